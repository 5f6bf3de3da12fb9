import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { sayDay } from '#web/time.ts';
import type { QuestionView } from '../contract.ts';
import { WordingChanged } from '#features/agreements/web/wording-changed.tsx';
import { questionMoves } from './question-moves.ts';

/**
 * A question to a team: adopted when all who have been here said yes, or after five working days with one yes beside the
 * asker's and no objection. An objection is words, so that the words can be changed; who has not answered is nobody's business.
 */
export function Question({ question, say }: { question: QuestionView; say: ReactNode }) {
  const { t, i18n } = useTranslation('team-charters');
  const mine = question.yours === null && question.can.includes('yes');
  return (
    <Turn
      mine={mine}
      whose={mine ? t('turn.yours') : undefined}
      moves={
        <>
          {question.changes ? (
            <WordingChanged changes={question.changes} />
          ) : (
            question.kind === 'adopt' && question.goodLooksLike && <Words>{question.goodLooksLike}</Words>
          )}
          {question.objections.map((objection) => (
            <div key={objection.by.id}>
              <Fine>
                <Sentence named={{ name: objection.by }}>{(names) => t('objection', names)}</Sentence>
              </Fine>
              <Words quoted>{objection.words}</Words>
            </div>
          ))}
          {question.yours && <Fine>{t(`yours.${question.yours}`)}</Fine>}
          <Fine>{t('settles', { day: sayDay(question.settlesOn.slice(0, 10), i18n.language) })}</Fine>
          <MoveRow key={question.id} moves={questionMoves} subject={question} />
        </>
      }
    >
      {say}
    </Turn>
  );
}
