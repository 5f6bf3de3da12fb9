/** How a move of a note is carried out. Nothing of it is remembered in any history. */
import type { Actor } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import { moveCommand, type Asked, type MoveRequest } from '#platform/move-command.ts';
import { asOf, notes, refuseStrayWeekdays, type NoteInput, type NoteMoveOfPeople } from './note.ts';
import { refuse } from './refusals.ts';
import { lockNote, removeNote, saveNote, saveWording, type OpenNote } from './store.ts';

export type NoteRequest = MoveRequest<NoteMoveOfPeople> &
  (
    | {
        move: 'reword';
        text: string;
        about?: string | null;
        followUpOn?: string | null;
        weekdays?: readonly number[];
      }
    | { move: 'reword'; answers: readonly string[] }
    | { move: 'another-day'; day: string }
    | { move: 'done' | 'let-go' | 'delete' }
  );
type Author = Pick<Actor, 'person' | 'today'>;
type Rewording = Extract<NoteRequest, { move: 'reword' }>;

/** Other windows of its author refetch it; nobody else is told. */
export const tellMyself = (tx: Writing, note: OpenNote) => announce(tx, note.author, 'note', note.id);
export const tellOfLookingBack = (tx: Writing, author: string) => announce(tx, author, 'reflection', author);

const command = moveCommand<OpenNote, Author, NoteRequest>({
  lock: async (tx, { id }, mover, now) => {
    const actor = { person: mover.id, today: dayFor(now, mover.timeZone) };
    return { actor, before: await lockNote(tx, id), beside: null };
  },
  refuseStale: async () => refuse('note.stale'),
  decide: (_tx, asked) => {
    const { before, actor, request } = asked;
    const moved = notes.make(asOf(before, actor.today), request.move, actor, inputOf(asked));
    const after = { ...before, ...moved, version: before.version + 1 };
    return request.move === 'reword' ? reworded(after, request) : after;
  },
  write: async (tx, { after, request }) => {
    if (request.move === 'delete') await removeNote(tx, after.id);
    else if (request.move === 'reword') await saveWording(tx, after, after.wording!);
    else await saveNote(tx, after);
    await (isLookingBack(request) ? tellOfLookingBack(tx, after.author) : tellMyself(tx, after));
    return after;
  },
});

/** Carries out a move of a note's author. Refuses `not-found`, `note.stale`, or what the rule refuses. */
export const makeMove = command.make;

/** The answers of a look back on a week are worded anew all together. */
const isLookingBack = (
  request: NoteRequest,
): request is Extract<NoteRequest, { answers: readonly string[] }> => 'answers' in request;

function inputOf({ actor: { today }, request }: Asked<OpenNote, Author, NoteRequest, null>): NoteInput {
  if (request.move === 'another-day') return { today, day: request.day };
  if (request.move !== 'reword' || isLookingBack(request) || request.followUpOn === undefined)
    return { today };
  return { today, followUpOn: request.followUpOn };
}

function reworded(note: OpenNote, request: Rewording): OpenNote {
  if (isLookingBack(request)) return { ...note, wording: { text: '', answers: request.answers } };
  const { text, about, followUpOn, weekdays } = request;
  if (note.kind === 'reflection') refuse('note.reflection-is-a-week');
  const after = {
    ...note,
    wording: { text: text.trim(), answers: [] },
    about: about === undefined ? note.about : about,
    followUpOn: followUpOn === undefined ? note.followUpOn : followUpOn,
    weekdays: weekdays === undefined ? note.weekdays : weekdays.toSorted(),
  };
  refuseStrayWeekdays(after);
  return after;
}
