import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { nobody, reading, writing } from '#platform/database/transaction.ts';
import type { Actor } from '#test/actor.ts';
import { cardsFrom } from '#test/cards.ts';
import { News } from '#test/news.ts';
import { widenCircle } from '#test/wide-circle.ts';
import { Workplace } from '#test/workplace.ts';
import { helpWithAsk, notThisTime } from '../answers/answer-contract.ts';
import { askCards } from '../on-today/cards.ts';
import { closeAsk, postAsk, readAsk, rewordAsk } from '../contract.ts';
import { changeSettings, mute as muteFrom } from '#features/people/settings/me-contract.ts';
import { addEvidence } from '../evidence/evidence-store.ts';

let w: Workplace;
/** The circle of a test's asks, and those in it from the beginning. */
let team: string;
let asker: Actor;
let helper: Actor;
async function gather() {
  team = await w.team(`Team of ${randomUUID()}`);
  asker = await w.person('Asker', { teams: [team] });
  helper = await w.person('Helper', { teams: [team] });
  await widenCircle(w, team);
}

const refunds = 'Refund rounding fails in the ledger export';
const ask = (more: object = {}, by = asker) =>
  by.call(postAsk, {
    direction: 'need',
    what: refunds,
    why: 'Customers wait',
    size: 'an-hour',
    kind: 'skill',
    by: '2054-11-27',
    circle: [team],
    ...more,
  });
async function helped(
  who: Actor,
  text: string,
  more: { knownAt?: string; circle?: string; times?: number } = {},
) {
  const { knownAt = '2054-10-05T10:00:00Z', circle = team, times = 1 } = more;
  const batch = Array.from({ length: times }, (_, n) => ({
    externalId: `${who.id} ${text} ${knownAt} ${n}`,
    circle,
    kind: 'help' as const,
    askedAt: Temporal.Instant.from(knownAt),
    knownAt: Temporal.Instant.from(knownAt),
    asker: asker.id,
    text,
    helpers: [who.id],
  }));
  await writing(w.database.worker, nobody, (tx) => addEvidence(tx, batch));
}
const told = async (id: string): Promise<string[]> =>
  (
    await w.database.owner.query('select person_id from told where ask_id = $1 order by at, person_id', [id])
  ).rows.map((row: { person_id: string }) => row.person_id);
const set = (who: Actor, column: string, value: unknown) =>
  w.database.owner.query(
    `insert into own_setting (person_id, ${column}) values ($1, $2) on conflict (person_id) do update set ${column} = $2`,
    [who.id, value],
  );
/** Posts, lets routing run, and says who was told. */
async function tellOf(more: object = {}): Promise<string[]> {
  const { id } = await ask(more);
  await w.runJobs();
  await asker.call(closeAsk, { id, saw: 1, how: 'no-longer-needed' });
  return told(id);
}
/** Takes back that somebody ever signed in. */
const neverCame = (who: Actor) =>
  w.database.owner.query('update person set here_since = null where id = $1', [who.id]);
async function crowd(count: number): Promise<Actor[]> {
  const people: Actor[] = [];
  for (let n = 0; n < count; n++) people.push(await w.person(`Colleague ${n}`, { teams: [team] }));
  return people;
}

const mute = (kind: string, what: string) =>
  w.database.owner.query('insert into mute (person_id, kind, what, since) values ($1, $2, $3, now())', [
    helper.id,
    kind,
    what,
  ]);
const away = (from: string, until: string) =>
  w.database.owner.query('insert into time_away (person_id, from_day, until_day) values ($1, $2, $3)', [
    helper.id,
    from,
    until,
  ]);
const thursdaysOnly = () =>
  w.database.owner.query(
    "insert into working_hours (person_id, weekday, from_time, until_time) values ($1, 4, '09:00', '12:00')",
    [helper.id],
  );

