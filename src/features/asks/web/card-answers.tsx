import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import { notThisTime } from '../answers/answer-contract.ts';
import { IntroductionMoves } from './introductions/introduction-page.tsx';

interface CardAnswersProps {
  card: { subject: { id: string }; answers: readonly string[] };
  onAnswered: () => void;
  children?: ReactNode;
}

/** Answers that open the ask at the right place. */
const places = ['help', 'introduce', 'reword', 'widen', 'askByName', 'close'] as const;
const leadsThere = (answer: string): answer is (typeof places)[number] =>
  places.some((one) => one === answer);

/** An ask answered from Today: two ways to help, and "not this time" that nobody hears of. */
export function AskAnswers({ card, onAnswered, children }: CardAnswersProps) {
  const { t } = useTranslation('asks');
  const { send, busy, refused } = useCommand(notThisTime);
  const { id } = card.subject;
  return (
    <>
      <Moves>
        {card.answers.filter(leadsThere).map((answer) =>
          answer === 'askByName' ? (
            <GoTo key={answer} to="/promises/request">
              {t('moves.askByName')}
            </GoTo>
          ) : (
            <GoTo key={answer} to="/asks/$id" params={{ id }} search={{ do: answer }}>
              {t(`moves.${answer}`)}
            </GoTo>
          ),
        )}
        {card.answers.includes('notThisTime') && (
          <Move busy={busy} onMake={() => void send({ id }).then((done) => done && onAnswered())}>
            {t('moves.notThisTime')}
          </Move>
        )}
        {children}
      </Moves>
      <Refused by={refused} />
    </>
  );
}

/** An introduction answered from Today. */
export function IntroductionAnswers({ card, onAnswered, children }: CardAnswersProps) {
  return (
    <IntroductionMoves one={{ id: card.subject.id, can: [...card.answers] }} onMoved={onAnswered}>
      {children}
    </IntroductionMoves>
  );
}
