import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#web/commands.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { useFormField } from '#web/kit/forms/form-field.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { asRead } from '#web/mentions.ts';
import { useOptionalQuery } from '#web/queries.ts';
import { listPromises, type PromiseLine, type PromisePage } from '../../contract.ts';
import { countOn } from '../../counting-on/contract.ts';
import { otherParty } from '../say-turn.ts';

const mostOffered = 100;

interface CountOnFormProps {
  promise: PromisePage;
  /** What is kept already, and so is not offered again. */
  linked: readonly PromiseLine[];
  isMyWord: boolean;
  onClose: () => void;
}

/** Chooses among what is open: for a word of mine what was promised to me, and the other way round. */
export function CountOnForm({ promise, linked, isMyWord, onClose }: CountOnFormProps) {
  const { t } = useTranslation('promises');
  const open = useOptionalQuery(listPromises, { view: 'open', limit: mostOffered });
  const [chosen, choose] = useState<string | null>(null);
  const { send, busy, refused } = useCommand(countOn);
  if (!open) return null;
  const known = new Set([promise.id, ...linked.map(({ id }) => id)]);
  const offered = open.items.filter(
    ({ id, mySide }) => !known.has(id) && mySide === (isMyWord ? 'customer' : 'performer'),
  );
  if (offered.length === 0) return <Fine>{t('chain.none')}</Fine>;
  const go = async () => {
    if (chosen === null) return;
    const link = isMyWord ? { id: promise.id, on: chosen } : { id: chosen, on: promise.id };
    if (await send(link)) onClose();
  };
  return (
    <Form send={t('chain.add')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <WhichPromise offered={offered} isMyWord={isMyWord} chosen={chosen} onChoose={choose} />
    </Form>
  );
}

interface WhichPromiseProps {
  offered: readonly PromiseLine[];
  isMyWord: boolean;
  chosen: string | null;
  onChoose: (id: string | null) => void;
}

function WhichPromise({ offered, isMyWord, chosen, onChoose }: WhichPromiseProps) {
  const { t } = useTranslation('promises');
  const label = t(isMyWord ? 'chain.which' : 'chain.whichOfMine');
  const { said, input } = useFormField({ label, required: true, isEmpty: chosen === null });
  return (
    <Select
      {...said}
      {...input}
      description={t(isMyWord ? 'chain.hint' : 'chain.hintOfMine')}
      searchable
      value={chosen}
      onChange={onChoose}
      data={offered.map((one) => ({
        value: one.id,
        label: `${asRead(one.terms.what)} · ${otherParty(one).name}`,
      }))}
    />
  );
}