describe('at one moment', () => {
  beforeAll(async () => {
    w = await Workplace.open();
  });
  beforeEach(gather);
  afterAll(() => w.close());

  test('reaches somebody who really helped with such things, and tells them why', async () => {
    await crowd(12);
    await helped(helper, 'Refund rounding was off by a cent', { times: 3 });
    const { id } = await ask();
    await w.runJobs();
    expect(await told(id)).toContain(helper.id);
    const cards = await cardsFrom(w, [askCards], helper);
    expect(cards).toMatchObject([
      {
        kind: 'T11',
        band: 2,
        words: refunds,
        about: { name: 'Asker' },
        why: { say: 'asks.because.helped-with', with: { topic: 'refund rounding', when: '2054-10-05' } },
        answers: ['help', 'introduce', 'notThisTime'],
        quiet: { showings: 1 },
      },
    ]);
  });

  test('the asker learns neither who was told nor how many', async () => {
    await crowd(5);
    const { id } = await ask();
    await w.runJobs();
    const seen = await asker.call(readAsk, { id });
    expect(seen.toldTo).toBe('few');
    expect(seen).not.toHaveProperty('told');
    expect(await told(id)).toHaveLength(3);
    for (const person of await told(id)) expect(JSON.stringify(seen)).not.toContain(person);
    const outsider = await w.person('Outsider');
    expect(await outsider.refusal(readAsk, { id })).toBe('not-found');
    const asAsker = await reading(w.database.app, asker.id, (db) =>
      db.selectFrom('told').selectAll().execute(),
    );
    expect(asAsker).toEqual([]);
    expect((await helper.call(readAsk, { id })).toldTo).toBeNull();
  });

  test('says nothing of an ask to anybody outside its circle', async () => {
    const ledger = await w.team('Ledger');
    const member = await w.person('Member', { teams: [ledger] });
    await helped(helper, refunds, { times: 3 });
    expect(await tellOf({ circle: [ledger] })).toEqual([member.id]);
  });

  test.each([
    ['a full plate', () => set(helper, 'plate', 'full')],
    ['a limit of none a day', () => set(helper, 'told_a_day', 0)],
    ['a limit of none a week', () => set(helper, 'told_a_week', 0)],
    ['a mute on the asker', () => mute('party', asker.id)],
    ['a mute on the topic', () => mute('topic', 'refund')],
    ['a mute on such cards', () => mute('card', 'T11')],
    ['a day away', () => away('2054-11-24', '2054-11-24')],
    [
      'no working day before the ask’s date',
      () => away('2054-11-25', '2054-11-27').then(() => thursdaysOnly()),
    ],
  ])('nobody with %s is told', async (_, arrange) => {
    await helped(helper, refunds, { times: 3 });
    await arrange();
    expect(await tellOf()).toEqual([]);
  });
  test('uses nothing that became known after the ask, and nothing its asker could not see', async () => {
    await crowd(30);
    const late = await w.person('Late');
    const hidden = await w.person('Hidden');
    const secret = await w.team('Secret');
    await helped(helper, refunds, { times: 2 });
    await helped(hidden, refunds, { circle: secret, times: 9 });
    await helped(late, refunds, { knownAt: '2054-11-25T10:00:00Z', times: 9 });
    const { id } = await ask({ by: '2054-12-18' });
    await w.runJobs();
    const { rows } = await w.database.owner.query<{ person_id: string; because: { kind: string } }>(
      'select person_id, because from told where ask_id = $1',
      [id],
    );
    const reasons = new Map(rows.map((row) => [row.person_id, row.because.kind]));
    expect(reasons.get(helper.id)).toBe('helped-with');
    for (const unfit of [late, hidden]) expect(reasons.get(unfit.id) ?? 'new-here').toBe('new-here');
  });

  test('nobody is told who has never been here, whatever is known of them', async () => {
    await helped(helper, refunds, { times: 3 });
    await neverCame(helper);
    expect(await tellOf()).toEqual([]);
  });

  test('where nothing is known the asker’s own team comes first, and is told so', async () => {
    const elsewhere = await w.team(`Elsewhere ${randomUUID()}`);
    for (let n = 0; n < 6; n++) await w.person(`Other ${n}`, { teams: [elsewhere] });
    const mate = await w.person('Mate', { teams: [team] });
    const { id } = await ask({ circle: [team, elsewhere] });
    await w.runJobs();
    const those = await told(id);
    expect(those).toHaveLength(3);
    for (const one of [helper, mate]) expect(those).toContain(one.id);
    expect(await cardsFrom(w, [askCards], mate)).toMatchObject([{ why: { say: 'asks.because.same-team' } }]);
    expect(await asker.call(readAsk, { id })).toMatchObject({ toldTo: 'few' });
  });

  test('rewording routes anew, and a near ask or an offer is not routed', async () => {
    const struggling = await ask({ kind: 'struggling' });
    const offer = await ask({ direction: 'offer', places: 2 });
    await w.runJobs();
    expect([await told(struggling.id), await told(offer.id)]).toEqual([[], []]);
    const routed = await ask();
    await asker.call(rewordAsk, { id: routed.id, saw: 1, what: 'Ledger export' });
    await w.runJobs();
    expect(await told(routed.id)).not.toEqual([]);
  });

  test('needed today is mailed at once to those who chose that, once and without a word of it', async () => {
    await set(helper, 'told_at_once', true);
    await crowd(1);
    const elsewhere = await w.team(`Elsewhere ${randomUUID()}`);
    const near = await ask({ neededToday: true });
    const routed = await ask({ neededToday: true, circle: [team, elsewhere] });
    await w.runJobs();
    await asker.call(rewordAsk, { id: near.id, saw: 1, what: 'Other words' });
    await w.runJobs();
    const { rows } = await w.database.owner.query(
      'select to_address, subject, lines, path from mail_waiting order by id',
    );
    expect(rows.map((row: { path: string }) => row.path).toSorted()).toEqual(
      [`/asks/${near.id}`, `/asks/${routed.id}`].toSorted(),
    );
    expect(JSON.stringify(rows)).not.toContain('ounding');
  });
});

