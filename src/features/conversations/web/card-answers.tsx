import { useTranslation } from 'react-i18next';
import type { AnswersProps } from '#web/feature.ts';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import { accept, decline } from '../contract.ts';

/** An invitation answered right on Today; whoever's turn it is goes to the conversation itself. */
export function ConversationAnswers({ card, onAnswered, children }: AnswersProps) {
  const { t } = useTranslation('conversations');
  const { id } = card.subject;
  const yes = useCommand(accept);
  const no = useCommand(decline);
  const answer = (move: typeof yes) =>
    void move.send({ id, saw: card.saw ?? 1 }).then((done) => done && onAnswered());
  return (
    <>
      <Moves>
        {card.answers.includes('open') && (
          <GoTo to="/conversations/$id" params={{ id }}>
            {t('answers.open')}
          </GoTo>
        )}
        {card.answers.includes('accept') && (
          <Move busy={yes.busy} onMake={() => answer(yes)}>
            {t('moves.accept')}
          </Move>
        )}
        {card.answers.includes('decline') && (
          <Move busy={no.busy} onMake={() => answer(no)}>
            {t('moves.decline')}
          </Move>
        )}
        {children}
      </Moves>
      <Refused by={yes.refused ?? no.refused} />
    </>
  );
}
