import { useTranslation } from 'react-i18next';
import type { AnswersProps } from '#web/feature.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import { agreeToTeamWish, restTeamWish, withdrawTeamWish } from '../../teams/team-wish-contract.ts';

const operations = { agree: agreeToTeamWish, 'not-now': restTeamWish, withdraw: withdrawTeamWish };
type Answer = keyof typeof operations;

interface WishAnswersProps {
  id: string;
  can: readonly string[];
  onAnswered?: () => void;
  children?: React.ReactNode;
}

/** The answers to somebody who asks to be let in, or the way to take one's own question back. */
export function WishAnswers({ id, can, onAnswered, children }: WishAnswersProps) {
  const { t } = useTranslation('people');
  const moves = {
    agree: useCommand(agreeToTeamWish),
    'not-now': useCommand(restTeamWish),
    withdraw: useCommand(withdrawTeamWish),
  };
  const answers = (Object.keys(operations) as Answer[]).filter((answer) => can.includes(answer));
  return (
    <Moves>
      {answers.map((answer) => (
        <Move
          key={answer}
          busy={moves[answer].busy}
          onMake={() => void moves[answer].send({ id }).then((done) => done !== undefined && onAnswered?.())}
        >
          {t(`wishes.${answer}`)}
        </Move>
      ))}
      {children}
      <Refused by={answers.map((answer) => moves[answer].refused).find((refused) => refused !== undefined)} />
    </Moves>
  );
}

/** The same on a card of Today. */
export function WishCardAnswers({ card, onAnswered, children }: AnswersProps) {
  return (
    <WishAnswers id={card.subject.id} can={card.answers} onAnswered={onAnswered}>
      {children}
    </WishAnswers>
  );
}
