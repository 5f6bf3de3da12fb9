import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { Stack } from '#web/kit/pages/page.tsx';
import { PartyPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { dayAfter, dayOf, localeOf } from '#web/time.ts';

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

const inAWeek = () => dayAfter(dayOf(new Date()), 7);
const aMonday = Date.parse('2024-01-01T12:00:00Z');
const week = [1, 2, 3, 4, 5, 6, 7] as const;

/** The name of a day of the week; 1 is Monday. */
export const nameOfWeekday = (weekday: number, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone: 'UTC' }).format(
    aMonday + (weekday - 1) * 86_400_000,
  );

interface NoteFieldsProps {
  kind: NoteKind;
  fields: NoteFields;
  fill: (part: Partial<NoteFields>) => void;
  onSend: () => void;
}

/** A line for oneself: the words, whom it is about, and when to come back to it. */
export function NoteFieldsOf({ kind, fields, fill, onSend }: NoteFieldsProps) {
  const { t, i18n } = useTranslation('notes');
  return (
    <>
      <Composer
        label={t(`form.${kind}.text`)}
        hint={t(`form.${kind}.example`)}
        words={fields.text}
        onWrite={(text) => fill({ text })}
        onSend={onSend}
        rows={kind === 'remember' ? 3 : 2}
        required
      />
      {kind === 'practice' && (
        <Checkbox.Group
          label={t('form.weekdays')}
          description={t('form.weekdaysHint')}
          value={fields.weekdays.map(String)}
          onChange={(chosen) => fill({ weekdays: chosen.map(Number) })}
        >
          <Stack close>
            {week.map((weekday) => (
              <Checkbox key={weekday} value={String(weekday)} label={nameOfWeekday(weekday, i18n.language)} />
            ))}
          </Stack>
        </Checkbox.Group>
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
