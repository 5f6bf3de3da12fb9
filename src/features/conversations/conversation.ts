/** The one frame of all conversations (model section 4, Conversation): who may do what, when. No I/O, no clock of its own. */
import type { Reader } from '#features/people/actor.ts';
import { machine, type Guard, type Moves, type MovesIn, type MovesOfPeopleIn } from '#platform/moves.ts';
import { forms, neededParts, type Form, type Part, type Variant } from './conversation-form.ts';
import { refuseBeforeItsTime, type Earlier } from './inviting/conversation-limits.ts';
import { refuse } from './refusals.ts';

export type ConversationState =
  | 'draft'
  | 'invited'
  | 'open'
  | 'closed'
  | 'declined'
  | 'withdrawn'
  | 'set-aside';
type Role = 'opener' | 'invitee' | 'participant' | 'outside' | 'clock';

export interface Participant {
  person: string;
  answer: 'invited' | 'yes' | 'no';
  /** What they gave as an outcome of their own. */
  outcome: 'promise' | 'expectation' | 'nothing-more' | null;
  /** Whether they said, for their part, that it is settled, or in a review that they agree. */
  settled: boolean;
  /** Whether they would like to keep the words of a settled repair. */
  keeps: boolean;
  /** Whether they answered the questions of a review. */
  answered: boolean;
}

export type EntryKind =
  | 'prepared'
  | 'said'
  | 'again'
  | 'reflection'
  | 'suggestion'
  | 'choice'
  | 'thanks'
  | 'option'
  | 'gain'
  | 'outcome'
  | 'answer'
  | 'talk';

/** One thing somebody wrote; its words are sealed and stand elsewhere. There is no time on it: response times are kept nowhere. */
export interface Entry {
  id: string;
  by: string;
  kind: EntryKind;
  part: string;
  /** The entry it belongs to: a reflection to what was said, a gain to its option. */
  to: string | null;
  /** Of a reflection: what the speaker answered. */
  verdict: 'yes' | 'not-quite' | null;
  betweenUs: boolean;
}

export interface Conversation {
  id: string;
  version: number;
  form: Form;
  variant: Variant | null;
  state: ConversationState;
  /** Of the form, while it is open and after. */
  stage: string | null;
  opener: string;
  /** Everyone who takes part, the opener first. In a draft: whom it is meant for. */
  people: readonly Participant[];
  hasTopic: boolean;
  entries: readonly Entry[];
  /** Whether its words are still there. */
  hasWords: boolean;
}

/** Whoever makes a move. Whom they speak for is nobody's question here: everybody talks for themselves. */
export type Mover = Pick<Reader, 'person'> | 'clock';
export const clock = 'clock';

export interface FrameInput {
  /** What there was between the same people before, for an invitation. */
  earlier?: readonly Earlier[];
  now?: Temporal.Instant;
  /** The day until which it is to be quiet, today's day, and the last day on which it can still be answered. */
  later?: { day: string; today: string; last: string };
}

type FrameGuard = Guard<Conversation, FrameInput>;

const partsOf = (it: Conversation): ReadonlySet<string> =>
  new Set(it.entries.filter((entry) => entry.kind === 'prepared').map((entry) => entry.part));

const isWhole: FrameGuard = (it) => {
  if (it.people.length < 2) refuse('conversation.with-whom');
  if (forms[it.form].needsTopic && !it.hasTopic) refuse('conversation.say-what-about');
  const written = partsOf(it);
  const missing = neededParts(it.form, it.variant).filter((part: Part) => !written.has(part));
  if (missing.length > 0) refuse('conversation.not-yet-whole', { missing });
};
const isTheTime: FrameGuard = (it, { earlier = [], now }) => {
  if (now) refuseBeforeItsTime(it.form, it.opener, earlier, now);
};
const isADayAhead: FrameGuard = (_it, { later }) => {
  if (!later || later.day <= later.today || later.day > later.last) refuse('conversation.day-ahead');
};
const mayClose: FrameGuard = (it) => {
  if (!canClose(it)) refuse('conversation.not-now');
};

const mayInviteMore: FrameGuard = (it) => {
  if (!isGathered(it)) refuse('conversation.not-now');
};

/** Whether it is a review whose answers are not shown yet: until then its opener may add people (model 16.5). */
const isGathered = (it: Conversation) =>
  it.form === 'review' && (it.stage === null || it.stage === 'gathering');

/** Whether it may be closed by hand: once nothing waits in it any more, a catch-up at any time (model, row "close"). */
const canClose = (it: Conversation) => forms[it.form].done.includes(it.stage ?? '');

/** Who closes: any of those in it; of advice whoever asked for it; a repair closes with both having settled. */
const closes = (it: Conversation, person: string): boolean => {
  if (it.form === 'advice') return person === it.opener;
  return it.form !== 'repair';
};

