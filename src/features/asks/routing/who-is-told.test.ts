/** Of a wide circle, routing tells three at a time, and never those who do not want to be told. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { reading } from '#platform/database/transaction.ts';
import { cardsFrom } from '#test/cards.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { refunds, wideCircle } from '#test/scenarios/routing.ts';
import { addLine } from '#features/people/guide/guide-contract.ts';
import { readAsk, moves as askMoves } from '../contract.ts';
import { askCards } from '../today.ts';

const scenario = gatheredForEach(wideCircle);
type Gathered = ReturnType<typeof scenario>;

async function noWorkingDay({ w, away, helper }: Gathered) {
  await away(helper, '2054-11-25', '2054-11-27');
  await w.database.owner.query(
    "insert into working_hours (person_id, weekday, from_time, until_time) values ($1, 4, '09:00', '12:00')",
    [helper.id],
  );
}

test('reaches somebody who really helped with such things, and tells them why', async () => {
  const { w, ask, crowd, helped, helper, told } = scenario();
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
      more: { say: 'asks.because.helped-with', with: { topic: 'refund rounding', when: '2054-10-05' } },
      answers: ['help', 'introduce', 'notThisTime'],
      quiet: { showings: 1 },
    },
  ]);
});

test('the asker learns neither who was told nor how many', async () => {
  const { w, ask, asker, crowd, helper, told } = scenario();
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
  const { w, helped, helper, tellOf } = scenario();
  const ledger = await w.team('Ledger');
  const member = await w.person('Member', { teams: [ledger] });
  await helped(helper, refunds, { times: 3 });
  expect(await tellOf({ circle: [ledger] })).toEqual([member.id]);
});

test.each([
  ['a full plate', ({ set, helper }: Gathered) => set(helper, 'plate', 'full')],
  ['a limit of none a day', ({ set, helper }: Gathered) => set(helper, 'told_a_day', 0)],
  ['a limit of none a week', ({ set, helper }: Gathered) => set(helper, 'told_a_week', 0)],
  ['a mute on the asker', ({ mute, asker, helper }: Gathered) => mute(helper, 'party', asker.id)],
  ['a mute on the topic', ({ mute, helper }: Gathered) => mute(helper, 'topic', 'refund')],
  ['a mute on such cards', ({ mute, helper }: Gathered) => mute(helper, 'card', 'T11')],
  ['a day away', ({ away, helper }: Gathered) => away(helper, '2054-11-24', '2054-11-24')],
  ['no working day before the ask’s date', noWorkingDay],
])('nobody with %s is told', async (_, arrange) => {
  const gathered = scenario();
  const { helped, helper, tellOf } = gathered;
  await helped(helper, refunds, { times: 3 });
  await arrange(gathered);
  expect(await tellOf()).toEqual([]);
});

test('uses nothing that became known after the ask, and nothing its asker could not see', async () => {
  const { w, ask, crowd, helped, helper } = scenario();
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
  const { helped, helper, neverCame, tellOf } = scenario();
  await helped(helper, refunds, { times: 3 });
  await neverCame(helper);
  expect(await tellOf()).toEqual([]);
});

test('where nobody helped yet it reaches who says the same in other words, also in another language', async () => {
  const { w, ask, crowd, told } = scenario();
  const [knows] = await crowd(12);
  const words = 'Tabellen, in denen keiner mehr durchblickt';
  await knows!.call(addLine, { party: knows!.id, topic: 'help-with', words, who: 'everyone' });
  const { id } = await ask({ what: 'Help with a spreadsheet', why: 'Its sums differ' });
  await w.runJobs();
  expect(await told(id)).toContain(knows!.id);
  expect(await cardsFrom(w, [askCards], knows!)).toMatchObject([
    { more: { say: 'asks.because.says-so', with: { topic: words } } },
  ]);
});

test('where nothing is known the asker’s own team comes first, and is told so', async () => {
  const { w, ask, asker, helper, team, told } = scenario();
  const elsewhere = await w.team(`Elsewhere ${randomUUID()}`);
  for (let n = 0; n < 6; n++) await w.person(`Other ${n}`, { teams: [elsewhere] });
  const mate = await w.person('Mate', { teams: [team] });
  const { id } = await ask({ circle: [team, elsewhere] });
  await w.runJobs();
  const those = await told(id);
  expect(those).toHaveLength(3);
  for (const one of [helper, mate]) expect(those).toContain(one.id);
  expect(await cardsFrom(w, [askCards], mate)).toMatchObject([{ more: { say: 'asks.because.same-team' } }]);
  expect(await asker.call(readAsk, { id })).toMatchObject({ toldTo: 'few' });
});

test('rewording routes anew, and a near ask or an offer is not routed', async () => {
  const { w, ask, asker, told } = scenario();
  const struggling = await ask({ kind: 'struggling' });
  const offer = await ask({ direction: 'offer', places: 2 });
  await w.runJobs();
  expect([await told(struggling.id), await told(offer.id)]).toEqual([[], []]);
  const routed = await ask();
  await asker.call(askMoves.reword, { id: routed.id, saw: 1, what: 'Ledger export' });
  await w.runJobs();
  expect(await told(routed.id)).not.toEqual([]);
});

test('needed today is mailed at once to those who chose that, once and without a word of it', async () => {
  const { w, ask, asker, crowd, helper, set, team } = scenario();
  await set(helper, 'told_at_once', true);
  await crowd(1);
  const elsewhere = await w.team(`Elsewhere ${randomUUID()}`);
  const near = await ask({ neededToday: true });
  const routed = await ask({ neededToday: true, circle: [team, elsewhere] });
  await w.runJobs();
  await asker.call(askMoves.reword, { id: near.id, saw: 1, what: 'Other words' });
  await w.runJobs();
  const { rows } = await w.database.owner.query(
    'select to_address, subject, lines, path from mail_waiting order by id',
  );
  expect(rows.map((row: { path: string }) => row.path).toSorted()).toEqual(
    [`/asks/${near.id}`, `/asks/${routed.id}`].toSorted(),
  );
  expect(JSON.stringify(rows)).not.toContain('ounding');
});
