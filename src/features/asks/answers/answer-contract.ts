/** The ways to answer an ask or an offer, each as easy as the others, and "not this time". */
import { Type } from 'typebox';
import { Day, Id, NeededWords, Nothing, OneLine, Version, Words } from '#platform/contract.ts';
import { mostLetters, answerRefusals, askOperation, AskView, promisingRefusals } from '../contract.ts';
import { somethingToRead } from '#platform/input/text.ts';

const Own = Type.Optional(Words);

export const helpWithAsk = askOperation({
  method: 'POST',
  path: '/api/asks/:id/help',
  summary: 'I can help: offer a promise to the asker',
  changes: ['ask', 'promise'],
  input: Type.Object({
    id: Id,
    saw: Version,
    as: Type.Optional(Type.String({ format: 'uuid', description: 'Your team, when you offer for it.' })),
    what: Type.Optional(OneLine),
    doneLooksLike: Type.Optional(OneLine),
    by: Type.Optional(Day),
    words: Own,
  }),
  reply: AskView,
  refusals: [...answerRefusals, ...promisingRefusals],
});

export const helpOnTheSpot = askOperation({
  method: 'POST',
  path: '/api/asks/:id/help-on-the-spot',
  summary: 'Help with a five-minute ask at once',
  changes: ['ask', 'promise', 'thanks'],
  input: Type.Object({ id: Id, saw: Version, words: NeededWords }),
  reply: AskView,
  refusals: [...answerRefusals, 'ask.not-five-minutes', ...promisingRefusals],
});

export const takeOffer = askOperation({
  method: 'POST',
  path: '/api/asks/:id/take',
  summary: 'Yes please: take a place of an offer',
  changes: ['ask', 'promise'],
  input: Type.Object({ id: Id, saw: Version, by: Type.Optional(Day), words: Own }),
  reply: AskView,
  refusals: [...answerRefusals, 'ask.no-places-left', ...promisingRefusals],
});

export const introduceSomeone = askOperation({
  method: 'POST',
  path: '/api/asks/:id/introduce',
  summary: 'I know someone: bring two people together, if both say yes',
  changes: ['ask', 'introduction'],
  input: Type.Object({ id: Id, saw: Version, person: Id, words: NeededWords }),
  reply: AskView,
  refusals: [
    ...answerRefusals,
    'ask.cannot-introduce',
    'ask.already-introduced',
    'people.names-someone-absent',
  ],
});

export const shareResource = askOperation({
  method: 'POST',
  path: '/api/asks/:id/share',
  summary: 'Share a resource: a line that helps, with a link if there is one',
  input: Type.Object({
    id: Id,
    words: Type.String({ minLength: 1, maxLength: mostLetters.resource, pattern: somethingToRead }),
    link: Type.Optional(Type.String({ maxLength: 2000 })),
  }),
  reply: AskView,
  refusals: ['ask.closed', 'ask.names-someone', 'ask.link-not-usable'],
});

export const notThisTime = askOperation({
  method: 'POST',
  path: '/api/asks/:id/not-this-time',
  summary: 'Not this time: known to you only, and things like it rest for 14 days',
  input: Type.Object({ id: Id }),
  reply: Nothing,
});
