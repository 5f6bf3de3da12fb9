/** A team's own working agreement, and the principles of the whole workplace: lines adopted by consent. */
import { Type, type Static } from 'typebox';
import { CircleView, historyOf, PartyView } from '#features/people/contract.ts';
import {
  Day,
  Id,
  movesOf,
  Nothing,
  oneOf,
  operationsOf,
  orNull,
  Version,
  Words,
} from '#platform/contract.ts';
import {
  AgreedWording,
  mostLetters,
  WordingChanges,
  WordingView,
} from '#features/agreements/view-contract.ts';
import { known } from './refusals.ts';
import type { CharterMove } from './charter.ts';
import { visibilityQuestions, type QuestionMove } from './charter-question.ts';
import type sentences from './words.en.json';

const operation = operationsOf('Team charters', known, ['charter', 'charter-line', 'charter-question']);
type Code = keyof typeof known;

/** A question to a team. Nobody sees who has answered; an objection is shown with its words and who speaks. */
export const QuestionView = Type.Object({
  id: Id,
  kind: oneOf('adopt', 'reword', 'retire', ...visibilityQuestions),
  text: orNull(Type.String()),
  goodLooksLike: orNull(Type.String()),
  from: orNull(Day),
  until: orNull(Day),
  changes: orNull(WordingChanges),
  askedBy: orNull(PartyView),
  objections: Type.Array(Type.Object({ by: PartyView, words: Type.String() })),
  yours: orNull(oneOf('yes', 'objection')),
  settlesOn: Type.String({
    format: 'date-time',
    description: 'From when one yes beside that of whoever asked is enough, if no objection stands.',
  }),
  version: Version,
  can: Type.Array(oneOf('yes', 'object', 'reword', 'withdraw')),
});
export type QuestionView = Static<typeof QuestionView>;

export const CharterLine = Type.Object({
  id: Id,
  team: PartyView,
  state: oneOf('draft', 'proposed', 'agreed', 'withdrawn', 'retired'),
  author: PartyView,
  inForce: orNull(WordingView),
  draft: orNull(Type.Object({ text: Type.String(), goodLooksLike: Type.String() })),
  question: orNull(QuestionView),
  reviewOn: orNull(Day),
  reviewDue: Type.Boolean(),
  version: Version,
  can: Type.Array(Type.String(), { description: 'The moves open to whoever reads this.' }),
});
export type CharterLine = Static<typeof CharterLine>;

export const CharterLineView = Type.Object({
  ...CharterLine.properties,
  wordings: Type.Array(AgreedWording),
  whoCanSee: CircleView,
  history: historyOf<keyof typeof sentences.did>(),
});
export type CharterLineView = Static<typeof CharterLineView>;

/** What a member may ask the team about itself. */
export const charterVisibilityMoves = [
  'propose-opening',
  'propose-closing',
  'propose-pattern',
  'propose-no-pattern',
] as const;
export type CharterVisibilityMove = (typeof charterVisibilityMoves)[number];

export const CharterView = Type.Object({
  team: PartyView,
  isWorkplace: Type.Boolean({ description: 'Whether these are the principles of the whole workplace.' }),
  member: Type.Boolean(),
  open: Type.Boolean({ description: 'Whether everyone reads what is agreed.' }),
  opening: orNull(QuestionView),
  showsPattern: Type.Boolean({ description: 'Whether its members look at their pattern together.' }),
  lines: Type.Array(CharterLine),
  whoCanSee: orNull(CircleView),
  can: Type.Array(oneOf('draft', ...charterVisibilityMoves)),
});
export type CharterView = Static<typeof CharterView>;

const words = Type.Optional(Words);
const wording = {
  text: Type.String({ maxLength: mostLetters.text, description: 'What you agree on, in a sentence.' }),
  goodLooksLike: Type.Optional(Type.String({ maxLength: mostLetters.goodLooksLike })),
};

export const readCharter = operation({
  method: 'GET',
  path: '/api/charters/:team',
  summary: "A team's own charter, as far as it is open to you",
  keepOffline: true,
  input: Type.Object({ team: Id }),
  reply: CharterView,
});

