/** What can be done with asks and offers: posting, reading, and the moves of their authors and of those who answer. */
import { Type } from 'typebox';
import { peopleRefusals } from '#features/people/contract.ts';
import { promiseRefusals } from '#features/promises/contract.ts';
import {
  Day,
  Id,
  NeededWords,
  Nothing,
  OneLine,
  oneOf,
  operationsOf,
  orNull,
  pageOf,
  Paging,
  Version,
  Words,
  type Operation,
} from '#platform/contract.ts';
import { somethingToRead } from '#platform/input/text.ts';
import { namesOf } from '#platform/pick.ts';
import { AskLine, AskView } from './view-contract.ts';
import { directions, endings, kinds, sizes, type AskMoveOfPeople } from './ask.ts';
import { askRefusals } from './refusals.ts';

export type { AskLine, AskView } from './view-contract.ts';
export { endings, kinds, sizes, type Kind } from './ask.ts';

const operation = operationsOf('Asks and offers', { ...askRefusals, ...promiseRefusals, ...peopleRefusals }, [
  'ask',
]);

const Circle = Type.Array(Id, {
  maxItems: 50,
  description: 'People and teams who can see it; you always can.',
});
const When = {
  by: Type.Optional(Day),
  noRush: Type.Optional(Type.Boolean()),
  neededToday: Type.Optional(Type.Boolean()),
};
const GoodForLearning = Type.Optional(
  Type.Boolean({ description: 'Somebody could learn from helping with it.' }),
);
const Places = Type.Integer({ minimum: 1, maximum: 500 });
/** The most letters of its texts. */
export const mostLetters = { why: 2000, resource: 600 } as const;

const Why = Type.String({ minLength: 1, maxLength: mostLetters.why, pattern: somethingToRead });
/** What an ask says; new words may leave out what stays as it was. */
const said = { what: OneLine, why: Why, size: oneOf(...sizes), kind: oneOf(...kinds) };
export const saidFields = namesOf(said);
const posting = [
  'ask.names-someone',
  'ask.needs-a-day',
  'ask.day-has-passed',
  'ask.needs-places',
  'ask.has-no-places',
] as const;
const moving = ['ask.closed', 'ask.not-your-move', 'ask.stale'] as const;

export const postAsk = operation({
  method: 'POST',
  path: '/api/asks',
  summary: 'Ask for a hand, or say what you are happy to help with',
  input: Type.Object({
    direction: oneOf(...directions),
    ...said,
    ...When,
    goodForLearning: GoodForLearning,
    places: Type.Optional(Places),
    circle: Type.Optional(Circle),
  }),
  reply: AskView,
  refusals: [...posting, 'ask.needs-a-circle', 'ask.nobody-there', 'people.not-here'],
});

const Filters = {
  kind: Type.Optional(oneOf(...kinds)),
  q: Type.Optional(Type.String({ maxLength: 200, description: 'Words to look for.' })),
};

export const openAsks = operation({
  method: 'GET',
  path: '/api/asks',
  summary: 'Asks that are open to you by their day; offers, and what is found by words, newest first',
  keepOffline: true,
  input: Type.Object({ direction: Type.Optional(oneOf(...directions)), ...Filters, ...Paging }),
  reply: pageOf(AskLine),
});

export const openOffers = operation({
  method: 'GET',
  path: '/api/offers',
  summary: 'What colleagues are happy to help with, newest first',
  keepOffline: true,
  input: Type.Object({
    of: Type.Optional(Type.String({ format: 'uuid', description: 'Only offers of members of this team.' })),
    ...Filters,
    ...Paging,
  }),
  reply: pageOf(AskLine),
});

export const myAsks = operation({
  method: 'GET',
  path: '/api/asks/mine',
  summary: 'Your own asks and offers: open ones by their day, then those that are closed, newest first',
  keepOffline: true,
  input: Type.Object({
    direction: Type.Optional(oneOf(...directions)),
    state: Type.Optional(oneOf('open', 'closed')),
    ...Filters,
    ...Paging,
  }),
  reply: pageOf(AskLine),
});

