/** Where expectations are found besides their partnership: "Between us", one's own data, and whom work touches. */
import { wordingOn } from '#features/agreements/public.ts';
import { partiesNamed, partiesOf, sidesAmong, type PartyView } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { OpenSource, OpenThing } from '#platform/open-thing.ts';
import type { TouchSource } from '#platform/touch.ts';
import type { LineSide } from './expectation-line.ts';
import { awaitedOn } from './expectation.ts';
import { draftsOf, linesOpenWithMe } from './list-store.ts';
import { partiesOn } from './show.ts';
import { agreedLinesOf, expectationsByIds, type StoredExpectation } from './store.ts';

const atOnce = 100;

function openLine(
  line: StoredExpectation,
  mine: ReadonlySet<string>,
  names: ReadonlyMap<string, PartyView>,
  today: string,
): OpenThing[] {
  const waits = awaitedOn(line);
  if (waits === null && line.state !== 'draft') return [];
  const sides = sidesAmong<LineSide>(partiesOn(line), { parties: mine });
  return [
    {
      subject: { kind: 'expectation', id: line.id },
      state: line.state,
      words: (line.table ?? wordingOn(line.wordings, today))?.text ?? '',
      with: [line.needs, line.neededFrom].filter((id) => !mine.has(id)).flatMap((id) => names.get(id) ?? []),
      day: null,
      yourMove: waits !== null && sides.includes(waits),
    },
  ];
}

/** Lines that wait for an answer, and my drafts. */
export const openExpectations: OpenSource = async (db, me, now) => {
  const mine = new Set(await partiesOf(db, me.id));
  const today = dayFor(now, 'UTC');
  const ids = [...(await draftsOf(db, me.id)), ...(await linesOpenWithMe(db, { now, today }))];
  const lines = await expectationsByIds(db, [...new Set(ids)].slice(0, atOnce));
  const names = await partiesNamed(
    db,
    lines.flatMap(({ needs, neededFrom }) => [needs, neededFrom]),
  );
  return lines.flatMap((line) => openLine(line, mine, names, today));
};

const mostExported = 10_000;

/** Agreed lines in which somebody stands in person, and their drafts. */
export async function ownLines(db: Reading, person: string) {
  const lines = await agreedLinesOf(db, person, mostExported);
  const drafts = await expectationsByIds(db, await draftsOf(db, person));
  return {
    agreed: lines.map(({ needs, wordings, reviewOn }) => ({
      iNeedIt: needs === person,
      wordings,
      reviewOn,
    })),
    drafts: drafts.flatMap(({ table }) =>
      table ? { text: table.text, goodLooksLike: table.goodLooksLike } : [],
    ),
  };
}

const mostTouched = 100;

/** The other side of each agreed expectation: whom a heads-up of this party would concern (S2-3.1, B18). */
export const touchedByExpectations: TouchSource = async (db, party, now) =>
  (await agreedLinesOf(db, party, mostTouched)).flatMap(({ id, needs, neededFrom, wordings }) => {
    const inForce = wordingOn(wordings, dayFor(now, 'UTC'));
    return inForce
      ? [
          {
            party: needs === party ? neededFrom : needs,
            because: { kind: 'expectation', id, words: inForce.text },
          },
        ]
      : [];
  });
