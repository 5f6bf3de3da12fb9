import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { writing } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import * as contract from './contract.ts';

let w: Workplace;
let developer: Actor;
let engineer: Actor;
let analyst: Actor;
let lead: Actor;
let outsider: Actor;
let payments: string;
let testers: string;
let rigCrew: string;

beforeAll(async () => {
  w = await Workplace.open();
});
afterAll(() => w.close());

beforeEach(async () => {
  const unique = crypto.randomUUID().slice(0, 8);
  payments = await w.team(`Payments ${unique}`);
  testers = await w.team(`Test ${unique}`);
  rigCrew = await w.team(`Rig crew ${unique}`);
  developer = await w.person('Developer', { teams: [payments] });
  engineer = await w.person('Test engineer', { teams: [testers] });
  lead = await w.person('Test lead', { teams: [testers, rigCrew] });
  analyst = await w.person('Data analyst');
  outsider = await w.person('Outsider', { admin: true });
  for (const name of ['Rigger one', 'Rigger two']) await w.person(name, { teams: [rigCrew] });
});

const rounding = {
  forWhat: 'Sat with me over the rounding',
  madePossible: 'The release went out on Thursday',
};
const thankBoth = async (kind: 'thanks' | 'win' = 'thanks') =>
  developer.call(contract.draftThanks, {
    ...rounding,
    kind,
    credits: [
      { party: engineer.id, forWhat: 'An hour beside me' },
      { party: analyst.id, forWhat: 'The numbers' },
    ],
    send: true,
  });

test('a draft is its author’s alone, and discarding leaves nothing of it', async () => {
  const draft = await developer.call(contract.draftThanks, {
    ...rounding,
    credits: [{ party: engineer.id, forWhat: 'An hour beside me' }],
  });
  expect(draft).toMatchObject({ state: 'draft', can: ['draft', 'discard', 'send'] });
  expect(await engineer.refusal(contract.readThanks, { id: draft.id })).toBe('not-found');
  await developer.call(contract.discardDraft, { id: draft.id, saw: draft.version });
  for (const table of ['thanks', 'thanks_credit', 'history']) {
    const column = { thanks: 'id', thanks_credit: 'thanks_id', history: 'subject_id' }[table];
    const { rows } = await w.database.owner.query(`select from ${table} where ${column} = $1`, [draft.id]);
    expect(rows).toEqual([]);
  }
});

test('thanks sent are read by their author and those named, and by nobody else', async () => {
  const sent = await thankBoth();
  expect(sent).toMatchObject({ state: 'sent', version: 1, circle: { people: 3 } });
  for (const reader of [engineer, analyst]) {
    const seen = await reader.call(contract.readThanks, { id: sent.id });
    expect(seen.can).toEqual(['add-credit', 'step-out', 'propose-sharing']);
    const { items } = await reader.call(contract.listThanks, { view: 'received' });
    expect(items.map((item) => item.id)).toEqual([sent.id]);
  }
  for (const stranger of [lead, outsider]) {
    expect(await stranger.refusal(contract.readThanks, { id: sent.id })).toBe('not-found');
    expect((await stranger.call(contract.listThanks, { view: 'received' })).items).toEqual([]);
    expect(await stranger.refusal(contract.moves['step-out'], { id: sent.id, saw: sent.version })).toBe(
      'not-found',
    );
  }
});

test('shared thanks hold only the names that said yes, and a name that stepped out is nowhere in them', async () => {
  const sent = await thankBoth();
  const asked = await developer.call(contract.moves['propose-sharing'], {
    id: sent.id,
    saw: sent.version,
    circle: [payments, testers],
  });
  expect(asked).toMatchObject({ state: 'sharing', proposal: { waitsFor: 'others' } });
  await engineer.call(contract.moves.consent, { id: sent.id, saw: asked.version });
  expect(await lead.call(contract.listSharedThanks, {})).toEqual({ items: [] });
  const done = await analyst.call(contract.moves['step-out-of-shared'], { id: sent.id, saw: asked.version });
  expect(done.state).toBe('shared');
  expect(done.credits.map((credit) => credit.party.name)).toEqual(['Test engineer', 'Data analyst']);

  const { items } = await lead.call(contract.listSharedThanks, {});
  expect(items).toHaveLength(1);
  const seen = await lead.get(`/api/shared-thanks/${one(items).id}`);
  expect(seen.json()).toMatchObject({ credits: [{ party: { name: 'Test engineer' } }] });
  expect(seen.body).not.toContain('Data analyst');
  expect(seen.body).not.toContain(analyst.id);
  expect(await lead.refusal(contract.readThanks, { id: sent.id })).toBe('not-found');
  expect(await outsider.refusal(contract.readSharedThanks, { id: one(items).id })).toBe('not-found');
  const { rows } = await w.database.owner.query('select party_id from shared_credit where shared_id = $1', [
    one(items).id,
  ]);
  expect(rows).toEqual([{ party_id: engineer.id }]);
});

