import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OnlyAdmins } from '../kit/only-admins.tsx';
import type { PartyView } from '../../contract.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { TextField } from '#web/kit/forms/text-field.tsx';
import { Fine, Page } from '#web/kit/pages/page.tsx';
import { PartiesPicker } from '../kit/pickers/party-picker.tsx';
import { UpTo } from '#web/kit/forms/up-to.tsx';
import { languages, type Language } from '#platform/text/tongue.ts';
import { isLanguage, spokenLanguage } from '#web/language.ts';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { timeZones, zoneInUse } from '#web/time.ts';
import { addPerson } from '../../admin/admin-contract.ts';
import { mostLetters } from '#platform/limits.ts';

/** Adds somebody; a mail with their first link is sent from "Invitations". */
export function AddPersonPage() {
  const { t } = useTranslation('people');
  return (
    <OnlyAdmins>
      <Page title={t('admin.addPerson')} why={<UpTo to="/admin" />} sub={t('admin.addPersonSub')}>
        <PersonForm />
      </Page>
    </OnlyAdmins>
  );
}

function PersonForm() {
  const { t } = useTranslation(['people', 'web']);
  const add = useCommand(addPerson);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [timeZone, setTimeZone] = useState(zoneInUse);
  const [language, setLanguage] = useState<Language>(spokenLanguage());
  const [teams, setTeams] = useState<PartyView[]>([]);
  const send = async () => {
    const added = await add.send({
      name: name.trim(),
      email: email.trim(),
      timeZone,
      language,
      teams: teams.map(({ id }) => id),
    });
    if (!added) return;
    toast(t('admin.added', { name: added.name }));
    setName('');
    setEmail('');
  };
  return (
    <Form
      send={t('admin.add')}
      onSend={send}
      busy={add.busy}
      refused={add.refused}
      before={<Fine>{t('admin.thenInvite')}</Fine>}
    >
      <TextField
        label={t('fields.name')}
        value={name}
        maxLength={mostLetters.name}
        onWrite={setName}
        required
      />
      <TextField label={t('fields.email')} type="email" value={email} onWrite={setEmail} required />
      <PartiesPicker label={t('fields.teams')} only="team" value={teams} onChange={setTeams} />
      <Select
        label={t('fields.zone')}
        data={timeZones()}
        value={timeZone}
        searchable
        onChange={(zone) => zone && setTimeZone(zone)}
      />
      <Select
        label={t('fields.language')}
        data={languages.map((one) => ({ value: one, label: t(`web:language.${one}`) }))}
        value={language}
        onChange={(one) => isLanguage(one) && setLanguage(one)}
      />
    </Form>
  );
}
