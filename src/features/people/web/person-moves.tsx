import { Select } from '@mantine/core';
import { useState } from 'react';
import type { Static } from 'typebox';
import { useTranslation } from 'react-i18next';
import { TextField } from '#web/kit/forms/text-field.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { moveTable, type MoveFormProps } from '#web/kit/moves/move-table.ts';
import { Move, Moves, Disclosure } from '#web/kit/moves/moves.tsx';
import { Fine, Part } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useMe } from './kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { timeZones } from '#web/time.ts';
import { changePerson, removePerson, setAdmin } from '../admin/admin-contract.ts';
import type { PersonView } from '../directory-contract.ts';

type Person = Static<typeof PersonView>;

const admin = (isAdmin: boolean) => ({ send: ({ id }: Person) => ({ id, admin: isAdmin }) });

const nameOf = {
  change: 'change',
  'make-admin': 'makeAdmin',
  'end-admin': 'endAdmin',
  remove: 'remove',
} as const;

const personMoves = moveTable<Person>()({
  part: 'people',
  operations: { change: changePerson, 'make-admin': setAdmin, 'end-admin': setAdmin, remove: removePerson },
  row: {
    change: { form: ChangePerson },
    'make-admin': admin(true),
    'end-admin': admin(false),
    remove: { form: RemovePerson },
  },
  label: (t, move) => t(`person.${nameOf[move]}`),
});
/** What an admin may do: structure, and nothing that lets them read more. */
export function PersonMoves({ person }: { person: Person }) {
  const { t } = useTranslation(['people', 'web']);
  const me = useMe();
  if (!me.person.admin || me.person.id === person.id || person.can.length === 0) return null;
  return (
    <Part title={t('person.structure')} sub={t('person.structureSub')}>
      <MoveRow quiet moves={personMoves} subject={person} />
    </Part>
  );
}

function ChangePerson({ subject: person, onDone, onClose }: MoveFormProps<Person>) {
  const { t } = useTranslation(['people', 'web']);
  const change = useCommand(changePerson);
  const [form, setForm] = useState({
    name: person.name,
    email: person.email ?? '',
    timeZone: person.timeZone,
  });
  const save = async () => {
    if (await change.send({ id: person.id, saw: person.version, ...form })) onDone();
  };
  return (
    <Form
      send={t('web:form.save')}
      onSend={save}
      busy={change.busy}
      refused={change.refused}
      onClose={onClose}
    >
      <TextField
        label={t('fields.name')}
        value={form.name}
        onWrite={(name) => setForm({ ...form, name })}
        required
      />
      <TextField
        type="email"
        label={t('fields.email')}
        value={form.email}
        onWrite={(email) => setForm({ ...form, email })}
        description={t('address.asks')}
        required
      />
      <Select
        label={t('fields.zone')}
        data={timeZones()}
        value={form.timeZone}
        onChange={(timeZone) => timeZone && setForm({ ...form, timeZone })}
        searchable
      />
    </Form>
  );
}

/** Leaving cannot be undone, so it is said first what it does. */
function RemovePerson({ subject: person, onDone, onClose }: MoveFormProps<Person>) {
  const { t } = useTranslation(['people', 'web']);
  const remove = useCommand(removePerson);
  const go = async () => {
    if (!(await remove.send({ id: person.id }))) return;
    toast(t('person.removed', { name: person.name }));
    onDone();
  };
  return (
    <Disclosure>
      <p>{t('person.removeMeans', { name: person.name })}</p>
      <Fine>{t('person.removeStays')}</Fine>
      <Refused by={remove.refused} />
      <Moves>
        <Move onMake={() => void go()} busy={remove.busy}>
          {t('person.removeNow', { name: person.name })}
        </Move>
        <Move onMake={onClose}>{t('web:form.close')}</Move>
      </Moves>
    </Disclosure>
  );
}
