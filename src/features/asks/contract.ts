/** Asks and offers as the outside sees them: views, posting, reading, and the moves of the author. */
import { Type, type Static } from 'typebox';
import { CircleView, historyOf, PartyView, peopleRefusals } from '#features/people/contract.ts';
import {
  Day,
  Id,
  Instant,
  OneLine,
  oneOf,
  operationsOf,
  orNull,
  pageOf,
  Paging,
  Version,
  Words,
  wordOf,
} from '#platform/contract.ts';
import { directions, endings, kinds, sizes } from './ask.ts';
import { somethingToRead } from '#platform/input/text.ts';
import { promiseRefusals } from '#features/promises/contract.ts';
import { askRefusals } from './refusals.ts';
import type words from './words.en.json';
import type { PromiseState } from '#features/promises/promise-stored.ts';
import type { IntroductionState } from './introductions/introduction.ts';

export { endings, kinds, sizes, type Kind } from './ask.ts';

export const askOperation = operationsOf(
  'Asks and offers',
  { ...askRefusals, ...promiseRefusals, ...peopleRefusals },
  ['ask'],
);

const fields = {
  id: Id,
  direction: oneOf(...directions),
  state: oneOf('open', 'closed'),
  author: PartyView,
  what: Type.String(),
  why: Type.String({ description: 'Why it matters.' }),
  size: oneOf(...sizes),
  kind: oneOf(...kinds),
  by: orNull(Day),
  neededToday: Type.Boolean(),
  placesLeft: orNull(Type.Integer({ description: 'Free places of an offer.' })),
  version: Version,
  postedAt: Instant,
  can: Type.Array(Type.String(), { description: 'The moves open to whoever reads this.' }),
};

/** One line of a list. */
export const AskLine = Type.Object({
  ...fields,
  circle: Type.Object({ id: Id, everyone: Type.Boolean(), parties: Type.Array(PartyView) }),
});
export type AskLine = Static<typeof AskLine>;

export const ResourceView = Type.Object({
  id: Id,
  by: PartyView,
  words: Type.String(),
  link: orNull(Type.String()),
  at: Instant,
});

/** Somebody's yes, known to them and to the author only. */
export const AnswerView = Type.Object({
  kind: oneOf('promise', 'introduction'),
  id: Id,
  state: wordOf<PromiseState | IntroductionState>(),
  with: orNull(PartyView),
});

export const AskView = Type.Object({
  ...fields,
  ended: orNull(oneOf(...endings, 'lapsed')),
  places: orNull(Type.Integer()),
  closedAt: orNull(Instant),
  circle: CircleView,
  earlierCircles: Type.Array(CircleView, {
    description: 'Where it was let wider: who reads what was said before, as far as you do.',
  }),
  /**
   * For the author only: where fewer than a dozen people of the circle have been here, all of them are shown it. There is
   * no figure beside it: how many could be told depends on who muted whom, whose plate is full and who wants to be left alone.
   */
  toldTo: orNull(oneOf('all', 'few', 'nobody-here')),
  answers: Type.Array(AnswerView),
  resources: Type.Array(ResourceView),
  answersAreGathered: Type.Boolean({
    description: 'Think with me: what others shared is shown once you have shared something yourself.',
  }),
  history: historyOf<keyof typeof words.did>(),
});
export type AskView = Static<typeof AskView>;

const Circle = Type.Array(Id, {
  maxItems: 50,
  description: 'People and teams who can see it; you always can.',
});
const When = {
  by: Type.Optional(Day),
  noRush: Type.Optional(Type.Boolean()),
  neededToday: Type.Optional(Type.Boolean()),
};
const Places = Type.Integer({ minimum: 1, maximum: 500 });
/** The most letters of its texts. */
export const mostLetters = { why: 2000, resource: 600 } as const;

const Why = Type.String({ minLength: 1, maxLength: mostLetters.why, pattern: somethingToRead });
const posting = [
  'ask.names-someone',
  'ask.needs-a-day',
  'ask.day-has-passed',
  'ask.needs-places',
  'ask.has-no-places',
] as const;
const moving = ['ask.closed', 'ask.not-your-move', 'ask.stale'] as const;

export const postAsk = askOperation({
  method: 'POST',
  path: '/api/asks',
  summary: 'Ask for a hand, or say what you are happy to help with',
  input: Type.Object({
    direction: oneOf(...directions),
    what: OneLine,
    why: Why,
    size: oneOf(...sizes),
    kind: oneOf(...kinds),
    ...When,
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

export const openAsks = askOperation({
  method: 'GET',
  path: '/api/asks',
  summary: 'Asks and offers that are open to you, newest first',
  keepOffline: true,
  input: Type.Object({ direction: Type.Optional(oneOf(...directions)), ...Filters, ...Paging }),
  reply: pageOf(AskLine),
});

export const openOffers = askOperation({
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

export const myAsks = askOperation({
  method: 'GET',
  path: '/api/asks/mine',
  summary: 'Your own asks and offers, newest first',
  keepOffline: true,
  input: Type.Object({
    direction: Type.Optional(oneOf(...directions)),
    state: Type.Optional(oneOf('open', 'closed')),
    ...Filters,
    ...Paging,
  }),
  reply: pageOf(AskLine),
});

export const readAsk = askOperation({
  method: 'GET',
  path: '/api/asks/:id',
  summary: 'One ask or offer, with what you may see of its answers',
  reads: ['ask', 'told', 'promise', 'introduction'],
  keepOffline: true,
  input: Type.Object({ id: Id }),
  reply: AskView,
});

export const rewordAsk = askOperation({
  method: 'POST',
  path: '/api/asks/:id/reword',
  summary: 'Say it in other words',
  input: Type.Object({
    id: Id,
    saw: Version,
    what: Type.Optional(OneLine),
    why: Type.Optional(Why),
    size: Type.Optional(oneOf(...sizes)),
    kind: Type.Optional(oneOf(...kinds)),
    ...When,
    places: Type.Optional(Places),
    words: Type.Optional(Words),
  }),
  reply: AskView,
  refusals: [...moving, ...posting],
});

export const widenAsk = askOperation({
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
});

export const closeAsk = askOperation({
  method: 'POST',
  path: '/api/asks/:id/close',
  summary: 'Close it: helped, no longer needed, or not found',
  changes: ['ask', 'thanks'],
  input: Type.Object({ id: Id, saw: Version, how: oneOf(...endings), words: Type.Optional(Words) }),
  reply: AskView,
  refusals: [...moving, 'ask.names-someone'],
});

export const answerRefusals = [...moving, 'ask.names-someone'] as const;
export const promisingRefusals = [
  'ask.already-answered',
  'promise.you-muted-them',
  'promise.team-too-small',
  'promise.not-yours-to-speak-for',
  'promise.date-has-passed',
] as const;
