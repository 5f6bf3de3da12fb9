import { Button, Select } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#web/kit/forms/form.tsx';
import { TextField } from '#web/kit/forms/text-field.tsx';
import { Choices } from '#web/kit/pickers/choices.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Stack } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { timeZones } from '#web/time.ts';
import { mostLetters } from '#platform/limits.ts';

interface Given {
  workplaceName: string;
  yourName: string;
  email: string;
  timeZone: string;
}

interface Step {
  given: Given;
  fill: (part: Partial<Given>) => void;
  onNext: () => void;
  onBack?: () => void;
}

function StepForm({ onNext, onBack, children }: Pick<Step, 'onNext' | 'onBack'> & { children: ReactNode }) {
  const { t } = useTranslation('sign-in');
  const step = useRef<HTMLDivElement>(null);
  useEffect(() => step.current?.querySelector('input')?.focus(), []);
  return (
    <div ref={step}>
      <Form
        send={t('setUp.next')}
        onSend={onNext}
        busy={false}
        refused={null}
        further={onBack && <Button onClick={onBack}>{t('setUp.back')}</Button>}
      >
        {children}
      </Form>
    </div>
  );
}

export function NameWorkplace({ given, fill, onNext }: Step) {
  const { t } = useTranslation('sign-in');
  return (
    <StepForm onNext={onNext}>
      <TextField
        label={t('setUp.1.name')}
        value={given.workplaceName}
        onWrite={(workplaceName) => fill({ workplaceName })}
        maxLength={mostLetters.name}
        required
        autoComplete="organization"
      />
    </StepForm>
  );
}

export function NameYourself({ given, fill, onNext, onBack }: Step) {
  const { t } = useTranslation('sign-in');
  return (
    <StepForm onNext={onNext} {...(onBack ? { onBack } : {})}>
      <TextField
        label={t('setUp.2.name')}
        value={given.yourName}
        onWrite={(yourName) => fill({ yourName })}
        maxLength={mostLetters.name}
        autoComplete="name"
        required
      />
      <TextField
        type="email"
        label={t('setUp.2.email')}
        value={given.email}
        onWrite={(email) => fill({ email })}
        autoComplete="email"
        required
      />
      <Select
        label={t('setUp.2.zone')}
        data={timeZones()}
        value={given.timeZone}
        onChange={(timeZone) => timeZone && fill({ timeZone })}
        searchable
      />
    </StepForm>
  );
}

export type Beginning = 'import' | 'invite' | 'sample';

interface FirstPeopleProps {
  onBegin: (how: Beginning) => void;
  onBack: () => void;
  busy: boolean;
  refused: unknown;
}

/** Three ways to begin, none better than another. */
export function FirstPeople({ onBegin, onBack, busy, refused }: FirstPeopleProps) {
  const { t } = useTranslation('sign-in');
  const ways = (['import', 'invite', 'sample'] as const).map((way) => ({
    name: way,
    title: t(`setUp.3.${way}.title`),
    sub: t(`setUp.3.${way}.sub`),
  }));
  return (
    <Stack>
      <Choices choices={ways} onChoose={onBegin} busy={busy} />
      <Refused by={refused} />
      <Moves>
        <Button onClick={onBack}>{t('setUp.back')}</Button>
      </Moves>
    </Stack>
  );
}
