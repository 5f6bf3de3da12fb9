/** How a card of Today is answered: at once on the page, and with a way back for some seconds. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#web/commands.ts';
import { heldFor, holdMove } from '#web/held-moves.ts';
import type { Answering } from '#web/kit/moves/answering.ts';
import { sayDay } from '#web/time.ts';
import { answerCard, takeAnswerBack } from '../contract.ts';
import type { Plain } from './answers.tsx';
import { fold, returning, settle, unfold, type DayCard } from './day.ts';

/**
 * Moves are held back until they cannot be undone any more. Today's own answers go out at once and are taken back; they hold for
 * what stands beneath the card as well, where it may be answered so.
 */
export function useAnswering(
  { id, also }: DayCard,
  nextDay: string,
): Answering & { answer: (answer: Plain) => void } {
  const { t, i18n } = useTranslation('today');
  const given = useCommand(answerCard, { onRefused: (why) => unfold(id, why) });
  const takenBack = useCommand(takeAnswerBack);
  const [give, takeBack] = [given.send, takenBack.send];
  return useMemo(() => {
    const isPostponed = (answer: Plain) => answer === 'later';
    return {
      hold(operation, input, says) {
        const undo = holdMove(operation, input, {
          onSent: () => settle(id),
          onRefused: (why) => unfold(id, why),
        });
        fold(id, { says, undo: () => void (undo() && unfold(id)) });
      },
      made: (says) => fold(id, { says: says || null, undo: null }),
      answer(answer) {
        const together = [id, ...also.filter((one) => one.answers.includes(answer)).map((one) => one.id)];
        const sent = Promise.all(together.map((card) => give({ card, answer })));
        const undo = () => {
          unfold(id);
          void returning(
            id,
            sent.then(() => Promise.all(together.map((card) => takeBack({ card })))),
          );
        };
        const until = t('folded.until', { day: sayDay(nextDay, i18n.language) });
        const says = isPostponed(answer) ? until : t(`folded.said.${answer}`);
        fold(id, { says, isLater: isPostponed(answer), undo });
        setTimeout(() => settle(id), heldFor);
      },
    };
  }, [id, also, nextDay, t, i18n.language, give, takeBack]);
}
