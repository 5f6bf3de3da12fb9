/** Lines of a charter between two partners as they are shown. */
import { Type, type Static } from 'typebox';
import { AgreedWording, Occasion, WordingChanges, WordingView } from '#features/agreements/view-contract.ts';
import { CircleView, historyOf, PartyView } from '#features/people/contract.ts';
import { Day, Id, oneOf, orNull, Version, wordOf } from '#platform/contract.ts';
import type words from './words.en.json';
import type { PromiseState } from '#features/promises/promise-stored.ts';

export const expectationStates = ['draft', 'proposed', 'agreed', 'declined', 'withdrawn', 'retired'] as const;
export const reviewAnswers = ['yes', 'partly', 'not-yet'] as const;

/** The side of a line: the one that needs it, or the one it is needed from. */
export const LineSide = oneOf('needs', 'needed-from');

/** Words that wait for an answer. */
export const OnTheTable = Type.Object({
  text: Type.String(),
  goodLooksLike: Type.String(),
  occasion: Occasion,
  from: orNull(Day),
  until: orNull(Day),
  by: LineSide,
  byPerson: orNull(PartyView),
  reflection: orNull(Type.String({ description: 'What the other side heard.' })),
  reflectedBy: orNull(PartyView),
  heard: Type.Boolean({ description: 'The side that proposed said "yes, that is it".' }),
  clarified: orNull(Type.String({ description: 'What was said after "not quite".' })),
});

export const ReviewView = Type.Object({
  due: Type.Boolean(),
  yours: orNull(oneOf(...reviewAnswers)),
  theirs: orNull(oneOf(...reviewAnswers)),
  yourWords: orNull(Type.String()),
  theirWords: orNull(Type.String()),
  youKeep: Type.Boolean(),
  theyKeep: Type.Boolean(),
});

export const ExpectationLine = Type.Object({
  id: Id,
  partnership: Id,
  state: oneOf(...expectationStates),
  needs: PartyView,
  neededFrom: PartyView,
  yourSide: orNull(LineSide),
  author: PartyView,
  inForce: orNull(WordingView),
  later: Type.Array(WordingView, { description: 'Agreed, and in force from a day to come.' }),
  onTheTable: orNull(OnTheTable),
  steward: orNull(PartyView),
  needsSteward: orNull(PartyView),
  reviewOn: orNull(Day),
  review: orNull(ReviewView),
  turn: oneOf('mine', 'theirs', 'nobody'),
  version: Version,
  can: Type.Array(Type.String(), { description: 'The moves open to whoever reads this.' }),
});
export type ExpectationLine = Static<typeof ExpectationLine>;

export const ExpectationView = Type.Object({
  ...ExpectationLine.properties,
  proposedChanges: orNull(WordingChanges),
  wordings: Type.Array(AgreedWording, { description: 'Every agreed wording, newest first.' }),
  promises: Type.Array(Type.Object({ id: Id, state: wordOf<PromiseState>() }), {
    description: 'Promises that serve it; the newest few.',
  }),
  whoCanSee: CircleView,
  agreedIsSeenBy: orNull(CircleView),
  history: historyOf<keyof typeof words.did>(),
});
export type ExpectationView = Static<typeof ExpectationView>;
