/** The reflect-back loop over HTTP, for feedback and repair alike (B08). */
import { on } from '#platform/http/routes.ts';
import { reflectionToAnswer } from './conversation-reflect-back.ts';
import { addEntry, saveVerdict } from './entry-store.ts';
import { actInForm } from '../moving.ts';
import { refuseAbsentHere } from '../absent-mentions.ts';
import * as contract from '../repair/contract.ts';
import type { StoredConversation } from '../store.ts';

/** What is said back: one entry in a repair, all of it in feedback. */
const what = (it: StoredConversation, entry: string | undefined) =>
  it.form === 'feedback' ? null : (entry ?? null);
const looking = (entry: string | undefined) => (entry === undefined ? {} : { entry });

export const reflectBackRoutes = [
  on(contract.reflect, ({ person, input, now, transact }) =>
    transact((tx) =>
      actInForm(
        { tx, person, now },
        input,
        'reflect',
        async (it) => {
          await refuseAbsentHere(tx, it, input.words);
          const to = what(it, input.entry);
          await addEntry(tx, it, person.id, { kind: 'reflection', part: 'heard', words: input.words, to });
        },
        looking(input.entry),
      ),
    ),
  ),
  on(contract.confirmHeard, ({ person, input, now, transact }) =>
    transact((tx) =>
      actInForm(
        { tx, person, now },
        input,
        'confirm',
        async (it) => saveVerdict(tx, reflectionToAnswer(it.entries, what(it, input.entry)).id, 'yes'),
        looking(input.entry),
      ),
    ),
  ),
  on(contract.notQuite, ({ person, input, now, transact }) =>
    transact((tx) =>
      actInForm(
        { tx, person, now },
        input,
        'not-quite',
        async (it) => {
          await refuseAbsentHere(tx, it, input.words);
          const to = what(it, input.entry);
          await saveVerdict(tx, reflectionToAnswer(it.entries, to).id, 'not-quite');
          await addEntry(tx, it, person.id, { kind: 'again', part: 'again', words: input.words, to });
        },
        looking(input.entry),
      ),
    ),
  ),
];