test('a team added to shared thanks appears once one of its members said yes', async () => {
  const sent = await thankBoth();
  const asked = await developer.call(contract.moves['propose-sharing'], {
    id: sent.id,
    saw: sent.version,
    circle: [payments, testers],
  });
  await analyst.call(contract.moves.consent, { id: sent.id, saw: asked.version });
  const shared = await engineer.call(contract.moves.consent, { id: sent.id, saw: asked.version });
  const added = await engineer.call(contract.moves['add-credit'], {
    id: sent.id,
    saw: shared.version,
    party: rigCrew,
    forWhat: 'Kept the rig up',
  });
  const names = async () => {
    const view = await developer.call(contract.readSharedThanks, { id: shared.sharedId! });
    return view.credits.map((credit) => credit.party.id);
  };
  expect(await names()).toEqual([engineer.id, analyst.id]);
  expect((await lead.call(contract.readThanks, { id: sent.id })).can).toContain('consent');
  await lead.call(contract.moves.consent, { id: sent.id, saw: added.version });
  expect(await names()).toEqual([engineer.id, analyst.id, rigCrew]);
});

test('silence keeps thanks private', async () => {
  const sent = await thankBoth();
  await developer.call(contract.moves['propose-sharing'], {
    id: sent.id,
    saw: sent.version,
    circle: [testers],
  });
  w.clock.advance({ hours: 24 * 90 });
  await w.runJobs();
  expect((await lead.call(contract.listSharedThanks, {})).items).toEqual([]);
  const still = await developer.call(contract.readThanks, { id: sent.id });
  expect(still).toMatchObject({ state: 'sharing', can: ['keep-private'] });
  const kept = await developer.call(contract.moves['keep-private'], { id: sent.id, saw: still.version });
  expect(kept).toMatchObject({ state: 'sent', proposal: null });
});

test('when somebody named proposes sharing, the author’s yes is needed too', async () => {
  const sent = await thankBoth();
  const asked = await engineer.call(contract.moves['propose-sharing'], {
    id: sent.id,
    saw: sent.version,
    circle: [testers],
  });
  await analyst.call(contract.moves.consent, { id: sent.id, saw: asked.version });
  const waiting = await developer.call(contract.readThanks, { id: sent.id });
  expect(waiting).toMatchObject({ state: 'sharing', proposal: { waitsFor: 'you' } });
  expect(waiting.can).toContain('consent');
  const shared = await developer.call(contract.moves.consent, { id: sent.id, saw: asked.version });
  expect(shared.state).toBe('shared');
});

test('a party takes back its own name, the author takes back all of it', async () => {
  const sent = await thankBoth();
  const asked = await developer.call(contract.moves['propose-sharing'], {
    id: sent.id,
    saw: sent.version,
    circle: [testers],
  });
  await analyst.call(contract.moves.consent, { id: sent.id, saw: asked.version });
  const shared = await engineer.call(contract.moves.consent, { id: sent.id, saw: asked.version });
  const without = await analyst.call(contract.moves['take-back'], { id: sent.id, saw: shared.version });
  expect(without.state).toBe('shared');
  const view = await lead.call(contract.readSharedThanks, { id: shared.sharedId! });
  expect(view.credits.map((credit) => credit.party.name)).toEqual(['Test engineer']);
  expect(view.circle.parties.map((party) => party.id)).not.toContain(analyst.id);
  const back = await developer.call(contract.moves['take-back'], { id: sent.id, saw: without.version });
  expect(back).toMatchObject({ state: 'sent', sharedId: null });
  expect(await lead.refusal(contract.readSharedThanks, { id: shared.sharedId! })).toBe('not-found');
});

test('when the last name that was needed is taken back, the shared version goes', async () => {
  const sent = await thankBoth('win');
  const asked = await developer.call(contract.moves['propose-sharing'], {
    id: sent.id,
    saw: sent.version,
    circle: [testers],
  });
  await analyst.call(contract.moves.consent, { id: sent.id, saw: asked.version });
  const shared = await engineer.call(contract.moves.consent, { id: sent.id, saw: asked.version });
  const back = await analyst.call(contract.moves['take-back'], { id: sent.id, saw: shared.version });
  expect(back.state).toBe('sent');
  expect(await lead.refusal(contract.readSharedThanks, { id: shared.sharedId! })).toBe('not-found');
});

