/** A conversation as it is stored, with what the rule does not look at. Pure. */
import type { Conversation, Participant } from './conversation.ts';
import type { News } from './conversation-news.ts';

export interface StoredConversation extends Conversation {
  circle: string;
  /** The key of its words; null once they are destroyed. */
  keyId: string | null;
  /** The neutral line, sealed. */
  topic: Buffer | null;
  /** In a draft: the people and teams it is meant for. */
  planned: readonly string[];
  dueOn: string | null;
  lapsesOn: string | null;
  reachesAt: string | null;
  invitedAt: string | null;
  endedAt: string | null;
  /** What came of it last that the others may not have heard yet. */
  news: News | null;
}

/** Somebody who is asked and has not said anything yet. */
export const asked = (person: string): Participant => ({
  person,
  answer: 'invited',
  outcome: null,
  settled: false,
  keeps: false,
  answered: false,
});

/** Everybody who takes part, with a change to what is somebody's own. */
export const withPart = (
  { people }: Pick<Conversation, 'people'>,
  person: string,
  change: Partial<Omit<Participant, 'person'>>,
): Participant[] => people.map((one) => (one.person === person ? { ...one, ...change } : one));

/** It without a word: what was written and its key are destroyed when this is saved. */
export const withoutWords = (it: StoredConversation): StoredConversation => ({
  ...it,
  keyId: null,
  topic: null,
  hasTopic: false,
  hasWords: false,
  entries: [],
});
