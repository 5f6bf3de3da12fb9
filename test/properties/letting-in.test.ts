/** Nobody lets themselves in: whoever joins, leads or moves a team for themselves needs the yes of somebody in it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { postAsk, readAsk } from '#features/asks/contract.ts';
import { readToday } from '#features/today/contract.ts';
import { writing } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import { applyImport, planImport, structureFor } from '#features/people/public.ts';
import { addPerson, removePerson } from '#features/people/admin/admin-contract.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import {
  addMember,
  addTeam,
  changeTeam,
  readTeam,
  removeMember,
  setLeader,
} from '#features/people/teams/team-contract.ts';
import {
  agreeToTeamWish,
  listTeamChanges,
  listTeamWishes,
  restTeamWish,
  withdrawTeamWish,
} from '#features/people/teams/team-wish-contract.ts';

let w: Workplace;
beforeAll(async () => {
  w = await Workplace.open();
});
afterAll(() => w.close());

let finance: string;
let robin: Actor;
let aylin: Actor;
let count = 0;
beforeEach(async () => {
  count++;
  finance = await w.team(`Finance ${count}`);
  robin = await w.person(`Robin ${count}`, { admin: true });
  aylin = await w.person(`Aylin ${count}`, { teams: [finance] });
  aMinuteLater();
});
const aMinuteLater = () => w.clock.set(w.clock.read().add({ minutes: 1 }).toString());

const isIn = async (who: Actor, team = finance) => (await who.call(readTeam, { id: team })).mine;
const wishesOf = async (who: Actor) => (await who.call(listTeamWishes, {})).items;
const onToday = async (who: Actor, kind: string) =>
  (await who.call(readToday, {})).cards.filter((card) => card.kind === kind);
/** What somebody is told of their teams, all of it together. */
const toldTo = async (who: Actor) =>
  (await onToday(who, 'T24')).flatMap(({ why, also }) => [why].concat(also.map((one) => one.why)));
const history = async (who: Actor, team = finance) => (await who.call(listTeamChanges, { id: team })).items;
/** A statement as the application's role, for this person. */
const directly = (who: Actor, text: string, values: unknown[]) =>
  (async () => {
    const client = await w.database.app.connect();
    try {
      await client.query(`begin; set local alongside.person = '${who.id}'`);
      await client.query(text, values);
      await client.query('commit');
      return 'done';
    } catch (problem) {
      await client.query('rollback');
      return (problem as Error).message;
    } finally {
      client.release();
    }
  })();

