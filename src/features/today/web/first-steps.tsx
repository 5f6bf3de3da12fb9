import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextButton } from '#web/kit/moves/text-button.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { optimisticUpdate, useCommand } from '#web/commands.ts';
import { useFirstStepParts } from '#web/feature-registry.ts';
import { finishFirstStep, readToday, type TodayView } from '../contract.ts';
import css from './today.module.css';

type Step = TodayView['firstSteps'][number];

/** Steps in their places while one looks, also those that were taken meanwhile. */
function useStepsInSight(left: readonly Step[]): readonly Step[] {
  const [inSight, setInSight] = useState(left);
  const come = left.filter((step) => !inSight.includes(step));
  if (come.length === 0) return inSight;
  setInSight([...inSight, ...come]);
  return [...inSight, ...come];
}

/** The beginning, one small step after the other in its place: what is taken folds, what comes is named. Each can be put aside. */
export function FirstSteps({ left }: { left: readonly Step[] }) {
  const { t } = useTranslation('today');
  const inSight = useStepsInSight(left);
  const [said, setSaid] = useState<ReadonlyMap<Step, string>>(new Map());
  const [chosen, choose] = useState<Step>();
  const { send } = useCommand(finishFirstStep, {
    optimistic: ({ step }) => [
      optimisticUpdate(readToday, {}, (today) => ({
        ...today,
        firstSteps: today.firstSteps.filter((one) => one !== step),
      })),
    ],
  });
  const isLeft = (step: Step) => left.includes(step) && !said.has(step);
  const open = chosen && isLeft(chosen) ? chosen : inSight.find(isLeft);
  const finish = (step: Step, says: string) => {
    setSaid(new Map(said).set(step, says));
    void send({ step });
  };
  if (inSight.length === 0) return null;
  return (
    <ol className={css.steps} aria-label={t('first.title')}>
      {inSight.map((step) => (
        <li key={step} className={css.step} data-step={step}>
          {step === open ? (
            <OpenStep step={step} onDone={(says) => finish(step, says)} />
          ) : isLeft(step) ? (
            <TextButton onClick={() => choose(step)}>{t(`first.${step}.title`)}</TextButton>
          ) : (
            <TakenStep says={said.get(step) ?? t(`first.${step}.done`)} />
          )}
        </li>
      ))}
    </ol>
  );
}

const TakenStep = ({ says }: { says: string }) => (
  <p className={css.taken}>
    <span className={css.tick} aria-hidden>
      ✓
    </span>
    {says}
  </p>
);

/** The step whose turn it is, in the hands of its feature. */
function OpenStep({ step, onDone }: { step: Step; onDone: (says: string) => void }) {
  const { t } = useTranslation('today');
  const Part = useFirstStepParts().find((part) => part.step === step)?.Part;
  const aside = (
    <TextButton data-quiet onClick={() => onDone(t(`first.${step}.aside`))}>
      {t('first.aside')}
    </TextButton>
  );
  return (
    <section aria-labelledby={`step-${step}`}>
      <h2 id={`step-${step}`}>{t(`first.${step}.title`)}</h2>
      <Fine>{t(`first.${step}.sub`)}</Fine>
      {Part && (
        <Suspense fallback={<div className={css.stepOnItsWay} />}>
          <Part onDone={(says) => onDone(says ?? t(`first.${step}.done`))} aside={aside} />
        </Suspense>
      )}
    </section>
  );
}
