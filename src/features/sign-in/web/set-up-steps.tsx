import { Button, Select, TextInput } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
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
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <Stack>{children}</Stack>
      <Moves>
        <Button type="submit" variant="filled">
          {t('setUp.next')}
        </Button>
        {onBack && <Button onClick={onBack}>{t('setUp.back')}</Button>}
      </Moves>
    </form>
  );
}

export function NameWorkplace({ given, fill, onNext }: Step) {
  const { t } = useTranslation('sign-in');
  return (
    <StepForm onNext={onNext}>
      <TextInput
        label={t('setUp.1.name')}
        value={given.workplaceName}
        onChange={(event) => fill({ workplaceName: event.currentTarget.value })}
        maxLength={mostLetters.name}
        required
        withAsterisk={false}
        pattern=".*\S.*"
        autoComplete="organization"
      />
    </StepForm>
  );
}

export function NameYourself({ given, fill, onNext, onBack }: Step) {
  const { t } = useTranslation('sign-in');
  const field = { required: true, withAsterisk: false };
  return (
    <StepForm onNext={onNext} {...(onBack ? { onBack } : {})}>
      <TextInput
        label={t('setUp.2.name')}
        value={given.yourName}
        onChange={(event) => fill({ yourName: event.currentTarget.value })}
        maxLength={mostLetters.name}
        pattern=".*\S.*"
        autoComplete="name"
        {...field}
      />
      <TextInput
        type="email"
        label={t('setUp.2.email')}
        value={given.email}
        onChange={(event) => fill({ email: event.currentTarget.value })}
        autoComplete="email"
        {...field}
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
