import { useTranslation } from 'react-i18next';
import type { AnswersProps } from '#web/feature.ts';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import { answerHeadsUp } from '../contract.ts';
import { answerOf, said } from './answers/answers.ts';

/** A heads-up answered right on Today, or the way to its page. */
export function HeadsUpAnswers({ card, onAnswered, children }: AnswersProps) {
  const { t } = useTranslation('heads-ups');
  const { send, busy, refused } = useCommand(answerHeadsUp);
  const { id } = card.subject;
  const answer = async (name: string) => {
    if (await send({ id, saw: card.saw ?? 1, answer: answerOf(name) })) onAnswered();
  };
  return (
    <>
      <Moves>
        {card.answers
          .filter((name) => said.includes(name))
          .map((name) => (
            <Move key={name} busy={busy} onMake={() => void answer(name)}>
              {t(`answer.${answerOf(name)}`)}
            </Move>
          ))}
        {card.answers.includes('ask') && (
          <GoTo to="/heads-ups/$id" params={{ id }} search={{ do: 'ask' }}>
            {t('moves.ask')}
          </GoTo>
        )}
        {card.answers.includes('open') && (
          <GoTo to="/heads-ups/$id" params={{ id }}>
            {t('moves.open')}
          </GoTo>
        )}
        {children}
      </Moves>
      <Refused by={refused} />
    </>
  );
}
