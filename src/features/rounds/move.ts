/** How a word on a meeting of one's own is carried out: "yes", "skip", and whether they met. */
import type { Actor } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { announce, remember } from '#platform/history.ts';
import { queue } from '#platform/jobs.ts';
import { moveCommand, type Change, type MoveRequest } from '#platform/move-command.ts';
import { roundLookAgain } from './jobs.ts';
import {
  endMeeting,
  keepWord,
  lockMeeting,
  meetingOf,
  stepOut,
  type StoredMeeting,
} from './meeting-store.ts';
import { changePause, ownMembership } from './member-store.ts';
import { refuse } from './refusals.ts';
import { decide, skipsUntilRest, type MeetingMove } from './round-meeting.ts';

/** Whether they met can be said whatever version was seen: it is about a day that has been. */
export type MeetingRequest =
  | MoveRequest<Exclude<MeetingMove, 'say-met'>>
  | { id: string; move: 'say-met'; met: boolean };
type OneOfThem = Pick<Actor, 'person' | 'today'>;
export type MeetingChange = Change<StoredMeeting, OneOfThem, MeetingRequest>;

const command = moveCommand<StoredMeeting, OneOfThem, MeetingRequest>({
  lock: async (tx, { id }, { id: person, timeZone }, now) => ({
    before: await lockMeeting(tx, id),
    actor: { person, today: dayFor(now, timeZone) },
    beside: null,
  }),
  // those who meet are not those that were seen; or nobody meets any more, whoever they were
  refuseStale: async (_tx, { before }) => refuse(before.state === 'planned' ? 'round.stale' : 'round.over'),
  decide: (_tx, { before, actor, request }) => ({
    ...before,
    state: decide({ ...before, today: actor.today }, request.move, actor.person, null),
  }),
  write: async (tx, change) => {
    const { before, request } = change;
    if (request.move === 'skip') {
      await skip(tx, change);
      return change.after;
    }
    await (request.move === 'say-met' ? sayWhetherMet(tx, change, request.met) : sayYes(tx, change));
    return meetingOf(tx, before.id);
  },
});

/** Carries out a move. Refuses `not-found`, `round.stale`, or what the rule refuses. */
export const makeMove = command.make;

async function sayYes(tx: Writing, { before: meeting, mover, now }: MeetingChange): Promise<void> {
  await keepWord(tx, meeting.id, mover.id, { saidYes: true });
  await changePause(tx, mover.id, { skipsInARow: 0 });
  await remember(tx, {
    circle: meeting.circle,
    kind: 'round',
    subject: meeting.id,
    at: now,
    mover: mover.id,
    did: 'said-yes',
  });
}

async function sayWhetherMet(
  tx: Writing,
  { before: meeting, mover }: MeetingChange,
  met: boolean,
): Promise<void> {
  await keepWord(tx, meeting.id, mover.id, { met });
  if (met) await changePause(tx, mover.id, { skipsInARow: 0 });
  await announce(tx, meeting.circle, 'round', meeting.id);
}

/** Of three, two still meet; of two, the other is looked after. Who skipped is written nowhere but in their own count. */
async function skip(tx: Writing, { before: meeting, mover: { id: person } }: MeetingChange): Promise<void> {
  if (meeting.people.length > 2) {
    await stepOut(tx, meeting.id, person);
  } else {
    await endMeeting(tx, meeting.id);
    await queue(tx, roundLookAgain, { meeting: meeting.id, person });
  }
  await announce(tx, meeting.circle, 'round', meeting.id);
  const skips = ((await ownMembership(tx))?.skipsInARow ?? 0) + 1;
  const rests = skips >= skipsUntilRest;
  await changePause(
    tx,
    person,
    rests ? { skipsInARow: 0, resting: true, pausedUntil: null } : { skipsInARow: skips },
  );
}
