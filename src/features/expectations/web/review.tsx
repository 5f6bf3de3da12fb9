import { useTranslation } from 'react-i18next';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { useCommand } from '#web/commands.ts';
import { expectationMoves, type ExpectationView } from '../contract.ts';

const answers = ['yes', 'partly', 'not-yet'] as const;

/** "Is this happening?", asked of both sides apart; shown to both when both have answered, as words and nothing else. */
export function Review({ line }: { line: ExpectationView }) {
  const { t } = useTranslation('expectations');
  const { send, busy, refused } = useCommand(expectationMoves['answer-review'], {});
  const { review, yourSide } = line;
  if (!review?.due || !yourSide) return null;
  const other = yourSide === 'needs' ? line.neededFrom.name : line.needs.name;
  const mayAnswer = line.can.includes('answer-review');
  return (
    <Turn
      mine={review.yours === null}
      whose={t('review.ask')}
      moves={
        <>
          {review.yours && <Fine>{t('review.yours', { answer: t(`review.said.${review.yours}`) })}</Fine>}
          {review.theirs && (
            <Fine>{t('review.theirs', { other, answer: t(`review.said.${review.theirs}`) })}</Fine>
          )}
          {review.youKeep && <Fine>{t('review.youKeep', { other })}</Fine>}
          {review.theyKeep && !review.youKeep && <Fine>{t('review.theyKeep', { other })}</Fine>}
          {mayAnswer && (
            <Moves label={t('review.ask')}>
              {answers.map((answer) => (
                <Move
                  key={answer}
                  busy={busy}
                  onMake={() => void send({ id: line.id, saw: line.version, answer })}
                >
                  {t(`review.answer.${answer}`)}
                </Move>
              ))}
            </Moves>
          )}
          <Refused by={refused} />
        </>
      }
    >
      {t(review.yours ? 'review.next' : 'review.apart', { other })}
    </Turn>
  );
}
