/** A card: what a feature may put on Today. The words are people's own; the rest is named and worded by the web. */
import type { FlatNamespace, ParseKeys } from 'i18next';
import type { Subject } from './subjects.ts';

type SentencesOf<Part extends FlatNamespace> =
  ParseKeys<Part> extends infer Key
    ? Key extends `cards.${infer Name}`
      ? `${Part | (Part extends `${infer One}s` ? One : never)}.${Name}`
      : never
    : never;

/** The name of a sentence among the `cards` of a feature's words, such as `asks.size.more` or `promise.near`. */
export type CardSentence = { [Part in FlatNamespace]: SentencesOf<Part> }[FlatNamespace];

/** A sentence of a card: its name, and what to fill in. */
export interface Sentence {
  say: CardSentence;
  with: Record<string, string>;
}

/** How long what others did is news (T6); then it is found on its page. */
export const newsFor = { hours: 24 * 7 };

export interface Card {
  /** Stable for one occasion, such as `promise.near:<id>:<date>`: showing and answering are remembered by it. */
  id: string;
  /** Row of the table of cards (model 10.1), such as `T1`. */
  kind: string;
  /** 1 your word, 2 for others, 3 together, 4 you. */
  band: 1 | 2 | 3 | 4;
  /** Place within the band: T1 is 1, T2 is 2, … */
  order: number;
  /** What it is about and where it leads. */
  subject: { kind: Subject; id: string };
  /** The other party it concerns: cards about the same one merge, and their kind can rest for it. */
  about: { id: string; name: string } | null;
  /** Who did it, where that is not whom it concerns: a member who asks their team. */
  by?: { id: string; name: string };
  /** Cards of one band with the same word here stand together as one. */
  gathers?: string;
  /** When it came about (an instant), where that says something: "this morning", "on Friday". */
  at?: string;
  /** Somebody needs it today: it comes before others, and may join a day that has begun. */
  pressing?: boolean;
  /** Somebody asks something new of its reader, who may keep away what has words in it they named. */
  asksAnew?: boolean;
  /** The thing it answers, where that is not its subject: the answer to what somebody did today joins their day. */
  inReplyTo?: string;
  /** Why it is shown, in one grey line. */
  why: Sentence;
  /** People's own words. */
  words: string;
  more?: Sentence;
  /** The answers offered, as buttons of equal weight; names of moves the web knows how to make. */
  answers: string[];
  /** What a move needs, such as the version that was seen. */
  saw?: number;
  quiet: QuietRule;
}

/** From which day of their being here somebody new is shown some cards; the first day is 1. */
export const secondDay = 2;
export const afterAMonth = 31;

/** When a card stops by itself: nothing on Today repeats beyond its rule (S4-25). */
export interface QuietRule {
  /** Days (YYYY-MM-DD in the reader's zone) on which it may be shown; each counts as one showing. */
  showings: number;
  /** Working days that must pass between two showings. */
  apart?: number;
  /** Exactly these days instead, such as two working days before a date and the day itself. */
  onDays?: readonly string[];
  /** Not before this moment (delivery inside the recipient's hours). */
  notBefore?: string;
  /** Not to somebody new before this day of their being here: a vote waits a day, a riddle a month. */
  fromDayHere?: number;
  /** The most cards of its kind that may be new to their reader in a day, and in seven days. */
  ofItsKind?: { aDay: number; aWeek: number };
}
