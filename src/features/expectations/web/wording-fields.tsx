import { NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Occasion } from '#features/agreements/view-contract.ts';
import { AgreementFields } from '#features/agreements/web/agreement-fields.tsx';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { WeekdaysPicker } from '#web/kit/pickers/weekdays-picker.tsx';
import { listOf } from '#web/lists.ts';
import { nameDay, nameWeekday } from '#web/time.ts';

export interface WordingInput {
  text: string;
  goodLooksLike: string;
  occasion: Occasion;
}
export const noWordingYet: WordingInput = { text: '', goodLooksLike: '', occasion: { kind: 'none' } };

interface FieldsProps {
  wording: WordingInput;
  fill: (part: Partial<WordingInput>) => void;
  /** A draft may leave for later how both will know. */
  isDraft?: boolean;
}

/** What is needed, how both will know that it goes well, and when it comes up. */
export function WordingFields({ wording, fill, isDraft }: FieldsProps) {
  const { t } = useTranslation(['expectations', 'agreements']);
  return (
    <>
      <AgreementFields
        words={wording}
        fill={fill}
        goodNeeded={!isDraft}
        say={{
          text: t('wording.text'),
          textHint: t('wording.textHint'),
          good: t('agreements:wording.good'),
          goodHint: t('wording.goodHint'),
        }}
      />
      <OccasionField occasion={wording.occasion} onChange={(occasion) => fill({ occasion })} />
    </>
  );
}

const kinds = ['none', 'once', 'working-days', 'weekly', 'monthly'] as const;

/** When it comes up: then a promise is made of it, each time. */
function OccasionField({ occasion, onChange }: { occasion: Occasion; onChange: (one: Occasion) => void }) {
  const { t } = useTranslation('expectations');
  return (
    <>
      <Select
        label={t('occasion.label')}
        description={t('occasion.hint')}
        allowDeselect={false}
        value={occasion.kind}
        onChange={(kind) => onChange(beginning(kinds.find((one) => one === kind) ?? 'none'))}
        data={kinds.map((kind) => ({ value: kind, label: t(`occasion.${kind}`) }))}
      />
      {occasion.kind === 'once' && (
        <DayPicker
          label={t('occasion.by')}
          value={occasion.on ?? null}
          onChange={(on) => onChange({ kind: 'once', ...(on ? { on } : {}) })}
        />
      )}
      {occasion.kind === 'weekly' && (
        <WeekdaysPicker
          label={t('occasion.on')}
          value={occasion.weekdays ?? []}
          onChange={(chosen) => onChange({ kind: 'weekly', weekdays: chosen })}
        />
      )}
      {occasion.kind === 'monthly' && (
        <NumberInput
          label={t('occasion.dayOfMonth')}
          min={1}
          max={31}
          value={occasion.day ?? 1}
          onChange={(day) => onChange({ kind: 'monthly', day: Number(day) || 1 })}
        />
      )}
    </>
  );
}

const beginning = (kind: Occasion['kind']): Occasion => {
  if (kind === 'weekly') return { kind, weekdays: [1] };
  return kind === 'monthly' ? { kind, day: 1 } : { kind };
};

/** "each working day", "Mondays and Thursdays", "on the 1st of the month". */
export function useOccasionInWords(): (occasion: Occasion) => string | null {
  const { t, i18n } = useTranslation('expectations');
  return ({ kind, on, weekdays: days = [], day = 1 }) => {
    if (kind === 'none') return null;
    if (kind === 'once')
      return on ? t('occasion.said.onceBy', { day: nameDay(on, i18n.language) }) : t('occasion.said.once');
    if (kind === 'working-days') return t('occasion.said.working-days');
    if (kind === 'monthly') return t('occasion.said.monthly', { day });
    const names = days.toSorted((a, b) => a - b).map((one) => nameWeekday(one, i18n.language));
    return t('occasion.said.weekly', { days: listOf(names, i18n.language) });
  };
}