/** Rows S2-1.*, S3-15, S3-16, S3-17 (B09, B34, B35, B37). A repair closes when both have settled: see `repair.ts`. */
export const frameMoves = {
  draft: {
    prepare: { by: 'opener', to: 'draft' },
    discard: { by: 'opener', to: 'withdrawn' },
    invite: { by: 'opener', to: 'invited', when: [isWhole, isTheTime] },
  },
  invited: {
    later: { by: 'invitee', to: 'invited', when: [isADayAhead] },
    accept: { by: 'invitee', to: 'open' },
    decline: { by: 'invitee', to: 'declined' },
    'invite-more': { by: 'opener', to: 'invited', when: [mayInviteMore], offered: isGathered },
    withdraw: { by: 'opener', to: 'withdrawn' },
    lapse: { by: 'clock', to: 'declined' },
  },
  open: {
    // a review has begun with the first yes; the others may still come in, or stay out
    accept: { by: 'invitee', to: 'open' },
    decline: { by: 'invitee', to: 'open' },
    'invite-more': { by: 'opener', to: 'open', when: [mayInviteMore], offered: isGathered },
    // fewer than two are left, or nobody said anything until its day
    lapse: { by: 'clock', to: 'declined' },
    'propose-talk': { by: 'participant', to: 'open' },
    // one of several steps out with it, and it goes on among the others
    'set-aside': { by: 'participant', to: 'set-aside' },
    close: { by: 'participant', to: 'closed', when: [mayClose], offered: canClose },
  },
} satisfies Moves<Role, ConversationState, string, Conversation, FrameInput>;

export type FrameMove = MovesIn<typeof frameMoves>;
export type FrameMoveOfPeople = MovesOfPeopleIn<typeof frameMoves>;

/** What somebody's part in it is; undefined for whoever has none. */
export const partOf = <Talk extends Pick<Conversation, 'people'>>(
  it: Talk,
  person: string,
): Talk['people'][number] | undefined => it.people.find((one) => one.person === person);

/**
 * Whether it is over for one of several while it goes on among the others: they said "not now" or stepped out, or had not
 * answered when the answers were shown to all together. They learn nothing of what comes later, and do not come back in.
 */
export function isOutside(it: Conversation, person: string): boolean {
  const part = partOf(it, person);
  if (!part || it.state === 'draft') return false;
  if (part.answer === 'no') return true;
  return it.form === 'review' && it.stage !== null && it.stage !== 'gathering' && !part.answered;
}

/** Those for whom it goes on. */
export const stillIn = <Talk extends Conversation>(it: Talk): Talk['people'][number][] =>
  it.people.filter((one) => !isOutside(it, one.person));

/** What somebody is to a conversation; nobody's rank is consulted. */
function rolesOf(it: Conversation, mover: Mover): Role[] {
  if (mover === 'clock') return ['clock'];
  const { person } = mover;
  if (it.state === 'draft') return person === it.opener ? ['opener'] : [];
  const part = partOf(it, person);
  if (!part) return [];
  if (isOutside(it, person)) return ['outside'];
  if (person === it.opener) return it.state === 'open' ? ['opener', 'participant'] : ['opener'];
  return part.answer === 'yes' ? ['participant'] : ['invitee'];
}

const frame = machine<Role, ConversationState, FrameMove, Conversation, Mover, FrameInput>(
  frameMoves,
  rolesOf,
  {
    notYours: () => refuse('conversation.not-your-move'),
    notNow: () => refuse('conversation.not-now'),
  },
);
export const { rows } = frame;

/** The next state. In a review one "not now" among several leaves the invitation open for the others. */
export function decide(
  it: Conversation,
  move: FrameMove,
  mover: Mover,
  input: FrameInput,
): ConversationState {
  const next = frame.decide(it, move, mover, input);
  if (mover === 'clock') return next;
  const { person } = mover;
  if (move === 'close' && !closes(it, person)) return refuse('conversation.not-your-move');
  if (move !== 'decline' || it.state !== 'invited') return next;
  const waits = it.people.some((one) => one.answer === 'invited' && one.person !== person);
  return waits ? 'invited' : next;
}

/** The moves of the frame open to somebody now. */
export const openFrameMoves = (it: Conversation, person: string): FrameMove[] =>
  frame.openMoves(it, { person }).filter((move) => move !== 'close' || closes(it, person));

/** Whether somebody may read what was said: those who said yes, once it is open (the database holds the same rule). */
export const readsWords = (it: Conversation, person: string): boolean =>
  it.hasWords &&
  partOf(it, person)?.answer === 'yes' &&
  !isOutside(it, person) &&
  (it.state === 'open' || it.state === 'closed');

/** The other of two. */
export const otherThan = (it: Pick<Conversation, 'people'>, person: string): string | undefined =>
  it.people.find((one) => one.person !== person)?.person;
