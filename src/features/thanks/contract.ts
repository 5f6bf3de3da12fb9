/** Thanks as the outside sees them: the private one, and the version shared in a wider circle. */
import { Type, type Static } from 'typebox';
import { CircleView, historyOf, PartyView, peopleRefusals } from '#features/people/contract.ts';
import {
  Id,
  Instant,
  movesOf,
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
} from '#platform/contract.ts';
import { mostLetters } from '#platform/limits.ts';
import { thanksRefusals } from './refusals.ts';
import type { ThanksMove } from './thanks.ts';
import type words from './words.en.json';

export const thanksOperation = operationsOf('Thanks', { ...thanksRefusals, ...peopleRefusals }, [
  'thanks',
  'shared-thanks',
]);
const Kind = oneOf('thanks', 'win');

export const CreditView = Type.Object({
  party: PartyView,
  forWhat: Type.String(),
  addedBy: PartyView,
  mine: Type.Boolean({ description: 'Whether you can speak for it: you, or a team of yours.' }),
  sharing: orNull(oneOf('asked', 'yes', 'out')),
});

export const ProposalView = Type.Object({
  parties: Type.Array(PartyView, { description: 'Who would see it.' }),
  by: PartyView,
  waitsFor: oneOf('you', 'others', 'nobody'),
  yourDefault: orNull(oneOf('ask', 'private')),
});

export const ThanksLine = Type.Object({
  id: Id,
  state: oneOf('draft', 'sent', 'sharing', 'shared', 'withdrawn'),
  kind: Kind,
  author: PartyView,
  forWhat: Type.String(),
  madePossible: Type.String(),
  beganWith: orNull(Type.String({ description: 'In a draft prepared for you: the words of what closed.' })),
  gathering: orNull(Type.String({ description: 'When and where to celebrate; who comes is not recorded.' })),
  credits: Type.Array(CreditView),
  suggested: Type.Boolean({
    description: 'Prepared for you when something closed; yours to change or discard.',
  }),
  serves: orNull(Type.Object({ kind: oneOf('ask', 'promise', 'goal'), id: Id })),
  proposal: orNull(ProposalView),
  sharedId: orNull(Id),
  at: Instant,
  version: Version,
  can: Type.Array(Type.String(), { description: 'The moves open to whoever reads this.' }),
});
export type ThanksLine = Static<typeof ThanksLine>;

export const ThanksView = Type.Object({
  ...ThanksLine.properties,
  sharedCircle: orNull(Type.Object(CircleView.properties, { description: 'Who reads the shared version.' })),
  circle: CircleView,
  history: historyOf<keyof typeof words.did>(),
});
export type ThanksView = Static<typeof ThanksView>;

export const SharedThanksLine = Type.Object({
  id: Id,
  kind: Kind,
  author: PartyView,
  forWhat: Type.String(),
  madePossible: Type.String(),
  gathering: orNull(Type.String()),
  credits: Type.Array(Type.Object({ party: PartyView, forWhat: Type.String() })),
  at: Instant,
});
export type SharedThanksLine = Static<typeof SharedThanksLine>;

export const SharedThanksView = Type.Object({ ...SharedThanksLine.properties, circle: CircleView });
export type SharedThanksView = Static<typeof SharedThanksView>;

const NewCredit = Type.Object({ party: Id, forWhat: OneLine });
const content = {
  kind: Type.Optional(Kind),
  forWhat: NeededWords,
  madePossible: NeededWords,
  gathering: Type.Optional(OneLine),
  credits: Type.Array(NewCredit, { maxItems: 50 }),
};
const drafting = [
  'thanks.credit-somebody',
  'thanks.credit-twice',
  'thanks.win-of-one',
  'thanks.name-as-credit',
  'thanks.team-too-small',
  'thanks.nobody-by-that-id',
  'thanks.nobody-is-here',
] as const;
const moving = ['thanks.not-your-move', 'thanks.not-now', 'thanks.stale'] as const;
const saying = [...moving, 'people.names-someone-absent'] as const;
const speaking = ['thanks.only-for-yourself', 'thanks.say-for-whom'] as const;
const As = Type.Optional(
  Type.String({ format: 'uuid', description: 'The team of yours you speak for; else yourself.' }),
);

export const draftThanks = thanksOperation({
  method: 'POST',
  path: '/api/thanks',
  summary: 'Write thanks, as a draft of your own or sent at once',
  input: Type.Object({
    ...content,
    serves: Type.Optional(Type.Object({ kind: oneOf('ask', 'promise', 'goal'), id: Id })),
    send: Type.Optional(Type.Boolean()),
  }),
  reply: ThanksView,
  refusals: [...drafting, 'thanks.say-what-for', 'thanks.say-what-it-made-possible'],
});

