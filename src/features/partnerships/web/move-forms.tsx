import { Radio, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import type { MoveFormProps } from '#web/kit/moves/move-table.ts';
import { Fine, Stack } from '#web/kit/pages/page.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { partnershipMoves, type PartnershipView } from '../contract.ts';

type FormProps = MoveFormProps<PartnershipView>;

export function SuggestDay({ subject: { id, version }, onDone, onClose }: FormProps) {
  const { t } = useTranslation('partnerships');
  const [day, setDay] = useState<string | null>(null);
  const { send, busy, refused } = useCommand(partnershipMoves['suggest-day']);
  const go = async () => {
    if (day !== null && (await send({ id, saw: version, day }))) onDone();
  };
  return (
    <Form send={t('moves.suggest-day')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <DayPicker label={t('catchUp.when')} value={day} onChange={setDay} needed />
    </Form>
  );
}

const rhythms = [1, 2, 4, 6, 8, 12];

export function SuggestRhythm({ subject: { id, version, rhythm }, onDone, onClose }: FormProps) {
  const { t } = useTranslation('partnerships');
  const [weeks, setWeeks] = useState(rhythm.weeks ?? 4);
  const { send, busy, refused } = useCommand(partnershipMoves['suggest-rhythm']);
  const go = async () => {
    if (await send({ id, saw: version, weeks: weeks === 0 ? null : weeks })) onDone();
  };
  const choices = [...new Set([...rhythms, weeks])].filter(Boolean).toSorted((a, b) => a - b);
  return (
    <Form send={t('moves.suggest-rhythm')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <Select
        label={t('rhythm.label')}
        allowDeselect={false}
        value={String(weeks)}
        onChange={(value) => setWeeks(Number(value))}
        data={[
          ...choices.map((count) => ({ value: String(count), label: t('rhythm.every', { count }) })),
          { value: '0', label: t('rhythm.none') },
        ]}
      />
    </Form>
  );
}

type Decision = 'keep' | 'release';

/** Ending needs no reason; what is still promised between the two is kept or released, one by one. */
export function EndForm({ subject: between, onDone, onClose }: FormProps) {
  const { t } = useTranslation('partnerships');
  const [chosen, setChosen] = useState<Record<string, Decision>>({});
  const { send, busy, refused } = useCommand(partnershipMoves.end);
  const go = async () => {
    const promises = between.openPromises.map(({ id }) => ({ id, decision: chosen[id] ?? 'keep' }));
    if (!(await send({ id: between.id, saw: between.version, promises }))) return;
    toast(t('made.end'));
    onDone();
  };
  return (
    <Form send={t('end.send')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <Fine>{t('end.sub')}</Fine>
      {between.openPromises.map((promise) => (
        <Radio.Group
          key={promise.id}
          label={promise.what}
          description={t('record.by', { by: promise.performer.name, towards: promise.customer.name })}
          value={chosen[promise.id] ?? 'keep'}
          onChange={(decision) => setChosen({ ...chosen, [promise.id]: decision as Decision })}
        >
          <Stack close>
            <Radio value="keep" label={t('end.keep')} />
            <Radio
              value="release"
              label={t('end.release')}
              disabled={!promise.mayRelease}
              description={promise.mayRelease ? undefined : t('end.notYours')}
            />
          </Stack>
        </Radio.Group>
      ))}
    </Form>
  );
}
