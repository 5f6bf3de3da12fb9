/** The statements of the pulse (model 10.4). Pure, and known to the pages. */

/** The twelve statements, in the order of the model; what they say stands with the pages. */
export const statements = [
  'often-enough',
  'in-time',
  'proves-right',
  'work-not-who',
  'same-aims',
  'understood',
  'respected',
  'stuck',
  'mistake',
  'my-back',
  'noticed',
  'not-now',
] as const;
export type Statement = (typeof statements)[number];

export const perRound = 5;
/** That somebody has my back is asked in every round (S0-10). */
export const inEveryRound: Statement = 'my-back';
