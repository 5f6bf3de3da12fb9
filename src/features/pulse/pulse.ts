/** A round of the pulse: which statements, when, and what an answer comes to (model 10.4, 16.19). Pure. */
import { fewestBehind } from '#platform/protection/bands.ts';
import { inEveryRound, perRound, statements, type Statement } from './pulse-statements.ts';
import { refuse } from './refusals.ts';

export const roundStates = ['scheduled', 'open', 'published', 'withheld'] as const;
export type RoundState = (typeof roundStates)[number];

/** What an admin may say of a round, and nothing else. */
export interface RoundPlan {
  opensOn: string;
  closesOn: string;
  statements: readonly Statement[];
  fewest: number;
}

/** On a scale of five, four and five agree; none is no answer. */
export const agrees = (answer: number | null): boolean | null => (answer === null ? null : answer >= 4);

const openFor = { least: 4, most: 30 };

function mustHaveDays({ opensOn, closesOn }: RoundPlan, today: string): void {
  if (opensOn <= today) refuse('pulse.opens-in-the-past');
  const { days } = Temporal.PlainDate.from(opensOn).until(closesOn);
  if (days < openFor.least || days > openFor.most) refuse('pulse.open-for');
}

function mustHaveStatements({ statements: chosen }: RoundPlan): void {
  if (new Set(chosen).size !== perRound || chosen.length !== perRound || !chosen.includes(inEveryRound))
    refuse('pulse.statements');
}

type Days = Pick<RoundPlan, 'opensOn' | 'closesOn'>;
/** Whether two rounds would be open on the same day. */
export const overlap = (one: Days, other: Days): boolean =>
  one.opensOn <= other.closesOn && other.opensOn <= one.closesOn;

/** Refuses a plan that would not be announced before it opens, asks too much, or protects too little. */
export function mustBePossible(plan: RoundPlan, today: string): void {
  if (plan.fewest < fewestBehind) refuse('pulse.too-few');
  mustHaveDays(plan, today);
  mustHaveStatements(plan);
}

/**
 * The statements of a round where none were chosen: those that were asked longest ago, or never, in their order; so each of
 * them comes about every third round.
 */
export function nextStatements(earlier: readonly (readonly Statement[])[]): Statement[] {
  const lastAsked = (statement: Statement) => {
    const ago = earlier.findIndex((round) => round.includes(statement));
    return ago === -1 ? earlier.length : ago;
  };
  const others = statements.filter((statement) => statement !== inEveryRound);
  const due = new Set(
    others.toSorted((one, other) => lastAsked(other) - lastAsked(one)).slice(0, perRound - 1),
  );
  return statements.filter((statement) => statement === inEveryRound || due.has(statement));
}