export const prepareThanks = thanksOperation({
  method: 'POST',
  path: '/api/thanks/prepare',
  summary: 'The thanks prepared for a promise that was kept to you, or an ask of yours that is closed',
  input: Type.Object({ serves: Type.Object({ kind: oneOf('ask', 'promise'), id: Id }) }),
  reply: Type.Object({
    /** Null where there is nobody to thank, or whoever helped was thanked already. */
    draft: orNull(Id),
  }),
});

export const discardDraft = thanksOperation({
  method: 'POST',
  path: '/api/thanks/:id/discard',
  summary: 'Discard a draft; nothing of it remains',
  input: Type.Object({ id: Id, saw: Version }),
  reply: Nothing,
  refusals: moving,
});

const moveOf = movesOf<ThanksMove>()(thanksOperation, {
  path: '/api/thanks/:id',
  input: { words: Type.Optional(Words) },
  reply: ThanksView,
  refusals: saying,
});

/** The moves of people, by the names of their table. */
export const moves = {
  draft: thanksOperation({
    method: 'POST',
    path: '/api/thanks/:id/draft',
    summary: 'Change a draft of your own',
    input: Type.Object({ id: Id, saw: Version, ...content }),
    reply: ThanksView,
    refusals: [...drafting, ...moving, 'thanks.say-what-for', 'thanks.say-what-it-made-possible'],
  }),
  send: moveOf('send', 'Send thanks to those named in them', {}, [
    ...drafting,
    'thanks.say-what-for',
    'thanks.say-what-it-made-possible',
  ]),
  'add-credit': moveOf(
    'add-credit',
    'Name somebody else who made it possible',
    { party: Id, forWhat: OneLine },
    ['thanks.credit-twice', 'thanks.name-as-credit', 'thanks.team-too-small', 'thanks.nobody-by-that-id'],
  ),
  'step-out': moveOf('step-out', 'Take your own name out of thanks', { as: As }, speaking),
  withdraw: moveOf('withdraw', 'Withdraw thanks within a day of sending them', {}, [
    'thanks.too-late-to-withdraw',
  ]),
  'propose-sharing': moveOf(
    'propose-sharing',
    'Propose to share thanks in a wider circle; everybody named is asked first',
    { circle: Type.Array(Id, { minItems: 1, maxItems: 50 }), as: As },
    [
      ...speaking,
      'thanks.not-wider',
      'thanks.win-needs-two',
      'thanks.credit-somebody',
      'thanks.nobody-by-that-id',
    ],
  ),
  consent: moveOf('consent', 'Say yes to your name in the shared version you saw', { as: As }, speaking),
  'step-out-of-shared': moveOf(
    'step-out-of-shared',
    'Keep your name out of the shared version',
    { as: As },
    speaking,
  ),
  'keep-private': moveOf('keep-private', 'Keep thanks with those they were sent to', { as: As }, speaking),
  'take-back': moveOf(
    'take-back',
    'Take shared thanks, or your own name, back out of the wider circle',
    { as: As },
    speaking,
  ),
};

export const listThanksWith = thanksOperation({
  method: 'GET',
  path: '/api/thanks/with/:person',
  summary: 'What you thanked somebody for, and they you: the latest first',
  keepOffline: true,
  input: Type.Object({ person: Id }),
  reply: Type.Object({ items: Type.Array(ThanksLine) }),
});

const Find = {
  q: Type.Optional(Type.String({ maxLength: mostLetters.search, description: 'Beginnings of words in it.' })),
};

export const listThanks = thanksOperation({
  method: 'GET',
  path: '/api/thanks',
  summary: 'Thanks you received, gave or are drafting, newest first',
  keepOffline: true,
  input: Type.Object({ view: oneOf('received', 'given', 'drafts'), ...Find, ...Paging }),
  reply: pageOf(ThanksLine),
});

export const listSharedThanks = thanksOperation({
  method: 'GET',
  path: '/api/shared-thanks',
  summary: 'Thanks and wins shared in your circles, newest first',
  keepOffline: true,
  input: Type.Object({ ...Find, ...Paging }),
  reply: pageOf(SharedThanksLine),
});

export const readThanks = thanksOperation({
  method: 'GET',
  path: '/api/thanks/:id',
  summary: 'One thanks, as those named in it see it',
  keepOffline: true,
  input: Type.Object({ id: Id }),
  reply: ThanksView,
});

export const readSharedThanks = thanksOperation({
  method: 'GET',
  path: '/api/shared-thanks/:id',
  summary: 'One thanks as it was shared',
  keepOffline: true,
  input: Type.Object({ id: Id }),
  reply: SharedThanksView,
});
