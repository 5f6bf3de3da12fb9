import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#web/kit/forms/form.tsx';
import { Fine, Stack } from '#web/kit/pages/page.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { partnershipMoves, type PartnershipView } from '../contract.ts';

type Decision = 'keep' | 'release';

/** Ending needs no reason; what is still promised between the two is kept or released, one by one. */
export function EndForm({ between, onDone }: { between: PartnershipView; onDone: () => void }) {
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
    <Form send={t('end.send')} onSend={go} busy={busy} refused={refused} onClose={onDone}>
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
