/** Repair over HTTP: turns, the way forward, and settling (B34). */
import { on } from '#platform/http/routes.ts';
import { addEntry } from '../reflect-back/entry-store.ts';
import { planErasing } from '../erasing/erasing.ts';
import { actInForm } from '../moving.ts';
import { refuseAbsentHere } from '../absent-mentions.ts';
import { savePart } from '../store.ts';
import * as contract from './contract.ts';

export const repairRoutes = [
  on(contract.speak, ({ person, input, now, transact }) =>
    transact((tx) =>
      actInForm({ tx, person, now }, input, 'speak', async (it) => {
        await refuseAbsentHere(tx, it, input.words);
        const { part, words, betweenUs } = input;
        await addEntry(tx, it, person.id, { kind: 'said', part, words, betweenUs });
      }),
    ),
  ),
  on(contract.beHeard, ({ person, input, now, transact }) =>
    transact((tx) => actInForm({ tx, person, now }, input, 'be-heard', async () => {})),
  ),
  on(contract.addOption, ({ person, input, now, transact }) =>
    transact((tx) =>
      actInForm({ tx, person, now }, input, 'add-option', async (it) => {
        const { words, givesMe, givesThem, betweenUs } = input;
        await refuseAbsentHere(tx, it, words, givesMe, givesThem);
        const to = await addEntry(tx, it, person.id, { kind: 'option', part: 'option', words, betweenUs });
        await addEntry(tx, it, person.id, { kind: 'gain', part: 'me', words: givesMe, to, betweenUs });
        await addEntry(tx, it, person.id, { kind: 'gain', part: 'them', words: givesThem, to, betweenUs });
      }),
    ),
  ),
  on(contract.nothingMore, ({ person, input, now, transact }) =>
    transact((tx) =>
      actInForm({ tx, person, now }, input, 'nothing-more', async (it) => {
        const mine = it.people.find((one) => one.person === person.id);
        // whoever promised something has an outcome already, and keeps it
        if (mine?.outcome === null) await savePart(tx, it.id, person.id, { outcome: 'nothing-more' });
      }),
    ),
  ),
  on(contract.settle, ({ person, input, now, transact }) =>
    transact((tx) =>
      actInForm({ tx, person, now }, input, 'settle', async (it, stage) => {
        await savePart(tx, it.id, person.id, { settled: true });
        if (stage !== 'settled') return {};
        await planErasing(tx, it, now);
        return { state: 'closed' as const, endedAt: now.toString() };
      }),
    ),
  ),
];
