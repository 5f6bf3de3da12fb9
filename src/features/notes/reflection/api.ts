/** Looking back on one's week: gathered when it is read, kept as a note of its author. */
import { partiesNamed, partyIn } from '#features/people/public.ts';
import { ownPromises, type OwnPromise } from '#features/promises/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { on, type Person } from '#platform/http/routes.ts';
import { momentOn } from '#platform/zone.ts';
import type { NotesDependencies } from '../dependencies.ts';
import { makeMove, tellOfLookingBack } from '../move.ts';
import { refuse } from '../refusals.ts';
import { showNotes } from '../show.ts';
import { addNote, myNotes, reflectionOn } from '../store.ts';
import * as contract from './contract.ts';
import { lostTouch, mondayOf, ofWeek } from './week.ts';

const lookedBack = { hours: 24 * 365 };
const mostPractices = 10;

type Talks = Pick<NotesDependencies, 'talksHeld'>;

const lineOf = (
  { id, what, state, dueOn, other }: OwnPromise,
  names: Parameters<typeof partyIn>[0],
): contract.ReflectionView['helpedMe'][number] => ({
  id,
  what,
  state,
  dueOn,
  other: partyIn(names, other),
});

const showAll = async (
  { talksHeld }: Talks,
  db: Reading,
  person: Person,
  now: Temporal.Instant,
): Promise<contract.ReflectionView> => {
  const today = dayFor(now, person.timeZone);
  const week = mondayOf(today);
  const monday = momentOn(person.timeZone, week);
  const [promises, note, practices, talks] = await Promise.all([
    ownPromises(db, person, now.subtract(lookedBack)),
    reflectionOn(db, week),
    myNotes(db, { kind: 'practice', many: mostPractices }),
    talksHeld(db, person.id, monday),
  ]);
  const names = await partiesNamed(db, [
    ...promises.map(({ other }) => other),
    ...talks.flatMap((talk) => talk.with),
  ]);
  const line = (promise: OwnPromise) => lineOf(promise, names);
  const { helpedMe, iHelped, changed, sayEarly } = ofWeek(promises, today);
  const named = (parties: readonly string[]) => parties.flatMap((party) => names.get(party) ?? []);
  const [shown] = note ? await showNotes(db, [note], today) : [];
  return {
    week,
    note: shown ?? null,
    helpedMe: helpedMe.map(line),
    iHelped: iHelped.map(line),
    changed: changed.map(line),
    sayEarly: sayEarly.map(line),
    talks: talks.map(({ id, form, with: others }) => ({ id, form, with: named(others) })),
    lostTouch: named(lostTouch(promises, today)).filter(({ kind }) => kind === 'person'),
    practices: await showNotes(db, practices, today),
  };
};

async function begin(
  tx: Writing,
  { id: author }: Person,
  week: string,
  answers: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  const blank = { version: 1, state: 'kept', about: null, followUpOn: null, weekdays: [] } as const;
  const note = { ...blank, kind: 'reflection', answeredOn: null, author, week } as const;
  await addNote(tx, { ...note, keptAt: now.toString() }, { text: '', answers });
  await tellOfLookingBack(tx, author);
}

export const reflectionRoutes = (talks: Talks) => [
  on(contract.readReflection, ({ person, now, read }) => read((db) => showAll(talks, db, person, now))),
  on(contract.keepReflection, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const answers = input.answers.map((answer) => answer.trim());
      if (answers.every((answer) => answer === '')) refuse('note.say-something');
      const week = mondayOf(dayFor(now, person.timeZone));
      const before = await reflectionOn(tx, week);
      if (before) {
        // without a version one has not seen that there are answers already
        const { saw = 0 } = input;
        await makeMove(tx, person, { id: before.id, saw, move: 'reword', answers }, now);
      } else await begin(tx, person, week, answers, now);
      return showAll(talks, tx, person, now);
    }),
  ),
];
