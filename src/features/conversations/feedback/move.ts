/** How the moves of feedback and advice are carried out: heard first, then thanked, then what the recipient chooses (B21, B22, B23). */
import { hasWords } from '#platform/input/text.ts';
import { refuseAbsentHere } from '../absent-mentions.ts';
import { ended } from '../ending/conversation-ending.ts';
import type { NewEntry } from '../entry-store.ts';
import { nextStage, stageAfter, type StepsOf } from '../move-steps.ts';
import { scheduleLookingAgain } from '../schedule.ts';

const thanksIn = (words: string | undefined): NewEntry[] =>
  hasWords(words) ? [{ kind: 'thanks', part: 'thanks', words }] : [];

export const feedbackSteps: StepsOf<'delete' | 'choose' | 'suggest' | 'thank'> = {
  delete: {
    // to the giver it is "not now", as if it had never been opened
    decide: (_tx, asked) => ended({ ...asked.before, stage: stageAfter(asked) }, 'declined', asked.now),
  },
  choose: {
    decide: nextStage,
    check: (tx, { before, request }) => refuseAbsentHere(tx, before, request.words),
    says: ({ request: { choice, words } }) => [
      { kind: 'choice', part: choice, words: choice },
      ...thanksIn(words),
    ],
    write: async (tx, { before, request: { choice }, now }) => {
      if (choice === 'try-it') await scheduleLookingAgain(tx, before, now);
    },
  },
  suggest: {
    decide: nextStage,
    check: (tx, { before, request }) => refuseAbsentHere(tx, before, ...request.suggestions),
    says: ({ request: { suggestions } }) =>
      suggestions.map((words) => ({ kind: 'suggestion' as const, part: 'suggestion', words })),
  },
  thank: {
    decide: nextStage,
    check: (tx, { before, request }) => refuseAbsentHere(tx, before, request.words),
    says: ({ request: { words } }) => thanksIn(words),
  },
};
