/** What somebody decides for themselves alone: room, how often they are told, when. Rows S0-3, S2-4.1, S4-25 (B02, B42). */

export const plates = ['open', 'a-little', 'full'] as const;
export type Plate = (typeof plates)[number];

export interface OwnSettings {
  /** Room on my plate; others learn the state alone, at the moment of asking. */
  plate: Plate;
  /** The most asks I am told of in a day (0 or 1) and in a week (0 to 3). */
  toldADay: number;
  toldAWeek: number;
  /** HH:MM in my zone, or null for no digest. */
  digestAt: string | null;
  /** Whether "needed today" asks may reach me at once. */
  toldAtOnce: boolean;
  /** What a shared thanks suggests for me. */
  thanksDefault: 'ask' | 'private';
  firstStepsDone: string[];
  guideLookedOverAt: string | null;
}

export const usualSettings: OwnSettings = {
  plate: 'open',
  toldADay: 1,
  toldAWeek: 3,
  digestAt: null,
  toldAtOnce: false,
  thanksDefault: 'ask',
  firstStepsDone: [],
  guideLookedOverAt: null,
};

/** A person, a topic or a kind of card that somebody does not want to hear of. Known to its owner only. */
export interface Mute {
  kind: 'party' | 'topic' | 'card';
  /** A party's id, a topic's word or a card's kind. */
  what: string;
  since: string;
}
