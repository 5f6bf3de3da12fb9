import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { NumberField } from '#web/kit/forms/number-field.tsx';
import { TextField } from '#web/kit/forms/text-field.tsx';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { Stack } from '#web/kit/pages/page.tsx';
import css from '../goals.module.css';
import type { WordingForm } from './wording-form.ts';
import { mostLetters } from '../../contract.ts';

interface FieldsProps {
  form: WordingForm;
  fill: (part: Partial<WordingForm>) => void;
}

/** What you want to reach together. */
export function AimField({ form, fill }: FieldsProps) {
  const { t } = useTranslation('goals');
  return (
    <Composer
      label={t('form.aim')}
      hint={t('form.aimExample')}
      words={form.aim}
      onWrite={(aim) => fill({ aim })}
      rows={2}
      mostLetters={mostLetters.aim}
      required
    />
  );
}

/** Why for all, how you will know, and by when. Nothing in it is about one person. */
export function RestFields({ form, fill }: FieldsProps) {
  const { t } = useTranslation('goals');
  return (
    <Stack>
      <Composer
        label={t('form.whyForAll')}
        hint={t('form.whyForAllExample')}
        words={form.whyForAll}
        onWrite={(whyForAll) => fill({ whyForAll })}
        rows={2}
        mostLetters={mostLetters.whyForAll}
        required
      />
      <Composer
        label={t('form.measure')}
        hint={t('form.measureExample')}
        words={form.measure}
        onWrite={(measure) => fill({ measure })}
        rows={2}
        mostLetters={mostLetters.measure}
        required
      />
      <Checkbox
        label={t('form.counted')}
        description={t('form.countedHint')}
        checked={form.counted}
        onChange={(event) => fill({ counted: event.currentTarget.checked })}
      />
      {form.counted && <FigureFields form={form} fill={fill} />}
      <DayPicker label={t('form.by')} value={form.byDay} onChange={(byDay) => fill({ byDay })} />
    </Stack>
  );
}

function FigureFields({ form, fill }: FieldsProps) {
  const { t } = useTranslation('goals');
  return (
    <div className={css.figure}>
      <TextField
        label={t('form.unit')}
        placeholder={t('form.unitExample')}
        value={form.unit}
        maxLength={mostLetters.unit}
        onWrite={(unit) => fill({ unit })}
        required
      />
      <NumberField label={t('form.start')} value={form.start} onWrite={(start) => fill({ start })} required />
      <NumberField
        label={t('form.target')}
        value={form.target}
        onWrite={(target) => fill({ target })}
        required
      />
    </div>
  );
}
