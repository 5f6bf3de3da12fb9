/** Nothing remembers who read or searched what, and what was refused is kept nowhere (model section 8, "kept nowhere"; S2-7.2). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { one } from '#platform/defined.ts';
import { postAsk } from '#features/asks/contract.ts';
import { sendHeadsUp } from '#features/heads-ups/contract.ts';
import { everyRow } from '#test/stories/marker-scan.ts';
import { addresses, apiDocument, everyAnswer } from './every-answer.ts';
import { aWorld, World } from './generated-world.ts';

test('reading and searching leave no trace: after every GET there is, no row of the database is other than before', async () => {
  const world = await World.build(one(fc.sample(aWorld, { numRuns: 1, seed: 11 })));
  try {
    const ids: string[] = [one(world.people).id, one(world.teams)];
    for (const event of world.plan.events) ids.push(...((await world.play(event))?.ids ?? []));
    await world.w.runJobs();
    const where = addresses(await apiDocument(one(world.people)), { ids, words: ['ledger'] });
    // that a card was shown is remembered for its reader alone, once a day
    for (const who of world.people) await who.get('/api/today');
    const before = await everyRow(world.w.database.owner);
    for (const who of world.people) await everyAnswer(who, where);
    expect(await everyRow(world.w.database.owner)).toBe(before);
  } finally {
    await world.close();
  }
}, 120_000);

test('what was refused is kept nowhere', async () => {
  const world = await World.build(one(fc.sample(aWorld, { numRuns: 1, seed: 11 })));
  try {
    const [who, other, absent] = world.people;
    const before = await everyRow(world.w.database.owner);
    const blame = `Because @[Somebody](${absent!.id}) forgot it`;
    const need = { direction: 'need' as const, what: 'The ledger', size: 'an-hour' as const };
    const ask = { ...need, kind: 'skill' as const, noRush: true, circle: [other!.id], why: blame };
    expect(await who!.refusal(postAsk, ask)).toBe('ask.names-someone');
    const news = { kind: 'challenge' as const, what: 'The ledger', told: [other!.id], means: blame };
    expect(await who!.refusal(sendHeadsUp, news)).toBe('people.names-someone-absent');
    expect(await everyRow(world.w.database.owner)).toBe(before);
  } finally {
    await world.close();
  }
});
