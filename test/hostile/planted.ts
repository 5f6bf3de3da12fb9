/** Things of two people, one of each kind, whose words nobody else may ever meet, whatever they send. */
import { expect } from 'vitest';
import { postAsk, readAsk } from '#features/asks/contract.ts';
import { prepareConversation, readConversation, moves } from '#features/conversations/contract.ts';
import { proposeGoal, readGoal } from '#features/goals/contract.ts';
import { readHeadsUp, sendHeadsUp } from '#features/heads-ups/contract.ts';
import { keepNote, readNote } from '#features/notes/contract.ts';
import { draftExpectation, readExpectation } from '#features/expectations/contract.ts';
import { invitePartner, partnershipMoves, readPartnership } from '#features/partnerships/contract.ts';
import { requestPromise, showPromise } from '#features/promises/contract.ts';
import { draftThanks, readThanks } from '#features/thanks/contract.ts';
import type { InputOf, Operation } from '#platform/contract.ts';
import type { Actor } from '../actor.ts';

/** What is planted, by the beginning of its path. */
export type Kind =
  | 'notes'
  | 'promises'
  | 'conversations'
  | 'asks'
  | 'thanks'
  | 'heads-ups'
  | 'goals'
  | 'partnerships'
  | 'expectations';

export interface Planted {
  ids: Record<Kind, string>;
  /** The word that stands in each. */
  words: Record<Kind, string>;
}

const wordFor = (kind: Kind, secret: string): string => `${kind.replaceAll('-', '')}of${secret}`;

/** Plants one of each between `one` and `other`; every text of it holds the word of its kind. */
export async function plant(one: Actor, other: Actor, secret: string): Promise<Planted> {
  const say = (kind: Kind) => wordFor(kind, secret);
  const call = async <O extends Operation>(operation: O, input: InputOf<O>): Promise<{ id: string }> =>
    (await one.call(operation, input as never)) as { id: string };
  const partnership = await call(invitePartner, { with: other.id, purpose: say('partnerships') });
  await other.call(partnershipMoves.accept, { id: partnership.id, saw: 1 });
  const { ids: talks } = await one.call(prepareConversation, {
    form: 'catch-up',
    with: [other.id],
    topic: say('conversations'),
    invite: true,
  });
  const talk = await one.call(readConversation, { id: talks[0]! });
  await other.call(moves.accept, { id: talk.id, saw: talk.version });
  const made: Record<Kind, { id: string }> = {
    notes: await call(keepNote, { kind: 'remember', text: say('notes') }),
    promises: await call(requestPromise, {
      performer: other.id,
      what: say('promises'),
      doneLooksLike: say('promises'),
      dueOn: null,
      words: say('promises'),
    }),
    conversations: talk,
    asks: await call(postAsk, {
      direction: 'need',
      what: say('asks'),
      why: say('asks'),
      size: 'an-hour',
      kind: 'struggling',
      noRush: true,
      circle: [one.id, other.id],
    }),
    thanks: await call(draftThanks, {
      forWhat: say('thanks'),
      madePossible: say('thanks'),
      send: true,
      credits: [{ party: other.id, forWhat: say('thanks') }],
    }),
    'heads-ups': await call(sendHeadsUp, {
      kind: 'challenge',
      what: say('heads-ups'),
      means: say('heads-ups'),
      told: [other.id],
    }),
    goals: await call(proposeGoal, {
      aim: say('goals'),
      whyForAll: say('goals'),
      measure: say('goals'),
      why: say('goals'),
      with: [other.id],
    }),
    partnerships: partnership,
    expectations: await call(draftExpectation, {
      id: partnership.id,
      neededFrom: other.id,
      propose: true,
      text: say('expectations'),
      goodLooksLike: say('expectations'),
    }),
  };
  const kinds = Object.keys(made) as Kind[];
  return {
    ids: Object.fromEntries(kinds.map((kind) => [kind, made[kind].id])) as Record<Kind, string>,
    words: Object.fromEntries(kinds.map((kind) => [kind, say(kind)])) as Record<Kind, string>,
  };
}

const readings: Record<Kind, Operation> = {
  notes: readNote,
  promises: showPromise,
  conversations: readConversation,
  asks: readAsk,
  thanks: readThanks,
  'heads-ups': readHeadsUp,
  goals: readGoal,
  partnerships: readPartnership,
  expectations: readExpectation,
};

/** Whose they are still reads every word: nothing of it was there to be missed. */
export async function expectStillThere(by: Actor, { ids, words }: Planted): Promise<void> {
  for (const [kind, reading] of Object.entries(readings) as [Kind, Operation][]) {
    const { body } = await by.raw(reading, { id: ids[kind] });
    expect(body).toContain(words[kind]);
  }
}
