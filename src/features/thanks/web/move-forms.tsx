import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadBy, useReaders } from '#features/people/web/kit/recipient/readers.ts';
import { OneLine } from '#features/people/web/kit/forms/one-line.tsx';
import type { PartyView } from '#features/people/contract.ts';
import type { MoveFormProps } from '#web/kit/moves/move-table.ts';
import { useFormDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { Move } from '#web/kit/moves/moves.tsx';
import { PartiesPicker, PartyPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { moves, type ThanksView } from '../contract.ts';
import { speakingFor } from './speaking-for.ts';

type FormProps = MoveFormProps<ThanksView>;

/** Whom it is to be shared with, beyond those it is read by now. */
export function ShareForm({ subject: thanks, onDone, onClose }: FormProps) {
  const { t } = useTranslation('thanks');
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
    <Form
      send={t('sharing.propose')}
      onSend={send}
      busy={propose.busy}
      refused={propose.refused}
      further={<Move onMake={() => setCircle([everyone])}>{t('sharing.everyone')}</Move>}
      onClose={onClose}
    >
      <p>{t('sharing.explain')}</p>
      <PartiesPicker label={t('sharing.with')} value={circle} onChange={setCircle} required />
    </Form>
  );
}

/** Somebody else who took part. */
export function CreditForm({ subject: thanks, onDone, onClose }: FormProps) {
  const { t } = useTranslation('thanks');
  const add = useCommand(moves['add-credit']);
  const readers = useReaders();
  const nothingYet: { party: PartyView | null; forWhat: string } = { party: null, forWhat: '' };
  const { form, fill, clear } = useFormDraft(`thanks:${thanks.id}:credit`, nothingYet);
  const { party, forWhat } = form;
  const send = async () => {
    if (!party) return;
    const added = await add.send({
      id: thanks.id,
      saw: thanks.version,
      party: party.id,
      forWhat: forWhat.trim(),
    });
    if (!added) return;
    clear();
    onDone();
  };
  return (
    <Form send={t('moves.add-credit')} onSend={send} busy={add.busy} refused={add.refused} onClose={onClose}>
      <PartyPicker
        label={t('form.whomElse')}
        value={party}
        onChange={(someone) => fill({ party: someone })}
        except={thanks.credits.map((credit) => credit.party.id)}
        required
      />
      <ReadBy value={party && readers ? [...readers, party.id] : readers}>
        <OneLine
          label={t('form.creditWhat')}
          placeholder={t('form.creditExample')}
          words={forWhat}
          onWrite={(words) => fill({ forWhat: words })}
          required
        />
      </ReadBy>
    </Form>
  );
}
