/** Feedback and advice over HTTP: heard first, then thanked, then whatever the recipient chooses (B21, B22, B23). */
import { on } from '#platform/http/routes.ts';
import { decideInForm } from '../conversation-moves.ts';
import { addEntry } from '../reflect-back/entry-store.ts';
import { act, actInForm } from '../moving.ts';
import { refuseAbsentHere, refuseAbsentNames } from '../absent-mentions.ts';
import { destroyWords } from '../store.ts';
import { planForgetting } from '../erasing/erasing.ts';
import * as contract from './contract.ts';
import { hasWords } from '#platform/input/text.ts';

export const feedbackRoutes = [
  on(contract.deleteUnread, ({ person, input, now, transact }) =>
    transact((tx) =>
      act({ tx, person, now }, input, async (it) => {
        const stage = decideInForm(it, 'delete', person.id);
        // to the giver it is "not now", as if it had never been opened
        const ended = { ...it, stage, state: 'declined' as const, endedAt: now.toString() };
        await planForgetting(tx, ended, now);
        return destroyWords(tx, ended);
      }),
    ),
  ),
  on(contract.chooseAnswer, ({ person, input, now, transact }) =>
    transact((tx) =>
      actInForm({ tx, person, now }, input, 'choose', async (it) => {
        const people = it.people.map((one) => one.person);
        await refuseAbsentNames(tx, people, input.words);
        await addEntry(tx, it, person.id, { kind: 'choice', part: input.choice, words: input.choice });
        if (hasWords(input.words))
          await addEntry(tx, it, person.id, { kind: 'thanks', part: 'thanks', words: input.words });
      }),
    ),
  ),
  on(contract.suggest, ({ person, input, now, transact }) =>
    transact((tx) =>
      actInForm({ tx, person, now }, input, 'suggest', async (it) => {
        const people = it.people.map((one) => one.person);
        await refuseAbsentNames(tx, people, ...input.suggestions);
        for (const words of input.suggestions)
          await addEntry(tx, it, person.id, { kind: 'suggestion', part: 'suggestion', words });
      }),
    ),
  ),
  on(contract.thankForAdvice, ({ person, input, now, transact }) =>
    transact((tx) =>
      actInForm({ tx, person, now }, input, 'thank', async (it) => {
        await refuseAbsentHere(tx, it, input.words);
        if (hasWords(input.words))
          await addEntry(tx, it, person.id, { kind: 'thanks', part: 'thanks', words: input.words });
      }),
    ),
  ),
];