describe('joining a team oneself', () => {
  test('waits for the yes of a member, is told to all of them and stands in the history of the team', async () => {
    const kim = await w.person(`Kim ${count}`, { teams: [finance] });
    expect(await robin.call(addMember, { id: finance, person: robin.id })).toEqual({ waits: true });
    // asked twice, it waits once
    await robin.call(addMember, { id: finance, person: robin.id });
    expect(await isIn(robin)).toBe(false);
    expect(await robin.refusal(listTeamChanges, { id: finance })).toBe('not-found');
    const [card] = await onToday(aylin, 'T23');
    expect(card).toMatchObject({
      why: { say: 'people.wish-join', with: { person: robin.name } },
      answers: ['agree', 'not-now'],
    });
    await kim.call(restTeamWish, { id: card!.subject.id });
    expect(await onToday(kim, 'T23')).toEqual([]);
    expect(await wishesOf(robin)).toMatchObject([{ id: card!.subject.id, can: ['withdraw'] }]);
    await aylin.call(agreeToTeamWish, { id: card!.subject.id });
    expect(await isIn(robin)).toBe(true);
    const told = {
      say: 'people.joined-agreed',
      with: { names: robin.name, by: robin.name, agreed: aylin.name },
    };
    expect((await onToday(kim, 'T24')).map(({ why }) => why)).toMatchObject([told]);
    expect((await onToday(robin, 'T24')).map(({ why }) => why)).toMatchObject([
      { say: 'people.wish-agreed' },
    ]);
    expect((await history(aylin))[0]).toMatchObject({
      what: 'joined',
      byAdmin: true,
      through: null,
      party: { id: robin.id },
      by: { id: robin.id },
      agreed: { id: aylin.id },
    });
    expect(await aylin.refusal(agreeToTeamWish, { id: card!.subject.id })).toBe('people.wish-over');
  });

  test('nobody else can say the yes, and who asks can take it back', async () => {
    const stranger = await w.person(`Stranger ${count}`, { admin: true });
    await robin.call(addMember, { id: finance, person: robin.id });
    const [wish] = await wishesOf(robin);
    for (const who of [stranger, robin])
      expect(await who.refusal(agreeToTeamWish, { id: wish!.id })).toBe('not-found');
    expect(await wishesOf(stranger)).toEqual([]);
    expect(await stranger.refusal(withdrawTeamWish, { id: wish!.id })).toBe('not-found');
    expect(await aylin.refusal(withdrawTeamWish, { id: wish!.id })).toBe('not-found');
    await robin.call(withdrawTeamWish, { id: wish!.id });
    expect(await robin.refusal(withdrawTeamWish, { id: wish!.id })).toBe('people.wish-over');
    expect(await aylin.refusal(agreeToTeamWish, { id: wish!.id })).toBe('people.wish-over');
    expect(await isIn(robin)).toBe(false);
  });

  test('ends by itself after fourteen days without an answer', async () => {
    await robin.call(addMember, { id: finance, person: robin.id });
    await w.runJobs();
    expect(await wishesOf(aylin)).toHaveLength(1);
    w.clock.set(
      w.clock
        .read()
        .add({ hours: 14 * 24 + 1 })
        .toString(),
    );
    await w.runJobs();
    expect(await wishesOf(aylin)).toEqual([]);
    expect((await onToday(robin, 'T24')).map(({ why }) => why.say)).toEqual(['people.wish-lapsed']);
  });

  test('is open where nobody ever was; where all were taken out, those who were in it are asked', async () => {
    const fresh = await w.team(`Fresh ${count}`);
    expect(await robin.call(addMember, { id: fresh, person: robin.id })).toEqual({});
    expect(await isIn(robin, fresh)).toBe(true);
    await robin.call(removeMember, { id: finance, person: aylin.id });
    expect(await robin.call(addMember, { id: finance, person: robin.id })).toEqual({ waits: true });
    expect(await wishesOf(aylin)).toHaveLength(1);
  });

  test('stays shut where nobody is left to ask, also where those who were in it have left the workplace', async () => {
    const customer = await w.person(`Customer ${count}`);
    const { id } = await customer.call(postAsk, {
      direction: 'need',
      what: 'Look at my payslip',
      why: 'It seems wrong',
      size: 'an-hour',
      kind: 'be-alongside',
      noRush: true,
      circle: [finance],
    });
    await robin.call(addMember, { id: finance, person: robin.id });
    await robin.call(removePerson, { id: aylin.id });
    const { id: below } = await robin.call(addTeam, { name: `Below ${count}`, parent: finance });
    for (const team of [finance, below])
      expect(await robin.refusal(addMember, { id: team, person: robin.id })).toBe(
        'people.nobody-left-to-ask',
      );
    expect(await robin.refusal(setLeader, { id: finance, person: robin.id })).toBe(
      'people.nobody-left-to-ask',
    );
    expect(await isIn(robin)).toBe(false);
    expect(await robin.refusal(readAsk, { id })).toBe('not-found');
    const own = await w.team(`Own ${count}`);
    await robin.call(addMember, { id: own, person: robin.id });
    expect(await robin.refusal(changeTeam, { id: own, saw: 1, parent: finance })).toBe(
      'people.nobody-left-to-ask',
    );
    expect(
      await directly(robin, 'insert into membership (person_id, team_id) values ($1, $2)', [
        robin.id,
        finance,
      ]),
    ).toMatch('row-level security');
    // what helps: somebody else who looks after people here
    const other = await w.person(`Other ${count}`, { admin: true });
    expect(await other.call(addMember, { id: finance, person: robin.id })).toEqual({});
  });

  test('stays shut where nobody ever was, but somebody trusted the team with something', async () => {
    const fresh = await w.team(`Trusted ${count}`);
    const kim = await w.person(`Kim ${count}`);
    await aylin.call(postAsk, {
      direction: 'need',
      what: 'Start with this',
      why: 'You are new',
      size: 'an-hour',
      kind: 'be-alongside',
      noRush: true,
      circle: [fresh, kim.id],
    });
    expect(await robin.refusal(addMember, { id: fresh, person: robin.id })).toBe('people.nobody-left-to-ask');
  });

  test('does not go through a new team below it, or by whoever leads it', async () => {
    const { id: below } = await robin.call(addTeam, { name: `Audit ${count}`, parent: finance });
    expect(await robin.call(addMember, { id: below, person: robin.id })).toEqual({ waits: true });
    expect((await wishesOf(aylin))[0]).toMatchObject({ team: { id: finance }, into: { id: below } });
    const leader = await w.person(`Leader ${count}`, { leads: finance });
    expect(await leader.call(addMember, { id: finance, person: leader.id })).toEqual({ waits: true });
    await aylin.call(agreeToTeamWish, { id: one(await wishesOf(leader)).id });
    expect((await history(aylin))[0]).toMatchObject({ byAdmin: false, agreed: { id: aylin.id } });
  });

  test('is refused by the database itself', async () => {
    const join = 'insert into membership (person_id, team_id) values ($1, $2)';
    expect(await directly(robin, join, [robin.id, finance])).toContain('row-level security');
    const lead = 'update team set leader_id = $1 where id = $2';
    expect(await directly(robin, lead, [robin.id, finance])).toBe('this needs the yes of a member');
    const wish = `insert into team_wish (id, kind, person_id, team_id, into_id, asked_at)
      values (gen_random_uuid(), 'join', $1, $2, $3, now())`;
    const own = await w.team(`Own ${count}`);
    expect(await directly(robin, wish, [robin.id, own, finance])).toContain('row-level security');
    expect(
      await directly(
        robin,
        `insert into team_change (team_id, at, what, party_id, told)
      values ($1, now(), 'left', $2, false)`,
        [finance, aylin.id],
      ),
    ).toContain('permission denied');
  });
});

