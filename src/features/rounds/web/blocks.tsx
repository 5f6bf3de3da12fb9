import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Who } from '#features/people/web/kit/names/name.tsx';
import type { PartyView } from '#features/people/contract.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part } from '#web/kit/pages/page.tsx';
import { PartyPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { blockInRounds, unblockInRounds } from '../contract.ts';

/** Whom I would rather not meet. Nobody learns of it. */
export function Blocks({ blocks }: { blocks: readonly PartyView[] }) {
  const { t } = useTranslation('rounds');
  const me = useMe().person.id;
  const add = useCommand(blockInRounds);
  const remove = useCommand(unblockInRounds);
  const [person, setPerson] = useState<PartyView | null>(null);
  const block = async () => {
    if (person && (await add.send({ person: person.id }))) setPerson(null);
  };
  const takeBack = async (id: string) => {
    if (await remove.send({ person: id })) toast(t('blocks.gone'), () => void add.send({ person: id }));
  };
  return (
    <Part title={t('blocks.title')} sub={t('blocks.sub')}>
      {blocks.length > 0 && (
        <Lines>
          {blocks.map((one) => (
            <ListRow
              key={one.id}
              moves={
                <Moves>
                  <Button onClick={() => void takeBack(one.id)}>{t('blocks.takeBack')}</Button>
                </Moves>
              }
            >
              <Who of={one} />
            </ListRow>
          ))}
        </Lines>
      )}
      <Form send={t('blocks.add')} onSend={block} busy={add.busy} refused={add.refused ?? remove.refused}>
        <PartyPicker
          label={t('blocks.who')}
          value={person}
          onChange={setPerson}
          only="person"
          except={[me, ...blocks.map((one) => one.id)]}
          required
        />
      </Form>
      <Fine>{t('blocks.known')}</Fine>
    </Part>
  );
}
