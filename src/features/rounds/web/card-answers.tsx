import { useTranslation } from 'react-i18next';
import type { AnswersProps } from '#web/feature.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import { sayMet, sayYesToMeeting, skipMeeting } from '../contract.ts';

/** A round answered right on Today: yes, skip, or whether you met. */
export function RoundAnswers({ card, onAnswered, children }: AnswersProps) {
  const { t } = useTranslation('rounds');
  const yes = useCommand(sayYesToMeeting);
  const skip = useCommand(skipMeeting);
  const met = useCommand(sayMet);
  const { id } = card.subject;
  const seen = { id, saw: card.saw ?? 1 };
  const answers = {
    yes: () => yes.send(seen),
    skip: () => skip.send(seen),
    'we-met': () => met.send({ id, met: true }),
    'not-this-week': () => met.send({ id, met: false }),
  } satisfies Record<string, () => Promise<unknown>>;
  const isOne = (answer: string): answer is keyof typeof answers => answer in answers;
  return (
    <>
      <Moves>
        {card.answers.filter(isOne).map((answer) => (
          <Move
            key={answer}
            busy={yes.busy || skip.busy || met.busy}
            onMake={() => void answers[answer]().then((done) => done && onAnswered())}
          >
            {t(`moves.${answer}`)}
          </Move>
        ))}
        {children}
      </Moves>
      <Refused by={yes.refused ?? skip.refused ?? met.refused} />
    </>
  );
}
