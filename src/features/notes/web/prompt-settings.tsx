import { Checkbox, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Side, Stack } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { optimisticUpdate, useCommand } from '#web/commands.ts';
import { useOptionalQuery } from '#web/queries.ts';
import { weekdays } from '#web/time.ts';
import { changePromptSettings, readPromptSettings } from '../contract.ts';

/** When Today asks me to look back, and whether it has a question for the day. */
export function PromptSettingsSide() {
  const { t, i18n } = useTranslation('notes');
  const time = useOptionalQuery(readPromptSettings, {});
  const change = useCommand(changePromptSettings, {
    optimistic: (wish) => [optimisticUpdate(readPromptSettings, {}, (before) => ({ ...before, ...wish }))],
  });
  if (!time) return null;
  const days = weekdays(i18n.language).map((label, index) => ({ value: String(index + 1), label }));
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
