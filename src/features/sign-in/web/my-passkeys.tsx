import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Static } from 'typebox';
import { Form } from '#web/kit/forms/form.tsx';
import { TextField } from '#web/kit/forms/text-field.tsx';
import { InlineEdit } from '#web/kit/forms/inline-edit.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { Day } from '#web/kit/words/when.tsx';
import { invalidate, useCommand } from '#web/commands.ts';
import { useRequiredQuery } from '#web/queries.ts';
import {
  listPasskeys,
  removePasskey,
  renamePasskey,
  type PasskeyView,
} from '../passkeys/passkey-contract.ts';
import { canUsePasskeys, useNewPasskey } from './passkey.ts';
import { mostLetters } from '#platform/limits.ts';

export function MyPasskeys() {
  const { t } = useTranslation('sign-in');
  const { items } = useRequiredQuery(listPasskeys, {});
  return (
    <Part title={t('passkeys.title')} sub={t('passkeys.sub')}>
      {items.length > 0 && (
        <Lines>
          {items.map((passkey) => (
            <Passkey key={passkey.id} passkey={passkey} />
          ))}
        </Lines>
      )}
      {canUsePasskeys ? <NewPasskey /> : <Fine>{t('passkeys.notHere')}</Fine>}
    </Part>
  );
}

function Passkey({ passkey }: { passkey: Static<typeof PasskeyView> }) {
  const { t } = useTranslation('sign-in');
  const rename = useCommand(renamePasskey);
  const remove = useCommand(removePasskey);
  return (
    <ListRow
      state={
        passkey.usedOn && (
          <>
            {t('passkeys.used')} <Day on={passkey.usedOn} />
          </>
        )
      }
      moves={
        <Moves>
          <Button onClick={() => void remove.send({ id: passkey.id })}>{t('passkeys.remove')}</Button>
        </Moves>
      }
    >
      <InlineEdit
        label={t('passkeys.name')}
        value={passkey.name}
        onSave={(name) => rename.send({ id: passkey.id, name })}
      />
      <Refused by={rename.refused ?? remove.refused} />
    </ListRow>
  );
}

function NewPasskey() {
  const { t } = useTranslation('sign-in');
  const client = useQueryClient();
  const [name, setName] = useState('');
  const make = useNewPasskey(name.trim() || t('passkeys.usualName'), () => {
    setName('');
    void invalidate(client, ['passkey']);
  });
  return (
    <Form send={t('passkeys.make')} onSend={make.start} busy={make.busy} refused={make.refused}>
      <TextField
        mt={16}
        label={t('passkeys.name')}
        placeholder={t('passkeys.usualName')}
        value={name}
        onWrite={setName}
        maxLength={mostLetters.shortName}
      />
    </Form>
  );
}