export const askToAnswer = operation({
  method: 'GET',
  path: '/api/asks/to-answer',
  summary: 'One open ask to answer on a first visit: the one you were invited for, else a small one',
  input: Type.Object({}),
  reply: Type.Object({ ask: orNull(AskLine) }),
});

export const readAsk = operation({
  method: 'GET',
  path: '/api/asks/:id',
  summary: 'One ask or offer, with what you may see of its answers',
  reads: ['ask', 'told', 'promise', 'introduction'],
  keepOffline: true,
  input: Type.Object({ id: Id }),
  reply: AskView,
});

const answering = [...moving, 'ask.names-someone'] as const;
const promising = [
  'ask.already-answered',
  'promise.you-muted-them',
  'promise.team-too-small',
  'promise.not-yours-to-speak-for',
  'promise.date-has-passed',
] as const;

/** The moves of people, by name. */
export const moves = {
  help: operation({
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
      words: Type.Optional(Words),
    }),
    reply: AskView,
    refusals: [...answering, ...promising],
  }),
  helpOnTheSpot: operation({
    method: 'POST',
    path: '/api/asks/:id/help-on-the-spot',
    summary: 'Help with a five-minute ask at once',
    changes: ['ask', 'promise', 'thanks'],
    input: Type.Object({
      id: Id,
      saw: Version,
      words: NeededWords,
      onlyForYou: Type.Optional(
        Type.Boolean({ description: 'For its asker alone; else whoever can see the ask reads the answer.' }),
      ),
    }),
    reply: AskView,
    refusals: [...answering, 'ask.not-five-minutes', ...promising],
  }),
  take: operation({
    method: 'POST',
    path: '/api/asks/:id/take',
    summary: 'Yes please: take a place of an offer',
    changes: ['ask', 'promise'],
    input: Type.Object({ id: Id, saw: Version, by: Type.Optional(Day), words: Type.Optional(Words) }),
    reply: AskView,
    refusals: [...answering, 'ask.no-places-left', ...promising],
  }),
  introduce: operation({
    method: 'POST',
    path: '/api/asks/:id/introduce',
    summary: 'I know someone: bring two people together, if both say yes',
    changes: ['ask', 'introduction'],
    input: Type.Object({ id: Id, saw: Version, person: Id, words: NeededWords }),
    reply: AskView,
    refusals: [...answering, 'ask.cannot-introduce', 'ask.already-introduced', 'people.names-someone-absent'],
  }),
  share: operation({
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
  }),
  reword: operation({
    method: 'POST',
    path: '/api/asks/:id/reword',
    summary: 'Say it in other words',
    input: Type.Object({
      id: Id,
      saw: Version,
      ...Type.Partial(Type.Object(said)).properties,
      ...When,
      goodForLearning: GoodForLearning,
      places: Type.Optional(Places),
      words: Type.Optional(Words),
    }),
    reply: AskView,
    refusals: [...moving, ...posting],
  }),
  widen: operation({
    method: 'POST',
    path: '/api/asks/:id/widen',
    summary: 'Let more people or teams see it; earlier answers stay with those who could see them',
    input: Type.Object({
      id: Id,
      saw: Version,
      add: Type.Array(Id, { minItems: 1, maxItems: 50 }),
      words: Type.Optional(Words),
    }),
    reply: AskView,
    refusals: [...moving, 'ask.already-in-circle', 'ask.names-someone', 'people.not-here'],
  }),
  close: operation({
    method: 'POST',
    path: '/api/asks/:id/close',
    summary: 'Close it: helped, no longer needed, or not found',
    changes: ['ask', 'thanks'],
    input: Type.Object({ id: Id, saw: Version, how: oneOf(...endings), words: Type.Optional(Words) }),
    reply: AskView,
    refusals: [...moving, 'ask.names-someone'],
  }),
} satisfies Record<AskMoveOfPeople, Operation>;

/** Known to nobody else, and no move of the ask: it stays as it is. */
export const notThisTime = operation({
  method: 'POST',
  path: '/api/asks/:id/not-this-time',
  summary: 'Not this time: known to you only, and things like it rest for 14 days',
  input: Type.Object({ id: Id }),
  reply: Nothing,
});
