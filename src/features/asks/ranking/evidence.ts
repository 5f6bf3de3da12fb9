/** Seconds since 1970, as in the event files. */
export type Seconds = number;

/** What happened, in the event form of the importer: a question with its helpers, or work that was done. */
export interface Evidence {
  id: string;
  /** Who could see it anyway; left out where everybody can. */
  circle?: string;
  asked: Seconds;
  /** From when it may be used: only for questions asked later than this. */
  known: Seconds;
  asker: string | null;
  authors: readonly string[];
  /** Empty for plain work: evidence, but nobody was asked. */
  helpers: readonly string[];
  text: string;
  paths: readonly string[];
}

/** What an asker wrote. `paths` names what it is about, where that is known. */
export interface Question {
  asker: string | null;
  /** Others who ask with the asker. */
  authors?: readonly string[];
  text: string;
  paths?: readonly string[];
}

/** Whether an asker could see what happened in a circle: an ask learns from nothing else. */
export type Sees = (circle: string) => boolean;

export const day = 86_400;
