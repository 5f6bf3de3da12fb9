import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadBy, readersIn } from '#features/people/web/kit/recipient/readers.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { moves, showPromise } from '../contract.ts';
import { PromiseMoves } from './promise-moves.tsx';

interface PromiseAnswersProps {
  card: { subject: { id: string }; answers: readonly string[]; saw?: number };
  onAnswered: () => void;
  children?: ReactNode;
}

/** A promise answered right on Today. The yes names the version that the card showed. */
export function PromiseAnswers(props: PromiseAnswersProps) {
  return (
    <Suspense fallback={<Waiting {...props} />}>
      <Ready {...props} />
    </Suspense>
  );
}

function Ready({ card, onAnswered, children }: PromiseAnswersProps) {
  const promise = useRequiredQuery(showPromise, { id: card.subject.id });
  return (
    <ReadBy value={readersIn(promise.whoCanSee)}>
      <PromiseMoves
        promise={{ ...promise, version: card.saw ?? promise.version }}
        only={card.answers}
        onMoved={onAnswered}
      >
        {children}
      </PromiseMoves>
    </ReadBy>
  );
}

const isMove = (answer: string): answer is keyof typeof moves => answer in moves;

/** The same row while the promise is on its way, so that nothing jumps. */
function Waiting({ card, children }: PromiseAnswersProps) {
  const { t } = useTranslation('promises');
  return (
    <Moves>
      {card.answers.filter(isMove).map((move) => (
        <Move key={move} onMake={() => {}} busy>
          {t(`moves.${move}`)}
        </Move>
      ))}
      {children}
    </Moves>
  );
}
