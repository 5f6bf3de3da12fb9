import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#web/kit/forms/form.tsx';
import { TextField } from '#web/kit/forms/text-field.tsx';
import { CopyField } from '#web/kit/forms/copy-field.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Part, Stack } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { When } from '#web/kit/words/when.tsx';
import { useCommand } from '#web/commands.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { listTokens, makeToken, removeToken } from '../sessions/session-contract.ts';
import { mostLetters } from '#platform/limits.ts';

/** Keys for programs of mine. */
export function MyTokens() {
  const { t } = useTranslation('sign-in');
  const { items } = useRequiredQuery(listTokens, {});
  const remove = useCommand(removeToken);
  return (
    <Part title={t('tokens.title')} sub={t('tokens.sub')}>
      {items.length > 0 && (
        <Lines>
          {items.map(({ id, name, scope, endsAt }) => (
            <ListRow
              key={id}
              state={
                <>
                  {t(`tokens.${scope}`)} ·{' '}
                  {endsAt ? (
                    <>
                      {t('tokens.until')} <When at={endsAt} />
                    </>
                  ) : (
                    t('tokens.noEnd')
                  )}
                </>
              }
              moves={
                <Moves>
                  <Button onClick={() => void remove.send({ id })}>{t('tokens.remove')}</Button>
                </Moves>
              }
            >
              {name}
            </ListRow>
          ))}
        </Lines>
      )}
      <Refused by={remove.refused} />
      <NewToken />
    </Part>
  );
}

function NewToken() {
  const { t } = useTranslation('sign-in');
  const make = useCommand(makeToken);
  const [name, setName] = useState('');
  const [scope, setScope] = useState<'read' | 'write'>('read');
  const [secret, setSecret] = useState<string | null>(null);
  const send = async () => {
    const made = await make.send({ name: name.trim(), scope, days: 365 });
    if (!made) return;
    setName('');
    setSecret(made.secret);
  };
  if (secret !== null)
    return (
      <Stack>
        <CopyField label={t('tokens.once')} value={secret} />
        <Moves>
          <Button onClick={() => setSecret(null)}>{t('tokens.kept')}</Button>
        </Moves>
      </Stack>
    );
  return (
    <Form send={t('tokens.make')} onSend={send} busy={make.busy} refused={make.refused}>
      <TextField
        mt={16}
        label={t('tokens.name')}
        placeholder={t('tokens.example')}
        value={name}
        onWrite={setName}
        maxLength={mostLetters.shortName}
        required
      />
      <Radio.Group
        label={t('tokens.scope')}
        value={scope}
        onChange={(value) => setScope(value as typeof scope)}
      >
        <Stack close>
          <Radio value="read" label={t('tokens.read')} />
          <Radio value="write" label={t('tokens.write')} />
        </Stack>
      </Radio.Group>
    </Form>
  );
}