describe('in a circle of a few', () => {
  beforeAll(async () => {
    w = await Workplace.open();
  });
  beforeEach(async () => {
    team = await w.team(`Few of ${randomUUID()}`);
    asker = await w.person('Asker', { teams: [team] });
    helper = await w.person('Helper', { teams: [team] });
  });
  afterAll(() => w.close());

  test('everybody who has been here is shown it and told why, and nobody else', async () => {
    const people = await crowd(5);
    const absent = await w.person('Absent', { teams: [team] });
    await neverCame(absent);
    const { id } = await ask();
    await w.runJobs();
    expect((await told(id)).toSorted()).toEqual([helper, ...people].map((one) => one.id).toSorted());
    expect(await cardsFrom(w, [askCards], people[0]!)).toMatchObject([
      { kind: 'T11', why: { say: 'asks.because.nobody-said' } },
    ]);
    expect(await asker.call(readAsk, { id })).toMatchObject({ toldTo: 'all' });
    expect(await helper.call(readAsk, { id })).toMatchObject({ toldTo: null });
  });

  test('a third ask of a day is shown to all as well; a plate, a mute and time away hold', async () => {
    const [first, second, third] = (await crowd(3)) as [Actor, Actor, Actor];
    await set(first, 'plate', 'full');
    await set(second, 'told_a_week', 0);
    await w.database.owner.query(
      "insert into time_away (person_id, from_day, until_day) values ($1, '2054-11-24', '2054-11-30')",
      [third.id],
    );
    for (let n = 0; n < 3; n++) expect(await tellOf({ what: `Need number ${n}` })).toEqual([helper.id]);
  });

  test('nobody’s settings change what the asker reads or hears', async () => {
    const settings: ((who: Actor) => Promise<unknown>)[] = [
      async () => {},
      (who) => who.call(muteFrom, { kind: 'party', what: asker.id }),
      (who) => who.call(muteFrom, { kind: 'card', what: 'T11' }),
      (who) => who.call(changeSettings, { plate: 'full' }),
      (who) => who.call(changeSettings, { toldADay: 0, toldAWeek: 0 }),
    ];
    const news = await News.open(w);
    const seen: unknown[] = [];
    for (const settle of settings) {
      const other = await w.person('Other');
      await settle(other);
      const { id } = await ask({ circle: [other.id] });
      await news.lastHeardBy(asker);
      await w.runJobs();
      const heard = await news.lastHeardBy(asker);
      const { history: _h, circle: _c, id: _id, ...rest } = await asker.call(readAsk, { id });
      seen.push({ rest, heard });
    }
    await news.close();
    expect(new Set(seen.map((one) => JSON.stringify(one)))).toHaveProperty('size', 1);
  });

  test('whoever is known to fit is told why, and the others that all of them see it', async () => {
    const [one] = (await crowd(1)) as [Actor];
    await helped(helper, refunds, { times: 2 });
    await ask();
    await w.runJobs();
    const why = async (who: Actor) => (await cardsFrom(w, [askCards], who))[0]?.why.say;
    expect([await why(helper), await why(one)]).toEqual([
      'asks.because.helped-with',
      'asks.because.all-see-it',
    ]);
  });

  test('with eleven others it is a wide circle again', async () => {
    await crowd(10);
    const { id } = await ask();
    await w.runJobs();
    expect(await told(id)).toHaveLength(3);
  });

  test('while nobody else has been here its author is told so', async () => {
    await neverCame(helper);
    const { id } = await ask();
    await w.runJobs();
    expect(await asker.call(readAsk, { id })).toMatchObject({ toldTo: 'nobody-here' });
  });
});

describe('from day to day', () => {
  beforeEach(async () => {
    w = await Workplace.open();
    await gather();
  });
  afterEach(() => w.close());

  test('nobody is told twice a day, nor more than three times a week', async () => {
    await helped(helper, refunds, { times: 3 });
    expect(await tellOf()).toEqual([helper.id]);
    expect(await tellOf()).toEqual([]);
    for (const expected of [[helper.id], [helper.id], []]) {
      w.clock.advance({ hours: 24 });
      expect(await tellOf({ by: '2054-12-04' })).toEqual(expected);
    }
  });

  test('"not this time" rests the topic for fourteen days, and only the topic', async () => {
    const { id } = await ask();
    await w.runJobs();
    await helper.call(notThisTime, { id });
    w.clock.advance({ hours: 24 * 13 });
    expect(await tellOf({ by: '2054-12-20' })).toEqual([]);
    expect(await tellOf({ what: 'Which projector fits the hall?', by: '2054-12-20' })).toEqual([helper.id]);
    w.clock.advance({ hours: 24 * 2 });
    expect(await tellOf({ by: '2054-12-20' })).toEqual([helper.id]);
  });

  test('three more are told each working day, until somebody answers', async () => {
    const people = await crowd(9);
    const { id } = await ask({ by: '2054-12-18' });
    const counts: number[] = [];
    for (let day = 0; day < 3; day++) {
      await w.runJobs();
      counts.push((await told(id)).length);
      w.clock.advance({ hours: 24 });
    }
    expect(counts).toEqual([3, 6, 9]);
    await people[0]!.call(helpWithAsk, { id, saw: 1 });
    await w.runJobs();
    expect(await told(id)).toHaveLength(9);
  });
});
