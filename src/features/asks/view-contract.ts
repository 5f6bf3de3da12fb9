/** An ask or an offer as the outside sees it, with what came back to it. */
import { Type, type Static } from 'typebox';
import { CircleView, historyOf, PartyView } from '#features/people/contract.ts';
import type { PromiseState } from '#features/promises/promise-stored.ts';
import { Day, Id, Instant, oneOf, orNull, Version, wordOf } from '#platform/contract.ts';
import { namesOf } from '#platform/pick.ts';
import { directions, endings, kinds, sizes } from './ask.ts';
import type { IntroductionState } from './introductions/introduction.ts';
import type words from './words.en.json';

const asStored = {
  id: Id,
  direction: oneOf(...directions),
  state: oneOf('open', 'closed'),
  what: Type.String(),
  why: Type.String({ description: 'Why it matters.' }),
  size: oneOf(...sizes),
  kind: oneOf(...kinds),
  neededToday: Type.Boolean(),
  goodForLearning: Type.Boolean({ description: 'Somebody could learn from helping with it.' }),
  placesLeft: orNull(Type.Integer({ description: 'Free places of an offer.' })),
  version: Version,
  postedAt: Instant,
};
/** What is shown under the name that its column has. */
export const shownAsStored = namesOf(asStored);

const fields = {
  ...asStored,
  author: PartyView,
  by: orNull(Day),
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
  promise: orNull(
    Type.Object(
      { id: Id, state: wordOf<PromiseState>() },
      { description: 'For the two: the promise that this answer was.' },
    ),
  ),
  onlyForYou: Type.Boolean({ description: 'Read by its asker alone.' }),
  at: Instant,
});

/** Somebody's yes, known to them and to the author only. */
export const AnswerView = Type.Object({
  kind: oneOf('promise', 'introduction'),
  id: Id,
  state: wordOf<PromiseState | IntroductionState>(),
  with: orNull(PartyView),
  mine: Type.Boolean({ description: 'Your own yes.' }),
  /** Of a promise: how it was offered. */
  offered: orNull(
    Type.Object({ words: orNull(Type.String()), doneLooksLike: Type.String(), dueOn: orNull(Day) }),
  ),
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