test('a shared win needs two names that said yes', async () => {
  const sent = await thankBoth('win');
  const asked = await developer.call(contract.moves['propose-sharing'], {
    id: sent.id,
    saw: sent.version,
    circle: [testers],
  });
  await engineer.call(contract.moves.consent, { id: sent.id, saw: asked.version });
  const stuck = await analyst.call(contract.moves['step-out-of-shared'], { id: sent.id, saw: asked.version });
  expect(stuck).toMatchObject({ state: 'sharing', sharedId: null });
  expect(stuck.can).toContain('consent');
});

test('stepping out takes one’s own name and nobody else’s', async () => {
  const sent = await thankBoth();
  const left = await analyst.call(contract.moves['step-out'], { id: sent.id, saw: sent.version });
  expect(left.credits.map((credit) => credit.party.name)).toEqual(['Test engineer']);
  expect(await developer.refusal(contract.moves['step-out'], { id: sent.id, saw: left.version })).toBe(
    'thanks.not-your-move',
  );
  expect(
    await engineer.refusal(contract.moves['step-out'], { id: sent.id, saw: left.version, as: rigCrew }),
  ).toBe('thanks.only-for-yourself');
});

test('whoever steps out of thanks is out of their circle with that word, and reads nothing that is said later', async () => {
  const sent = await thankBoth();
  const left = await analyst.call(contract.moves['step-out'], { id: sent.id, saw: sent.version });
  expect(left).toMatchObject({ circle: { people: 2 }, can: [] });
  expect(JSON.stringify(left.circle)).not.toContain(analyst.id);
  const asked = await engineer.call(contract.moves['propose-sharing'], {
    id: sent.id,
    saw: left.version,
    circle: [testers],
    words: 'All of testing should hear this',
  });
  expect(await analyst.refusal(contract.readThanks, { id: sent.id })).toBe('not-found');
  expect(await analyst.refusal(contract.moves['step-out'], { id: sent.id, saw: asked.version })).toBe(
    'not-found',
  );
  const asThem = async (query: RawBuilder<unknown>) =>
    writing(w.database.app, analyst.id, async (tx) => (await query.execute(tx)).rows);
  expect(await asThem(sql`select from thanks where id = ${sent.id}::uuid`)).toEqual([]);
  expect(await asThem(sql`select from thanks_credit where thanks_id = ${sent.id}::uuid`)).toEqual([]);
  expect(await asThem(sql`select did from history where subject_id = ${sent.id}::uuid`)).toEqual([
    { did: 'sent' },
  ]);
  expect(await engineer.call(contract.readThanks, { id: sent.id })).toMatchObject({ circle: { people: 2 } });
  // nobody takes out a name that is not theirs
  const another = await thankBoth();
  const takesOut = asThem(sql`select step_out_of_thanks(${another.id}::uuid, ${engineer.id}::uuid)`);
  await expect(takesOut).rejects.toThrow('their name does not stand there');
});

test('thanks can be withdrawn within a day, and then only their author knows of them', async () => {
  const sent = await thankBoth();
  w.clock.advance({ hours: 23 });
  expect(await engineer.refusal(contract.moves.withdraw, { id: sent.id, saw: sent.version })).toBe(
    'thanks.not-your-move',
  );
  await developer.call(contract.moves.withdraw, { id: sent.id, saw: sent.version });
  expect(await engineer.refusal(contract.readThanks, { id: sent.id })).toBe('not-found');
  expect((await developer.call(contract.listThanks, { view: 'given' })).items).toEqual([]);
  const late = await thankBoth();
  w.clock.advance({ hours: 25 });
  expect((await developer.call(contract.readThanks, { id: late.id })).can).not.toContain('withdraw');
  expect(await developer.refusal(contract.moves.withdraw, { id: late.id, saw: late.version })).toBe(
    'thanks.too-late-to-withdraw',
  );
});

test('a yes to a text that has changed since is refused, and the newer wording comes back', async () => {
  const sent = await thankBoth();
  const first = await developer.call(contract.moves['propose-sharing'], {
    id: sent.id,
    saw: sent.version,
    circle: [testers],
  });
  const kept = await developer.call(contract.moves['keep-private'], { id: sent.id, saw: first.version });
  await developer.call(contract.moves['propose-sharing'], {
    id: sent.id,
    saw: kept.version,
    circle: [w.everyone],
  });
  const response = await engineer.raw(contract.moves.consent, { id: sent.id, saw: first.version });
  expect(response.json()).toMatchObject({ code: 'thanks.stale', newer: { forWhat: rounding.forWhat } });
});

