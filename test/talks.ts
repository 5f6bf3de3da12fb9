/** Conversations between Ann and Bob as their rules see them, for tests of these rules. */
import type { Conversation, Entry } from '#features/conversations/conversation.ts';

export const part = (person: string, answer: 'invited' | 'yes' | 'no' = 'yes') => ({
  person,
  answer,
  outcome: null,
  settled: false,
  keeps: false,
  answered: false,
});
export const said = (by: string, id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  by,
  kind: 'said',
  part: 'happened',
  to: null,
  verdict: null,
  betweenUs: false,
  ...more,
});
export const talk = (more: Partial<Conversation> = {}): Conversation => ({
  id: 'c',
  version: 1,
  form: 'feedback',
  variant: null,
  state: 'open',
  stage: 'read',
  opener: 'ann',
  people: [part('ann'), part('bob')],
  hasTopic: true,
  entries: [],
  hasWords: true,
  ...more,
});

const answered = (person: string) => ({ ...part(person), answered: true });
export const bothAnswered = [answered('ann'), answered('bob')];

export const repairing = (stage: string, entries: Entry[], more: Partial<Conversation> = {}) =>
  talk({ form: 'repair', stage, entries, ...more });
export const reflected = (to: string, verdict: Entry['verdict'] = null) =>
  said('bob', `r-${to}-${verdict}`, { kind: 'reflection', part: 'heard', to, verdict });

/** Somebody as they make a move: `as('ann')`. */
export const as = (person: string) => ({ person });
