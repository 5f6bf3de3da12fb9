import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { Stack } from '#web/kit/pages/page.tsx';
import { dayAfter, today } from '#web/time.ts';
import { mostLetters, kinds, type Kind } from '../../contract.ts';

/** The text of a heads-up in the making. */
export interface TextForm {
  kind: Kind;
  what: string;
  from: string | null;
  means: string;
  until: string;
}

const usualDays = 14;

export const noTextYet = (): TextForm => ({
  kind: 'progress',
  what: '',
  from: today(),
  means: '',
  until: dayAfter(today(), usualDays),
});

/** What a contract takes of the form. */
export const asText = ({ kind, what, from, means, until }: TextForm) => ({
  kind,
  from,
  until,
  what: what.trim(),
  means: means.trim(),
});

/** What was written in the form, as one text. */
export const saidIn = ({ what, means }: TextForm): string => `${what.trim()}\n${means.trim()}`.trim();

interface TextFieldsProps {
  form: TextForm;
  fill: (part: Partial<TextForm>) => void;
}

/** What is news, from when, what it means for those affected, and until when it stands. */
export function TextFields({ form, fill }: TextFieldsProps) {
  const { t } = useTranslation('heads-ups');
  return (
    <>
      <Radio.Group
        label={t('form.kind')}
        value={form.kind}
        onChange={(value) => fill({ kind: kinds.find((kind) => kind === value) ?? 'progress' })}
      >
        <Stack close>
          {kinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`form.kinds.${kind}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Composer
        label={t('form.what')}
        hint={t(`form.whatExample.${form.kind}`)}
        words={form.what}
        onWrite={(what) => fill({ what })}
        rows={2}
        mostLetters={mostLetters.what}
        naming
        required
      />
      <DayPicker label={t('form.from')} value={form.from} onChange={(from) => fill({ from })} needed />
      <Composer
        label={t('form.means')}
        hint={t(`form.meansExample.${form.kind}`)}
        words={form.means}
        onWrite={(means) => fill({ means })}
        naming
        required
      />
      <DayPicker
        label={t('form.until')}
        value={form.until}
        onChange={(until) => fill({ until: until ?? dayAfter(today(), usualDays) })}
        needed
      />
    </>
  );
}
