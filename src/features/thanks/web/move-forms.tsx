import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadBy, useReaders } from '#features/people/web/kit/recipient/readers.ts';
import { OneLine } from '#features/people/web/kit/forms/one-line.tsx';
import type { PartyView } from '#features/people/contract.ts';
import type { MoveFormProps } from '#web/kit/moves/move-table.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Stack } from '#web/kit/pages/page.tsx';
import { PartiesPicker, PartyPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { moves, type ThanksView } from '../contract.ts';
import { speakingFor } from './speaking-for.ts';

type FormProps = MoveFormProps<ThanksView>;

/** Whom it is to be shared with, beyond those it is read by now. */
export function ShareForm({ subject: thanks, onDone, onClose }: FormProps) {
  const { t } = useTranslation(['thanks', 'web']);
  const me = useMe();
  const propose = useCommand(moves['propose-sharing']);
  const everyone: PartyView = { id: me.workplace.everyone, kind: 'team', name: me.workplace.name };
  const [circle, setCircle] = useState<PartyView[]>(me.teams.length > 0 ? [...me.teams] : [everyone]);
  const send = async () => {
    const parties = circle.map(({ id }) => id);
    const sent = await propose.send({
      id: thanks.id,
      saw: thanks.version,
      circle: parties,
      ...speakingFor(thanks),
    });
    if (sent) onDone();
  };
  return (
    <Stack>
      <p>{t('sharing.explain')}</p>
      <PartiesPicker label={t('sharing.with')} value={circle} onChange={setCircle} />
      <Refused by={propose.refused} />
      <Moves>
        <Move onMake={() => void send()} busy={propose.busy}>
          {t('sharing.propose')}
        </Move>
        <Move onMake={() => setCircle([everyone])}>{t('sharing.everyone')}</Move>
        <Move onMake={onClose}>{t('web:form.close')}</Move>
      </Moves>
    </Stack>
  );
}

/** Somebody else who took part. */
export function CreditForm({ subject: thanks, onDone, onClose }: FormProps) {
  const { t } = useTranslation(['thanks', 'web']);
  const add = useCommand(moves['add-credit']);
  const readers = useReaders();
  const [party, setParty] = useState<PartyView | null>(null);
  const [forWhat, setForWhat] = useState('');
  const send = async () => {
    if (!party || !forWhat.trim()) return;
    const added = await add.send({
      id: thanks.id,
      saw: thanks.version,
      party: party.id,
      forWhat: forWhat.trim(),
    });
    if (added) onDone();
  };
  return (
    <Stack>
      <PartyPicker
        label={t('form.whomElse')}
        value={party}
        onChange={setParty}
        except={thanks.credits.map((credit) => credit.party.id)}
      />
      <ReadBy value={party && readers ? [...readers, party.id] : readers}>
        <OneLine
          label={t('form.creditWhat')}
          placeholder={t('form.creditExample')}
          words={forWhat}
          onWrite={setForWhat}
        />
      </ReadBy>
      <Refused by={add.refused} />
      <Moves>
        <Move onMake={() => void send()} busy={add.busy}>
          {t('moves.add-credit')}
        </Move>
        <Move onMake={onClose}>{t('web:form.close')}</Move>
      </Moves>
    </Stack>
  );
}
