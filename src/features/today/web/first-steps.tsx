import { useTranslation } from 'react-i18next';
import { changeSettings } from '#features/people/settings/me-contract.ts';
import type { InputOf } from '#platform/contract.ts';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { optimisticUpdate, useCommand } from '#web/commands.ts';
import { finishFirstStep, readToday, type TodayView } from '../contract.ts';
import css from './today.module.css';

type Step = TodayView['firstSteps'][number];

const placeOfStep = { guide: '/my/guide', thanks: '/thanks/new', ask: '/asks/new' } as const;

/** How letters may come: as they are, also at once for what is needed today, or not at all. */
function AboutMail({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('today');
  const { send, busy } = useCommand(changeSettings);
  const choose = async (change: InputOf<typeof changeSettings>) => {
    if (await send(change)) onDone();
  };
  return (
    <>
      <Move onMake={onDone}>{t('first.mail.fine')}</Move>
      <Move onMake={() => void choose({ toldAtOnce: true })} busy={busy}>
        {t('first.mail.atOnce')}
      </Move>
      <Move onMake={() => void choose({ digestAt: null })} busy={busy}>
        {t('first.mail.none')}
      </Move>
    </>
  );
}

/** Onboarding on the first visit: a few small things that make a good beginning, each of which can be put aside. */
export function FirstSteps({ left }: { left: readonly Step[] }) {
  const { t } = useTranslation('today');
  const finish = useCommand(finishFirstStep, {
    optimistic: ({ step }) => [
      optimisticUpdate(readToday, {}, (today) => ({
        ...today,
        firstSteps: today.firstSteps.filter((one) => one !== step),
      })),
    ],
  });
  if (left.length === 0) return null;
  return (
    <section aria-label={t('first.title')}>
      <ul className={css.steps}>
        {left.map((step) => (
          <li key={step} className={css.step}>
            <p>{t(`first.${step}.title`)}</p>
            <Fine>{t(`first.${step}.sub`)}</Fine>
            <Moves>
              {step === 'mail' ? (
                <AboutMail onDone={() => void finish.send({ step })} />
              ) : (
                <>
                  <GoTo to={placeOfStep[step]}>{t(`first.${step}.go`)}</GoTo>
                  <Move onMake={() => void finish.send({ step })} busy={finish.busy}>
                    {t('first.aside')}
                  </Move>
                </>
              )}
            </Moves>
          </li>
        ))}
      </ul>
    </section>
  );
}