test('making oneself its leader waits in the same way, and the pattern stays shut', async () => {
  const view = await robin.call(setLeader, { id: finance, person: robin.id });
  expect(view).toMatchObject({ waits: true, leader: null });
  await aylin.call(agreeToTeamWish, { id: one(await wishesOf(aylin)).id });
  expect((await aylin.call(readTeam, { id: finance })).leader).toMatchObject({ id: robin.id });
  expect((await history(aylin))[0]).toMatchObject({ what: 'leads', agreed: { id: aylin.id } });
  const { rows } = await w.database.owner.query<{ shown: boolean }>(
    `select exists (select set_config('alongside.person', $1, false)) and exists (select team_pattern($2, now())) as shown`,
    [robin.id, finance],
  );
  expect(rows).toEqual([{ shown: false }]);
  await w.database.owner.query(`select set_config('alongside.person', '', false)`);
});

test('moving a team that one is in below another waits for a yes of the other, and opens it to all in it', async () => {
  const mine = await w.team(`Office ${count}`);
  const colleague = await w.person(`Colleague ${count}`, { teams: [mine] });
  await w.database.owner.query('insert into membership (person_id, team_id) values ($1, $2)', [
    robin.id,
    mine,
  ]);
  const moved = await robin.call(changeTeam, { id: mine, saw: 1, name: `New ${count}`, parent: finance });
  expect(moved).toMatchObject({ waits: true, name: `New ${count}`, parent: w.everyone });
  expect(await isIn(robin)).toBe(false);
  const direct = 'update team set parent_id = $1 where id = $2';
  expect(await directly(robin, direct, [finance, mine])).toBe('this needs the yes of a member');
  await aylin.call(agreeToTeamWish, { id: one(await wishesOf(aylin)).id });
  expect(await isIn(colleague)).toBe(true);
  expect((await history(aylin))[0]).toMatchObject({
    what: 'team-joined',
    party: { id: mine },
    agreed: { id: aylin.id },
  });
});

