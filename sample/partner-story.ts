/** The shape in which stories of partners and of charters are told. Times are working days before now: see days.ts. */
import type { draftExpectation, expectationMoves } from '#features/expectations/contract.ts';
import type { partnershipMoves } from '#features/partnerships/contract.ts';
import type { InputOf } from '#platform/contract.ts';

type Party = string;

interface Said {
  words?: string;
  /** Where somebody belongs to both sides. */
  as?: Party;
}

export interface LineWords {
  text?: string;
  good?: string;
  occasion?: NonNullable<InputOf<typeof draftExpectation>['occasion']>;
}

export interface MoreOfLine extends LineWords {
  answer?: InputOf<(typeof expectationMoves)['answer-review']>['answer'];
  /** Working days before today; below zero lies ahead. */
  reviewOn?: number;
  until?: number;
}

export type LineMove = [
  at: string,
  by: string,
  did: keyof typeof expectationMoves,
  words?: string | undefined,
  more?: MoreOfLine,
];

/** What one needs of the other; `draft` stays with its author. */
export interface LineStory extends LineWords {
  at: string;
  by: string;
  of: Party;
  text: string;
  good: string;
  draft?: true;
  moves?: LineMove[];
}

export type PartnerMove = [
  at: string,
  by: string,
  did: Exclude<keyof typeof partnershipMoves, 'end'>,
  words?: string | undefined,
  more?: { weeks?: number; day?: number },
];

export interface PartnerStory extends Said {
  at: string;
  by: string;
  with: Party;
  purpose: string;
  moves?: PartnerMove[];
  lines?: LineStory[];
}

/** A line of a team's own charter and what its members say to it. */
export interface CharterStory {
  at: string;
  by: string;
  team: Party;
  text: string;
  good?: string;
  answers?: [at: string, by: string, did: 'yes' | 'object' | 'reword', words?: string][];
  /** Adopted long ago, and asked about anew. */
  later?: { at: string; by: string; text: string; words?: string };
}

/** A team is asked whether it wants to look at its pattern, and what its members say; silence is enough in a larger one. */
export interface PatternStory {
  at: string;
  by: string;
  team: Party;
  yes?: [at: string, by: string][];
}
