import { useTranslation } from 'react-i18next';
import type { Named } from '#features/people/web/kit/names/named.ts';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
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
  const other = yourSide === 'needs' ? line.neededFrom : line.needs;
  const mayAnswer = line.can.includes('answer-review');
  return (
    <Turn
      mine={review.yours === null}
      whose={t('review.ask')}
      moves={
        <>
          {review.yours && <Fine>{t('review.yours', { answer: t(`review.said.${review.yours}`) })}</Fine>}
          {review.theirs && <TheirAnswer other={other} said={review.theirs} />}
          {review.youKeep && (
            <Fine>
              <Sentence named={{ other }}>{(names) => t('review.youKeep', names)}</Sentence>
            </Fine>
          )}
          {review.theyKeep && !review.youKeep && (
            <Fine>
              <Sentence named={{ other }}>{(names) => t('review.theyKeep', names)}</Sentence>
            </Fine>
          )}
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
      <Sentence named={{ other }}>
        {(names) => t(review.yours ? 'review.next' : 'review.apart', names)}
      </Sentence>
    </Turn>
  );
}

function TheirAnswer({ other, said }: { other: Named; said: (typeof answers)[number] }) {
  const { t } = useTranslation('expectations');
  return (
    <Fine>
      <Sentence named={{ other }}>
        {(names) => t('review.theirs', { ...names, answer: t(`review.said.${said}`) })}
      </Sentence>
    </Fine>
  );
}