describe('what others do', () => {
  test('is told to the members once and stands in the history: joining, leaving, leading, leaving the workplace', async () => {
    const kim = await w.person(`Kim ${count}`);
    await robin.call(addMember, { id: finance, person: kim.id });
    expect((await onToday(aylin, 'T24')).map(({ why }) => why)).toMatchObject([
      { say: 'people.joined-by', with: { names: kim.name, by: robin.name } },
    ]);
    expect(await onToday(kim, 'T24')).toEqual([]);
    await robin.call(setLeader, { id: finance, person: kim.id });
    await robin.call(removeMember, { id: finance, person: kim.id });
    const { id: accomplice } = await robin.call(addPerson, {
      name: `Second ${count}`,
      email: `second-${count}@example.test`,
      timeZone: 'Europe/Berlin',
      language: 'en',
      teams: [finance],
    });
    await robin.call(removePerson, { id: accomplice });
    expect((await history(aylin)).map(({ what, by }) => [what, by?.id])).toEqual([
      ['left', robin.id],
      ['joined', robin.id],
      ['left', robin.id],
      ['leads', robin.id],
      ['joined', robin.id],
      ['joined', undefined],
    ]);
  });

  test('who newly stands in a team through one below it is told to everybody there, and once to each', async () => {
    const below = await w.team(`Below ${count}`, finance);
    const kim = await w.person(`Kim ${count}`, { teams: [finance] });
    await robin.call(addMember, { id: below, person: kim.id });
    aMinuteLater();
    const { id: newcomer } = await robin.call(addPerson, {
      name: `Newcomer ${count}`,
      email: `newcomer-${count}@example.test`,
      timeZone: 'Europe/Berlin',
      language: 'en',
      teams: [below],
    });
    expect((await history(aylin))[0]).toMatchObject({
      what: 'joined',
      party: { id: newcomer },
      through: { id: below },
    });
    const told = { say: 'people.joined-by', with: { names: `Newcomer ${count}`, by: robin.name } };
    expect(await toldTo(aylin)).toMatchObject([{ ...told, with: { team: `Finance ${count}` } }]);
    expect((await toldTo(kim)).filter(({ with: { names } }) => names === `Newcomer ${count}`)).toMatchObject([
      { ...told, with: { team: `Below ${count}` } },
    ]);
  });

  test('is seen by each member, whatever else is on their day and however long they were away', async () => {
    const [one, two] = [await w.person(`One ${count}`), await w.person(`Two ${count}`)];
    for (const who of [one, two]) {
      await robin.call(addMember, { id: finance, person: who.id });
      aMinuteLater();
    }
    w.clock.set(
      w.clock
        .read()
        .add({ hours: 42 * 24 })
        .toString(),
    );
    const [card, ...others] = (await aylin.call(readToday, {})).cards.filter(({ band }) => band === 3);
    expect(others).toEqual([]);
    expect([card!.kind, card!.why.with['names'], card!.also.map(({ why }) => why.with['names'])]).toEqual([
      'T24',
      one.name,
      [two.name],
    ]);
    // once seen, it does not come again
    w.clock.set(w.clock.read().add({ hours: 24 }).toString());
    expect(await onToday(aylin, 'T24')).toEqual([]);
  });

  test('a table lets nobody in who brings it, and what it does is told as one', async () => {
    const team = `Finance ${count}`;
    const own = `robin-${count}@example.test`;
    const rows = [
      { line: 2, name: robin.name, email: own, team, leader: 'yes' },
      { line: 3, name: `New one ${count}`, email: `one-${count}@example.test`, team },
      { line: 4, name: `New two ${count}`, email: `two-${count}@example.test`, team },
    ];
    await w.database.owner.query('update person set email = $1 where id = $2', [own, robin.id]);
    await writing(w.database.app, robin.id, async (tx) => {
      const usual = { timeZone: 'UTC', language: 'en' } as const;
      const { plan, problems } = planImport(await structureFor(tx, rows), rows, usual);
      expect(problems).toEqual([]);
      await applyImport(tx, plan!, robin.id, w.clock.read());
    });
    expect(await isIn(robin)).toBe(false);
    expect((await wishesOf(aylin)).map(({ kind }) => kind).toSorted()).toEqual(['join', 'lead']);
    expect((await onToday(aylin, 'T24')).map(({ why }) => why)).toMatchObject([
      { say: 'people.joined-by', with: { names: expect.stringContaining(`New two ${count}`) } },
    ]);
  });
});
