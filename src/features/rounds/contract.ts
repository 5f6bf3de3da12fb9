/** Rounds as the outside sees them: whether I am in, whom I meet next, whom I met. Nothing about anybody else. */
import { Type, type Static } from 'typebox';
import { CircleView, historyOf, PartyView } from '#features/people/contract.ts';
import {
  Day,
  Id,
  Instant,
  Nothing,
  oneOf,
  operationsOf,
  orNull,
  pageOf,
  Paging,
  Version,
  dayField,
  wordOf,
} from '#platform/contract.ts';
import { roundRefusals } from './refusals.ts';
import type words from './words.en.json';

const operation = operationsOf('Rounds', roundRefusals, ['round']);
const Rhythm = Type.Integer({ minimum: 1, maximum: 4, description: 'Every so many weeks.' });

export const MembershipView = Type.Object({
  rhythm: Rhythm,
  trios: Type.Boolean({ description: 'Whether three are fine with you.' }),
  pausedUntil: orNull(Day),
  resting: Type.Boolean({ description: 'Paused until you begin again.' }),
  nextRound: orNull(dayField('The Monday of the next round you are in.')),
});

const meetingFields = {
  id: Id,
  meetOn: Day,
  state: oneOf('planned', 'skipped'),
  with: Type.Array(PartyView),
  met: orNull(Type.Boolean({ description: 'What you said of "did you meet?".' })),
};
export const MeetingLine = Type.Object(meetingFields);
export type MeetingLine = Static<typeof MeetingLine>;

export const PromptView = Type.Object({
  party: PartyView,
  mine: Type.Boolean(),
  topic: wordOf<keyof typeof words.prompts.mine>(),
  words: Type.String(),
});

export const MeetingView = Type.Object({
  ...meetingFields,
  version: Version,
  saidYes: Type.Boolean({ description: 'Whether you said yes.' }),
  othersMet: Type.Array(Type.Object({ party: PartyView, met: Type.Boolean() }), {
    description: 'What the others said; seen only by those who met.',
  }),
  hoursInCommon: Type.Array(Type.Object({ from: Instant, until: Instant })),
  prompts: Type.Array(PromptView, {
    description: 'Up to three beginnings, from what you put in your guides.',
  }),
  history: historyOf<keyof typeof words.did>(),
  whoCanSee: CircleView,
  can: Type.Array(Type.String()),
});
export type MeetingView = Static<typeof MeetingView>;

export const RoundsView = Type.Object({
  me: orNull(MembershipView),
  next: orNull(MeetingView),
  alone: orNull(oneOf('odd', 'left-over')),
  blocks: Type.Array(PartyView, { description: 'Whom you would rather not meet. Nobody else learns of it.' }),
  can: Type.Array(Type.String()),
});
export type RoundsView = Static<typeof RoundsView>;

export const readRounds = operation({
  method: 'GET',
  path: '/api/rounds',
  summary: 'Whether I am in the rounds, and whom I meet next',
  reads: ['round', 'rounds', 'round-block'],
  input: Type.Object({}),
  reply: RoundsView,
});

export const joinRounds = operation({
  method: 'PUT',
  path: '/api/rounds/me',
  summary: 'Be in the rounds, or change how often and whether three are fine',
  input: Type.Object({ rhythm: Rhythm, trios: Type.Boolean() }),
  reply: RoundsView,
});

export const leaveRounds = operation({
  method: 'DELETE',
  path: '/api/rounds/me',
  summary: 'Be out of the rounds; no reason needed',
  input: Type.Object({}),
  reply: RoundsView,
});

export const pauseRounds = operation({
  method: 'POST',
  path: '/api/rounds/me/pause',
  summary: 'Pause until a day; it ends by itself. Without a day, until you begin again',
  input: Type.Object({ until: orNull(Day) }),
  reply: RoundsView,
  refusals: ['round.not-in', 'round.pause-in-the-past'],
});

export const resumeRounds = operation({
  method: 'POST',
  path: '/api/rounds/me/resume',
  summary: 'End a pause now',
  input: Type.Object({}),
  reply: RoundsView,
  refusals: ['round.not-in'],
});

export const blockInRounds = operation({
  method: 'POST',
  path: '/api/rounds/blocks',
  summary: 'Not be brought together with somebody; nobody learns of it',
  changes: ['round', 'round-block'],
  input: Type.Object({ person: Id }),
  reply: RoundsView,
  refusals: ['round.cannot-block'],
});

export const unblockInRounds = operation({
  method: 'DELETE',
  path: '/api/rounds/blocks/:person',
  summary: 'Take that back',
  changes: ['round', 'round-block'],
  input: Type.Object({ person: Id }),
  reply: RoundsView,
});

export const listMeetings = operation({
  method: 'GET',
  path: '/api/rounds/meetings',
  summary: 'Whom I met in rounds, latest first',
  keepOffline: true,
  input: Type.Object(Paging),
  reply: pageOf(MeetingLine),
});

export const readMeeting = operation({
  method: 'GET',
  path: '/api/rounds/meetings/:id',
  summary: 'One meeting of mine',
  keepOffline: true,
  input: Type.Object({ id: Id }),
  reply: MeetingView,
});

/** The moves of people, by the names of their table. */
export const moves = {
  yes: operation({
    method: 'POST',
    path: '/api/rounds/meetings/:id/yes',
    summary: 'Say that I look forward to it',
    input: Type.Object({ id: Id, saw: Version }),
    reply: MeetingView,
    refusals: ['round.not-your-move', 'round.over', 'round.stale'],
  }),
  skip: operation({
    method: 'POST',
    path: '/api/rounds/meetings/:id/skip',
    summary: 'Skip this time, until the day before; no reason needed',
    input: Type.Object({ id: Id, saw: Version }),
    reply: Nothing,
    refusals: ['round.over', 'round.stale', 'round.too-late-to-skip'],
  }),
  'say-met': operation({
    method: 'POST',
    path: '/api/rounds/meetings/:id/met',
    summary: 'Say whether you met; seen only by those of the meeting',
    input: Type.Object({ id: Id, met: Type.Boolean() }),
    reply: MeetingView,
    refusals: ['round.over', 'round.not-met-yet'],
  }),
};
