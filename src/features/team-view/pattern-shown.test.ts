/** The pattern over HTTP: off until the members want it, five counted in each figure, and nobody's coming or going tells. */
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { removePerson } from '#features/people/admin/admin-contract.ts';
import { addMember, removeMember } from '#features/people/teams/team-contract.ts';
import {
  proposeNoPattern,
  proposePattern,
  questionMoves,
  readCharter,
} from '#features/team-charters/contract.ts';
import { reading } from '#platform/database/transaction.ts';
import { homeOf, sizesOf } from '#platform/protection/groups.ts';
import { nth, one } from '#platform/defined.ts';
import type { Actor } from '#test/actor.ts';
import { agreeOnPattern, helpAround, helped, teamOf } from '#test/team-life.ts';
import { tuesday, Workplace } from '#test/workplace.ts';
import { readTeamView } from './contract.ts';
import { patternOf } from './pattern-store.ts';

let w: Workplace;
let admin: Actor;
let count = 0;
beforeAll(async () => {
  w = await Workplace.open();
  admin = await w.person('Admin', { admin: true });
});
beforeEach(() => w.clock.set(tuesday));
afterAll(() => w.close());

const nextQuarter = '2055-01-12T09:00:00Z';
const quarterAfter = '2055-04-12T09:00:00Z';
const patternSeenBy = async (who: Actor, team: string) =>
  (await who.call(readTeamView, { id: team })).pattern;
const tooFew = { asksAnswered: null, firstAnswer: null, wordKept: null, askedAndHelped: null };
const most = 'half-or-more';
const allShown = { asksAnswered: most, firstAnswer: 'same-day', wordKept: most, askedAndHelped: most };

/** Somebody says yes to what their team is asked about itself. */
async function sayYes(member: Actor, team: string): Promise<void> {
  const { opening } = await member.call(readCharter, { team });
  await member.call(questionMoves.yes, { id: opening!.id, saw: opening!.version });
}

/** A team of so many that helped each other in this quarter and agreed to look at it. */
async function atWork(many: number) {
  const made = await teamOf(w, `Team ${++count}`, many);
  await agreeOnPattern(made.team, made.members);
  await helpAround(made.team, made.members);
  return made;
}

test('off until the members agree: one says yes, four answer by silence, and nothing of it is shown before', async () => {
  const { team, members } = await teamOf(w, 'Six', 6);
  await helpAround(team, members);
  w.clock.set(nextQuarter);
  expect(await patternSeenBy(one(members), team)).toEqual({ isOn: false, asked: false, quarters: [] });
  await nth(members, 1).call(proposePattern, { team });
  expect(await patternSeenBy(one(members), team)).toEqual({ isOn: false, asked: true, quarters: [] });
  expect((await one(members).call(readTeamView, { id: team })).can).toEqual([]);
  await sayYes(nth(members, 2), team);
  w.clock.advance({ hours: 24 * 8 });
  await w.runJobs();
  expect(await patternSeenBy(one(members), team)).toMatchObject({
    isOn: true,
    asked: false,
    quarters: [allShown],
  });
  await nth(members, 2).call(proposeNoPattern, { team });
  await sayYes(nth(members, 1), team);
  w.clock.advance({ hours: 24 * 8 });
  await w.runJobs();
  expect(await patternSeenBy(one(members), team)).toEqual({ isOn: false, asked: false, quarters: [] });
});

test('one objection keeps it off', async () => {
  const { team, members } = await teamOf(w, 'Another six', 6);
  await nth(members, 1).call(proposePattern, { team });
  const { opening } = await nth(members, 5).call(readCharter, { team });
  await nth(members, 5).call(questionMoves.object, {
    id: opening!.id,
    saw: opening!.version,
    words: 'Not yet',
  });
  w.clock.set(nextQuarter);
  await w.runJobs();
  expect(await patternSeenBy(one(members), team)).toEqual({ isOn: false, asked: true, quarters: [] });
});

test('five people are shown, four are too few, figure by figure', async () => {
  const five = await atWork(5);
  const four = await atWork(4);
  w.clock.set(nextQuarter);
  expect(await patternSeenBy(one(five.members), five.team)).toEqual({
    isOn: true,
    asked: false,
    quarters: [{ from: '2054-10-01', until: '2054-12-31', joined: true, ...allShown }],
  });
  expect((await patternSeenBy(nth(four.members, 3), four.team)).quarters).toEqual([
    { from: '2054-10-01', until: '2054-12-31', joined: true, ...tooFew },
  ]);
});

test('a figure with four people behind it is too few although the team is larger', async () => {
  const { team, members } = await teamOf(w, 'Mostly quiet', 8);
  await agreeOnPattern(team, members);
  await helpAround(team, members.slice(0, 4));
  w.clock.set(nextQuarter);
  expect((await patternSeenBy(nth(members, 7), team)).quarters).toMatchObject([tooFew]);
});

test('however much one person asks, they count once', async () => {
  const { team, members } = await atWork(5);
  for (let again = 0; again < 5; again++) await helped(team, one(members), nth(members, 1));
  w.clock.set(nextQuarter);
  expect((await patternSeenBy(nth(members, 4), team)).quarters).toMatchObject([allShown]);
});

