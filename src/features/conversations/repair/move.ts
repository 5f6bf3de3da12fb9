/** How the moves of a repair are carried out: turns, the way forward, and settling (B34). */
import { refuseAbsentHere } from '../absent-mentions.ts';
import { partOf } from '../conversation.ts';
import { withPart } from '../conversation-stored.ts';
import { ended } from '../ending/conversation-ending.ts';
import { newEntryId } from '../entry-store.ts';
import { nextStage, stageAfter, type StepsOf } from '../move-steps.ts';

export const repairSteps: StepsOf<'speak' | 'be-heard' | 'add-option' | 'nothing-more' | 'settle'> = {
  speak: {
    decide: nextStage,
    check: (tx, { before, request }) => refuseAbsentHere(tx, before, request.words),
    says: ({ request: { part, words, betweenUs } }) => [{ kind: 'said', part, words, betweenUs }],
  },
  'be-heard': {
    decide: nextStage,
  },
  'add-option': {
    decide: nextStage,
    check: (tx, { before, request: { words, givesMe, givesThem } }) =>
      refuseAbsentHere(tx, before, words, givesMe, givesThem),
    says: ({ request: { words, givesMe, givesThem, betweenUs } }) => {
      const to = newEntryId();
      return [
        { id: to, kind: 'option', part: 'option', words, betweenUs },
        { kind: 'gain', part: 'me', words: givesMe, to, betweenUs },
        { kind: 'gain', part: 'them', words: givesThem, to, betweenUs },
      ];
    },
  },
  'nothing-more': {
    decide: (_tx, asked) => {
      const { before, actor } = asked;
      const stage = stageAfter(asked);
      // whoever promised something has an outcome already, and keeps it
      const outcome = partOf(before, actor.person)?.outcome ?? 'nothing-more';
      return { stage, people: withPart(before, actor.person, { outcome }) };
    },
  },
  settle: {
    decide: (_tx, asked) => {
      const { before, actor, now } = asked;
      const stage = stageAfter(asked);
      const after = { ...before, stage, people: withPart(before, actor.person, { settled: true }) };
      return stage === 'settled' ? ended(after, 'closed', now) : after;
    },
  },
};