test('each guard of a draft refuses in its own words', async () => {
  const other = { party: engineer.id, forWhat: 'An hour' };
  const refused = (change: object) =>
    developer.refusal(contract.draftThanks, { ...rounding, credits: [other], ...change });
  expect(await refused({ credits: [{ party: developer.id, forWhat: 'Myself' }] })).toBe(
    'thanks.credit-somebody',
  );
  expect(await refused({ credits: [] })).toBe('thanks.credit-somebody');
  expect(await refused({ credits: [other, other] })).toBe('thanks.credit-twice');
  expect(await refused({ kind: 'win', credits: [{ party: w.everyone, forWhat: 'All' }] })).toBe(
    'thanks.win-of-one',
  );
  expect(await refused({ forWhat: `@[Test lead](${lead.id}) was slow` })).toBe('thanks.name-as-credit');
  expect(await refused({ credits: [{ party: testers, forWhat: 'Two people' }] })).toBe(
    'thanks.team-too-small',
  );
  expect(await refused({ credits: [{ party: crypto.randomUUID(), forWhat: 'Nobody' }] })).toBe(
    'thanks.nobody-by-that-id',
  );
  expect(await refused({ madePossible: ' ' })).toBe('input.invalid');
});

test('words said along with a move name nobody who does not read the thanks, and are not kept then', async () => {
  const { id, version } = await developer.call(contract.draftThanks, {
    ...rounding,
    credits: [{ party: engineer.id, forWhat: 'An hour' }],
  });
  const words = `Without @[Outsider](${outsider.id})`;
  const absent = 'people.names-someone-absent';
  expect(await developer.refusal(contract.moves.send, { id, saw: version, words })).toBe(absent);
  const sent = await developer.call(contract.moves.send, {
    id,
    saw: version,
    words: `Ask @[Test engineer](${engineer.id})`,
  });
  const saw = { id, saw: sent.version };
  const added = { ...saw, words, party: lead.id, forWhat: 'The rig' };
  expect(await engineer.refusal(contract.moves['add-credit'], added)).toBe(absent);
  const wider = { ...saw, words, circle: [testers] };
  expect(await engineer.refusal(contract.moves['propose-sharing'], wider)).toBe(absent);
  const asked = await developer.call(contract.moves['propose-sharing'], { ...saw, circle: [w.everyone] });
  expect(await engineer.refusal(contract.moves.consent, { id, saw: asked.version, words })).toBe(absent);
  const { rows } = await w.database.owner.query('select from history where words like $1', ['%Without%']);
  expect(rows).toEqual([]);
});

test('each guard of sharing refuses in its own words', async () => {
  const sent = await developer.call(contract.draftThanks, {
    ...rounding,
    kind: 'win',
    credits: [{ party: engineer.id, forWhat: 'An hour' }],
    send: true,
  });
  const propose = (circle: string[]) =>
    developer.refusal(contract.moves['propose-sharing'], { id: sent.id, saw: sent.version, circle });
  expect(await propose([testers])).toBe('thanks.win-needs-two');
  const both = await thankBoth();
  const refused = (actor: Actor, more: object) =>
    actor.refusal(contract.moves['propose-sharing'], {
      id: both.id,
      saw: both.version,
      circle: [testers],
      ...more,
    });
  expect(await refused(developer, { circle: [engineer.id] })).toBe('thanks.not-wider');
  expect(await refused(developer, { circle: [crypto.randomUUID()] })).toBe('thanks.nobody-by-that-id');
  expect(await refused(engineer, { as: testers })).toBe('thanks.only-for-yourself');
  expect(await developer.refusal(contract.moves.consent, { id: both.id, saw: both.version })).toBe(
    'thanks.not-now',
  );
});

test('somebody named in two ways says which one they speak for', async () => {
  const sent = await developer.call(contract.draftThanks, {
    ...rounding,
    credits: [
      { party: rigCrew, forWhat: 'The rig' },
      { party: w.everyone, forWhat: 'Patience' },
    ],
    send: true,
  });
  expect(await lead.refusal(contract.moves['step-out'], { id: sent.id, saw: sent.version })).toBe(
    'thanks.say-for-whom',
  );
  const out = await lead.call(contract.moves['step-out'], { id: sent.id, saw: sent.version, as: rigCrew });
  expect(out.credits.map((credit) => credit.party.id)).toEqual([w.everyone]);
});

test('lists go on where the page before ended', async () => {
  for (let index = 0; index < 5; index++) await thankBoth();
  const first = await developer.call(contract.listThanks, { view: 'given', limit: 3 });
  const second = await developer.call(contract.listThanks, { view: 'given', limit: 3, after: first.next! });
  expect([first.items.length, second.items.length, second.next]).toEqual([3, 2, undefined]);
  const received = await engineer.call(contract.listThanks, { view: 'received', limit: 3 });
  const rest = await engineer.call(contract.listThanks, {
    view: 'received',
    limit: 3,
    after: received.next!,
  });
  const mine = [...received.items, ...rest.items].filter((item) => item.author.id === developer.id);
  expect(new Set(mine.map((item) => item.id)).size).toBe(5);
});
