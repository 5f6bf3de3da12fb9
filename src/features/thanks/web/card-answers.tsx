import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import { consentToSharing, keepPrivate, stepOutOfShared } from '../contract.ts';

interface ThanksAnswersProps {
  card: { subject: { id: string }; answers: readonly string[]; saw?: number };
  onAnswered: () => void;
  children?: ReactNode;
}

/** Thanks answered right on Today: the yes of a name, or the way to the draft that was prepared. */
export function ThanksAnswers({ card, onAnswered, children }: ThanksAnswersProps) {
  const { t } = useTranslation('thanks');
  const answers = {
    consent: useCommand(consentToSharing),
    'step-out-of-shared': useCommand(stepOutOfShared),
    'keep-private': useCommand(keepPrivate),
  };
  const { id } = card.subject;
  const asked = (Object.keys(answers) as (keyof typeof answers)[]).filter((one) =>
    card.answers.includes(one),
  );
  const places = (['thank', 'share-a-win', 'open'] as const).filter((one) => card.answers.includes(one));
  return (
    <>
      <Moves>
        {asked.map((answer) => (
          <Move
            key={answer}
            busy={answers[answer].busy}
            onMake={() =>
              void answers[answer].send({ id, saw: card.saw ?? 1 }).then((done) => done && onAnswered())
            }
          >
            {t(`moves.${answer}`)}
          </Move>
        ))}
        {places.map((place) => (
          <GoTo
            key={place}
            to="/thanks/$id"
            params={{ id }}
            {...(place === 'share-a-win' ? { search: { as: 'win' } as never } : {})}
          >
            {t(`answers.${place}`)}
          </GoTo>
        ))}
        {children}
      </Moves>
      <Refused by={asked.map((answer) => answers[answer].refused).find(Boolean)} />
    </>
  );
}
