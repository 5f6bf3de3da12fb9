import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { WeekdaysPicker } from '#web/kit/pickers/weekdays-picker.tsx';
import { PartyPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { dayAfter, today } from '#web/time.ts';

export interface NoteFields {
  text: string;
  about: PartyView | null;
  followUpOn: string | null;
  weekdays: number[];
}
export const nothingYet: NoteFields = { text: '', about: null, followUpOn: null, weekdays: [] };

/** What a contract takes of the form. */
export const asContent = ({ text, about, followUpOn, weekdays }: NoteFields, kind: NoteKind) => ({
  text: text.trim(),
  about: about?.id ?? null,
  followUpOn,
  ...(kind === 'practice' ? { weekdays } : {}),
});
export type NoteKind = 'remember' | 'practice';

const inAWeek = () => dayAfter(today(), 7);

interface NoteFieldsProps {
  kind: NoteKind;
  fields: NoteFields;
  fill: (part: Partial<NoteFields>) => void;
}

/** A line for oneself: the words, whom it is about, and when to come back to it. */
export function NoteFieldsOf({ kind, fields, fill }: NoteFieldsProps) {
  const { t } = useTranslation('notes');
  return (
    <>
      <Composer
        label={t(`form.${kind}.text`)}
        hint={t(`form.${kind}.example`)}
        words={fields.text}
        onWrite={(text) => fill({ text })}
        rows={kind === 'remember' ? 3 : 2}
        required
      />
      {kind === 'practice' && (
        <WeekdaysPicker
          label={t('form.weekdays')}
          hint={t('form.weekdaysHint')}
          value={fields.weekdays}
          onChange={(chosen) => fill({ weekdays: chosen })}
        />
      )}
      {kind === 'remember' && (
        <>
          <PartyPicker
            label={t('form.about')}
            hint={t('form.aboutHint')}
            value={fields.about}
            onChange={(about) => fill({ about })}
          />
          <ReminderField day={fields.followUpOn} onChange={(followUpOn) => fill({ followUpOn })} />
        </>
      )}
    </>
  );
}

function ReminderField({ day, onChange }: { day: string | null; onChange: (day: string | null) => void }) {
  const { t } = useTranslation('notes');
  return (
    <>
      <Checkbox
        label={t('form.remind')}
        description={t('form.remindHint')}
        checked={day !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? inAWeek() : null)}
      />
      {day !== null && <DayPicker label={t('form.day')} value={day} onChange={onChange} needed />}
    </>
  );
}