export const draftCharterLine = operation({
  method: 'POST',
  path: '/api/charters/:team/lines',
  summary: 'Write a line for the charter of a team of yours, as a draft or proposed at once',
  input: Type.Object({ team: Id, ...wording, propose: Type.Optional(Type.Boolean()) }),
  reply: CharterLineView,
  refusals: ['charter.text-is-missing', 'charter.team-too-small', 'people.names-someone-absent'],
});

const opening = (name: CharterVisibilityMove, summary: string, code: Code) =>
  operation({
    method: 'POST',
    path: `/api/charters/:team/${name}`,
    summary,
    input: Type.Object({ team: Id, words }),
    reply: CharterView,
    refusals: ['charter.question-is-open', 'charter.not-now', 'charter.team-too-small', code],
  });
export const proposeOpening = opening(
  'propose-opening',
  'Ask the team to let everyone read its charter',
  'charter.already-open',
);
export const proposeClosing = opening(
  'propose-closing',
  'Ask the team to keep its charter to itself again',
  'charter.not-open',
);
export const proposePattern = opening(
  'propose-pattern',
  'Ask the team whether all of you want to see its pattern',
  'charter.pattern-is-shown',
);
export const proposeNoPattern = opening(
  'propose-no-pattern',
  'Ask the team to put its pattern away again',
  'charter.pattern-is-not-shown',
);

export const readCharterLine = operation({
  method: 'GET',
  path: '/api/charter-lines/:id',
  summary: "One line of a team's own charter, with its wordings and its history",
  keepOffline: true,
  input: Type.Object({ id: Id }),
  reply: CharterLineView,
});

export const discardCharterLine = operation({
  method: 'POST',
  path: '/api/charter-lines/:id/discard',
  summary: 'Discard a draft of yours; nothing of it remains',
  input: Type.Object({ id: Id, saw: Version }),
  reply: Nothing,
  refusals: ['charter.stale', 'charter.not-your-move', 'charter.not-now'],
});

const usual = [
  'charter.stale',
  'charter.not-your-move',
  'charter.not-now',
  'people.names-someone-absent',
] as const;
const lineMove = movesOf<CharterMove>()(operation, {
  path: '/api/charter-lines/:id',
  input: { words },
  reply: CharterLineView,
  refusals: usual,
});

/** One operation for each move on a line. */
export const charterLineMoves = {
  reword: lineMove('reword', 'Change a draft of yours', wording, ['charter.text-is-missing']),
  propose: lineMove('propose', 'Ask the team', {}, ['charter.text-is-missing']),
  'propose-wording': lineMove(
    'propose-wording',
    'Ask the team for a new wording; the agreed one holds meanwhile',
    { ...wording, from: Type.Optional(orNull(Day)), until: Type.Optional(orNull(Day)) },
    [
      'charter.text-is-missing',
      'charter.same-words',
      'charter.question-is-open',
      'charter.day-has-passed',
      'charter.ends-before-it-begins',
    ],
  ),
  'propose-retiring': lineMove('propose-retiring', 'Ask the team to retire a line', {}, [
    'charter.question-is-open',
  ]),
  keep: lineMove('keep', 'Say at its review that it still fits', { reviewOn: Type.Optional(Day) }, [
    'charter.review-not-due',
    'charter.day-has-passed',
  ]),
} as const;

/** What answers a question to a team: the line it is about, or null where it is about opening the charter. */
export const AnsweredView = Type.Object({ team: Id, line: orNull(CharterLineView) });
export const readQuestion = operation({
  method: 'GET',
  path: '/api/charter-questions/:id',
  summary: 'What a question to a team of yours is about',
  keepOffline: true,
  input: Type.Object({ id: Id }),
  reply: AnsweredView,
});

const answer = movesOf<QuestionMove>()(operation, {
  path: '/api/charter-questions/:id',
  input: {},
  reply: AnsweredView,
  refusals: usual,
});

/** What a member answers; `reword` and `withdraw` are for whoever asked. */
export const questionMoves = {
  yes: answer('yes', 'Say yes for yourself', {}),
  object: answer('object', 'Say what speaks against it', { words: Words }, ['charter.objection-is-missing']),
  reword: answer('reword', 'Ask again in other words; everybody answers anew', wording, [
    'charter.text-is-missing',
    'charter.same-words',
  ]),
  withdraw: answer('withdraw', 'Take the question back', {}),
} as const;
