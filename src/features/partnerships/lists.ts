/** Where partnerships and expectations are found besides their own list: "Open with me", the search, one's own data, and whom work touches. */
import { partiesNamed, partiesOf, type PartyView, sidesAmong } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { ExportSource } from '#platform/own-data.ts';
import type { SearchSource } from '#platform/search.ts';
import type { TouchSource } from '#platform/touch.ts';
import type { OpenSource, OpenThing } from '#platform/open-thing.ts';
import { partnershipHits } from './search-store.ts';
import { draftsOf, linesOpenWithMe } from './card-store.ts';
import { awaitedOn } from './expectations/expectation.ts';
import { wordingOn, type LineSide } from './expectations/expectation-line.ts';
import { partiesOn } from './expectations/show.ts';
import { agreedLinesOf, expectationsByIds, type StoredExpectation } from './expectations/store.ts';
import { answersTo, questionsTo } from './team-charters/question-store.ts';
import { linesByIds } from './team-charters/store.ts';
import { awaited, type Side } from './partnership.ts';
import { partnershipsOfMine, type StoredPartnership } from './store.ts';

const atOnce = 100;
type Mine = ReadonlySet<string>;
type Names = ReadonlyMap<string, PartyView>;

function openPartnership(partnership: StoredPartnership, mine: Mine, names: Names): OpenThing[] {
  const waits = awaited(partnership);
  if (waits === null) return [];
  const sides = sidesAmong<Side>({ one: partnership.one, other: partnership.other }, { parties: mine });
  return [
    {
      subject: { kind: 'partnership', id: partnership.id },
      state: partnership.state,
      words: partnership.purpose,
      with: [partnership.one, partnership.other]
        .filter((id) => !mine.has(id))
        .flatMap((id) => names.get(id) ?? []),
      yourMove: sides.includes(waits),
    },
  ];
}

function openLine(line: StoredExpectation, mine: Mine, names: Names, today: string): OpenThing[] {
  const waits = awaitedOn(line);
  if (waits === null && line.state !== 'draft') return [];
  const sides = sidesAmong<LineSide>(partiesOn(line), { parties: mine });
  return [
    {
      subject: { kind: 'expectation', id: line.id },
      state: line.state,
      words: (line.table ?? wordingOn(line.wordings, today))?.text ?? '',
      with: [line.needs, line.neededFrom].filter((id) => !mine.has(id)).flatMap((id) => names.get(id) ?? []),
      yourMove: waits !== null && sides.includes(waits),
    },
  ];
}

/** Questions to teams of mine that I have not answered. */
async function openQuestions(db: Reading, me: string, mine: Mine): Promise<OpenThing[]> {
  const asked = await questionsTo(db, [...mine]);
  const answers = await answersTo(
    db,
    asked.map(({ id }) => id),
  );
  const answered = new Set(answers.filter(({ person }) => person === me).map(({ question }) => question));
  const open = asked.filter(({ id }) => !answered.has(id));
  const names = await partiesNamed(
    db,
    open.map(({ team }) => team),
  );
  const lines = new Map(
    (
      await linesByIds(
        db,
        open.flatMap(({ line }) => line ?? []),
      )
    ).map((line) => [line.id, line]),
  );
  return open.map(({ id, kind, words, team, line, askedBy }) => ({
    subject: { kind: 'charter-question', id },
    state: kind,
    words: words?.text ?? lines.get(line ?? '')?.wordings.at(-1)?.text ?? '',
    with: [names.get(team)!],
    yourMove: askedBy !== me,
  }));
}

/** Invitations and suggestions, lines that wait for an answer, my drafts, and questions to my teams. */
export const openPartnerships: OpenSource = async (db, me, now) => {
  const mine = new Set(await partiesOf(db, me.id));
  const today = dayFor(now, 'UTC');
  const partnerships = await partnershipsOfMine(db, { open: true, many: atOnce });
  const ids = [...(await draftsOf(db, me.id)), ...(await linesOpenWithMe(db, { now, today }))];
  const lines = await expectationsByIds(db, [...new Set(ids)].slice(0, atOnce));
  const parties = [
    ...partnerships.flatMap(({ one, other }) => [one, other]),
    ...lines.flatMap(({ needs, neededFrom }) => [needs, neededFrom]),
  ];
  const names = await partiesNamed(db, parties);
  return [
    ...partnerships.flatMap((one) => openPartnership(one, mine, names)),
    ...lines.flatMap((line) => openLine(line, mine, names, today)),
    ...(await openQuestions(db, me.id, mine)),
  ];
};

/** Partnerships and agreed lines of mine and of my teams, and lines of charters I may read; newest first. */
export const partnershipSearch: SearchSource = { groups: ['partnerships'], hits: partnershipHits };

const mostExported = 10_000;

/** Partnerships in which one stands in person, and one's own drafts. What teams agreed belongs to the teams. */
export const ownPartnerships: ExportSource = {
  part: 'partnerships',
  mine: async (db, person) => {
    const mine = await partnershipsOfMine(db, { of: person, many: mostExported });
    const lines = await agreedLinesOf(db, person, mostExported);
    const drafts = await expectationsByIds(db, await draftsOf(db, person));
    const names = await partiesNamed(
      db,
      mine.flatMap(({ one, other }) => [one, other]),
    );
    return {
      partnerships: mine.map(({ one, other, state, purpose, since, weeks, lastCatchUpOn }) => ({
        with: names.get(one === person ? other : one)!,
        state,
        purpose,
        since,
        weeks,
        lastCatchUpOn,
      })),
      agreed: lines.map(({ needs, wordings, reviewOn }) => ({
        iNeedIt: needs === person,
        wordings,
        reviewOn,
      })),
      drafts: drafts.map(({ table }) => ({ text: table!.text, goodLooksLike: table!.goodLooksLike })),
    };
  },
};

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