test('it moves when a quarter ends and never between, against the quarters before', async () => {
  const { team, members } = await atWork(5);
  expect((await patternSeenBy(one(members), team)).quarters).toMatchObject([
    { from: '2054-07-01', ...tooFew },
  ]);
  w.clock.set(nextQuarter);
  const before = await patternSeenBy(one(members), team);
  await helped(team, nth(members, 2), nth(members, 3));
  expect(await patternSeenBy(one(members), team)).toEqual(before);
  w.clock.set(quarterAfter);
  expect((await patternSeenBy(one(members), team)).quarters).toMatchObject([
    { from: '2055-01-01', until: '2055-03-31', ...tooFew },
    { from: '2054-10-01', joined: true, ...allShown },
  ]);
});

test('who goes or leaves afterwards stays in the figures of a quarter that is over', async () => {
  const { team, members } = await atWork(5);
  w.clock.set(nextQuarter);
  const [leader, one, other] = members;
  const before = await patternSeenBy(leader!, team);
  expect(before.quarters).toMatchObject([allShown]);
  // with four people there would be nothing to see, and so it would be seen who makes the difference
  await leader!.call(removeMember, { id: team, person: one!.id });
  expect(await patternSeenBy(leader!, team)).toEqual(before);
  await leader!.call(addMember, { id: team, person: one!.id });
  expect(await patternSeenBy(leader!, team)).toEqual(before);
  await admin.call(removePerson, { id: other!.id });
  await w.runJobs();
  expect(await patternSeenBy(leader!, team)).toEqual(before);
  // in the quarter that began afterwards they are in no figure
  w.clock.set(quarterAfter);
  expect((await patternSeenBy(leader!, team)).quarters).toMatchObject([tooFew, allShown]);
});

test('where one of six left since, what was before stands as it was then', async () => {
  const { team, members } = await atWork(6);
  w.clock.set(nextQuarter);
  await one(members).call(removeMember, { id: team, person: nth(members, 5).id });
  await helpAround(team, members.slice(0, 5));
  w.clock.set(quarterAfter);
  expect((await patternSeenBy(one(members), team)).quarters).toMatchObject([
    { ...allShown, joined: true },
    { ...allShown, joined: false },
  ]);
});

test('who comes afterwards is in no figure of a quarter that is over', async () => {
  const { team, members } = await atWork(4);
  const newcomer = await w.person('Newcomer');
  await helped(w.everyone, newcomer, one(members));
  await helped(w.everyone, nth(members, 1), newcomer);
  w.clock.set(nextQuarter);
  await one(members).call(addMember, { id: team, person: newcomer.id });
  expect((await patternSeenBy(newcomer, team)).quarters).toMatchObject([tooFew]);
});

test('the database itself gives the pattern to nobody but the team', async () => {
  const { team, members } = await atWork(5);
  w.clock.set(nextQuarter);
  const given = (who: string | null) =>
    reading(w.database.app, who, (db) => patternOf(db, team, w.clock.read()));
  expect(await given(nth(members, 4).id)).toMatchObject([allShown, tooFew, tooFew, tooFew]);
  const elsewhere = await teamOf(w, 'Elsewhere', 1);
  for (const who of [admin, ...elsewhere.members]) expect(await given(who.id)).toEqual([]);
  expect(await given(null)).toEqual([]);
  await expect(
    reading(w.database.app, admin.id, (db) => sql`select people_then(${team}::uuid, now())`.execute(db)),
  ).rejects.toThrow('permission denied');
});

test('whoever is in two teams counts in the smaller, so that no two figures hold the same person', async () => {
  const { team, members } = await atWork(6);
  const double = await w.team('Nearly the same');
  for (const member of members.slice(0, 5)) await admin.call(addMember, { id: double, person: member.id });
  await agreeOnPattern(double, members.slice(0, 5));
  w.clock.set(nextQuarter);
  expect((await patternSeenBy(one(members), team)).quarters).toMatchObject([tooFew]);
  expect((await patternSeenBy(one(members), double)).quarters).toMatchObject([allShown]);
});

test('the database counts everybody where the rule of groups that do not overlap has their home', async () => {
  const { owner } = w.database;
  const people = (await teamOf(w, 'Many', 12)).members.map(({ id }) => id);
  const teams: string[] = [];
  for (const name of ['One', 'Two', 'Three', 'Four']) teams.push(await w.team(name));
  const inTeams = fc.array(fc.subarray(teams, { minLength: 1 }), { minLength: 12, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(inTeams, async (chosen) => {
      await owner.query('delete from membership where person_id = any ($1)', [people]);
      for (const [at, person] of people.entries())
        await owner.query('insert into membership (person_id, team_id) select $1, unnest($2::uuid[])', [
          person,
          chosen[at],
        ]);
      const sizes = sizesOf(people.map((person, at) => ({ person, teams: nth(chosen, at) })));
      const homes = people.map((_, at) => homeOf(nth(chosen, at), sizes));
      for (const team of teams) {
        const { rows } = await owner.query<{ counted: string[] }>(
          'select people_counted($1, now()) as counted',
          [team],
        );
        const theirs = people.filter((_, at) => homes[at]?.isLargeEnough && homes[at].team === team);
        expect(one(rows).counted.toSorted()).toEqual(theirs.toSorted());
      }
    }),
    { numRuns: 25 },
  );
});

test('a team below adds nothing to the figures of the team above it', async () => {
  const { team, members } = await atWork(5);
  const below = await teamOf(w, 'Below', 5, team);
  w.clock.set(nextQuarter);
  const before = await patternSeenBy(one(members), team);
  w.clock.set(tuesday);
  for (let again = 0; again < 3; again++) await helped(below.team, one(below.members), nth(below.members, 1));
  w.clock.set(nextQuarter);
  expect(await patternSeenBy(one(members), team)).toEqual(before);
});
