import { Checkbox, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Side, Stack } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { optimisticUpdate, useCommand } from '#web/commands.ts';
import { useOptionalQuery } from '#web/queries.ts';
import { changeQuietTime, readQuietTime } from '../contract.ts';
import { nameOfWeekday } from './keeping/note-fields.tsx';

const week = [1, 2, 3, 4, 5, 6, 7] as const;

/** When Today asks me to look back, and whether it has a question for the day. */
export function QuietTimeSide() {
  const { t, i18n } = useTranslation('notes');
  const time = useOptionalQuery(readQuietTime, {});
  const change = useCommand(changeQuietTime, {
    optimistic: (wish) => [optimisticUpdate(readQuietTime, {}, (before) => ({ ...before, ...wish }))],
  });
  if (!time) return null;
  const days = week.map((day) => ({ value: String(day), label: nameOfWeekday(day, i18n.language) }));
  return (
    <Side title={t('quiet.title')}>
      <Stack close>
        <Select
          label={t('quiet.day')}
          data={[...days, { value: 'never', label: t('quiet.never') }]}
          value={String(time.reflectionOn ?? 'never')}
          onChange={(day) =>
            void change.send({ reflectionOn: day === null || day === 'never' ? null : Number(day) })
          }
        />
        <Checkbox
          label={t('quiet.question')}
          checked={time.question}
          onChange={(event) => void change.send({ question: event.currentTarget.checked })}
        />
      </Stack>
      <Refused by={change.refused} />
    </Side>
  );
}
