import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Page } from '#web/kit/pages/page.tsx';
import { spokenLanguage } from '#web/language.ts';
import { useCommand } from '#web/commands.ts';
import { useOptionalQuery } from '#web/queries.ts';
import { zoneInUse } from '#web/time.ts';
import { isSetUpNeeded, setUpWorkplace } from '../contract.ts';
import { useComeIn } from './come-in.ts';
import { FirstPeople, NameWorkplace, NameYourself, type Beginning } from './set-up-steps.tsx';

/**
 * The set-up wizard, three calm steps once in the life of a workplace: its name, the person who sets it up, and who comes
 * first.
 */
export function SetUpPage() {
  const { t } = useTranslation('sign-in');
  const { secret } = useParams({ from: '/public/set-up/$secret' });
  const needed = useOptionalQuery(isSetUpNeeded, {})?.needed ?? true;
  const setUp = useCommand(setUpWorkplace);
  const comeIn = useComeIn();
  const navigate = useNavigate();
  const [step, setStep] = useState<1 | 2 | 3>(1);
  const [given, setGiven] = useState({ workplaceName: '', yourName: '', email: '', timeZone: zoneInUse() });
  const fill = (part: Partial<typeof given>) => setGiven({ ...given, ...part });

  const begin = async (how: Beginning) => {
    const language = spokenLanguage();
    const welcome = await setUp.send({ secret, ...given, language, sample: how === 'sample' });
    if (!welcome) return;
    await comeIn(welcome);
    const next = { sample: '/', import: '/admin/import', invite: '/admin/people' } as const;
    await navigate({ to: next[how], replace: true });
  };

  if (!needed)
    return (
      <Page title={t('setUp.done.title')}>
        <EmptyState action={<GoTo to="/sign-in">{t('setUp.done.go')}</GoTo>}>
          {t('setUp.done.sub')}
        </EmptyState>
      </Page>
    );
  const onward = (to: 1 | 2 | 3) => () => setStep(to);
  return (
    <Page title={t(`setUp.${step}.title`)} why={t('setUp.step', { step })} sub={t(`setUp.${step}.sub`)}>
      {step === 1 && <NameWorkplace given={given} fill={fill} onNext={onward(2)} />}
      {step === 2 && <NameYourself given={given} fill={fill} onNext={onward(3)} onBack={onward(1)} />}
      {step === 3 && (
        <FirstPeople
          onBegin={(how) => void begin(how)}
          busy={setUp.busy}
          refused={setUp.refused}
          onBack={onward(2)}
        />
      )}
    </Page>
  );
}
