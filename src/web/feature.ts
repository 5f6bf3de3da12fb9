/** What a feature hands to the web app; one line in `src/web-app/features.ts` registers it. */
import type { AnyRoute, LinkProps } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import type { PartNotYet } from '#platform/not-yet.ts';
import type { AnySentence } from './sentences.ts';

/** Pages by the layout they stand in (`layouts.ts`); each is loaded when it is opened. */
export type Pages = Partial<Record<'public' | 'open' | 'inside', readonly AnyRoute[]>>;

/**
 * Pages are declared apart and named as the type, `WebFeature<typeof pages>`: links are checked against the pages of all
 * features, so that what links cannot be part of what says which pages there are.
 */
export interface WebFeature<Its extends Pages = Pages> {
  pages: Its;
  /** What can be begun from anywhere. */
  verbs?: readonly Verb[];
  /** Its places in the navigation. */
  places?: readonly Place[];
  /** The kinds of things that cards, lists and the search speak of. */
  subjects?: Subjects;
  /** What each group of its hits is called in the search, such as `asks:found.asks`. */
  searchGroups?: SearchGroups;
  between?: readonly BetweenPart[];
  betweenYou?: readonly BetweenYouPart[];
  recipient?: readonly RecipientPart[];
  frontDoor?: readonly FrontDoorPart[];
  invitation?: readonly InvitationPart[];
  whoFits?: readonly WhoFitsPart[];
  firstSteps?: readonly FirstStepPart[];
}

/** A person or a team, as replies carry it. */
export interface Party {
  id: string;
  kind: 'person' | 'team';
  name: string;
}

/** Something one can begin from anywhere: in the "New" menu and in the palette. */
export interface Verb {
  /** The sentence that names it. */
  say: AnySentence;
  to: NonNullable<LinkProps['to']>;
  /** Also in the "New" menu, among the first or under "More"; the others only in the palette. */
  isNew?: 'first' | 'more';
  /** What it is for, in a few words, where it stands among the first. */
  hint?: AnySentence;
  /** Stays out of the way of whoever is new until the first of it touches them; the palette finds it. */
  notYet?: PartNotYet;
  /** Also on the page of a person or a team, as its one "Ask …" or in its menu; opened with `?to=` and their id. */
  towards?: 'first' | 'also';
}

/** Where one can go from everywhere. A phone's bar shows a few and keeps the rest under "More". */
export interface Place {
  /** Its place among the others. */
  order: number;
  to: NonNullable<LinkProps['to']>;
  /** The sentence that names it: one of the frame's own, which are there before those of any feature. */
  say: Extract<AnySentence, `web:${string}`>;
  onPhone?: boolean;
  /** Stays out of the way of whoever is new until the first of it touches them, or they are there. */
  notYet?: PartNotYet;
  /** Addresses that belong to it as well. */
  also?: readonly string[];
  /** The place it lies in, by its address: shown while one is there. */
  within?: NonNullable<LinkProps['to']>;
}

export type SearchGroups = Readonly<Record<string, AnySentence>>;

export interface AnswersProps {
  card: {
    id: string;
    kind: string;
    subject: { kind: string; id: string };
    answers: readonly string[];
    saw?: number;
  };
  onAnswered: () => void;
  /** The answers that move nothing, such as "got it", to stand in the same row. */
  children?: ReactNode;
  /** How many of its own may stand as buttons beside these; the others are quiet links. */
  most?: number;
  /** Stands behind them all: "later". */
  behind?: ReactNode;
}

/** A kind of thing that cards, lists and the search speak of. */
export interface Subject {
  /** The sentence that says what one of them is, among things of other kinds: `asks:kinds.ask`. */
  say?: AnySentence;
  /** Where one of them has its page. */
  place: (id: string) => LinkProps;
  /** Its answers on a card of Today, as buttons, where it has more than the quiet ones; loaded when a card is shown. */
  Answers?: ComponentType<AnswersProps>;
  /** Whether its card is warm: only for thanks. */
  warm?: boolean;
}
export type Subjects = Readonly<Record<string, Subject>>;

/** A part of the column beside a composer, and of somebody's page: what is mine about this party, or nothing. */
export interface RecipientPart {
  name: string;
  Part: ComponentType<{ party: string }>;
}

/** How whoever has not been here yet is invited, beside what is written to them. */
export interface InvitationPart {
  name: string;
  /** `carries`: one's own words to them, which an invitation may take along. */
  Part: ComponentType<{ who: Party; carries: string | undefined }>;
}

/** Who could help with something, below the words that wait for it; or nothing. */
export interface WhoFitsPart {
  name: string;
  Part: ComponentType<{ words: string }>;
}

/** A step of the first visit, taken in place. */
export interface FirstStepPart {
  /** Its name among the first steps of Today. */
  step: string;
  Part: ComponentType<FirstStepProps>;
}

export interface FirstStepProps {
  /** It is taken; `says` what now is, where more can be said than its own sentence. */
  onDone: (says?: string) => void;
  /** "Not now", to stand behind the buttons. */
  aside: ReactNode;
}

/** A part of the front door of a team, on its page and beside whatever is written to it; or nothing. */
export interface FrontDoorPart {
  name: string;
  Part: ComponentType<{ team: Party }>;
}

/** A part of "Between you" on the page of a person: rows of what is between them and whoever reads it, or nothing. */
export interface BetweenYouPart {
  /** Its place among the others. */
  order: number;
  Part: ComponentType<BetweenYouProps>;
}

export interface BetweenYouProps {
  person: Party;
  /** The teams they are in, but for the reader's own. */
  theirTeams: readonly Party[];
}

/** A part of the page of two partners: shows what is between exactly these two, or nothing. */
export interface BetweenPart {
  /** Its place among the others. */
  order: number;
  Part: ComponentType<{ one: Party; other: Party }>;
}
