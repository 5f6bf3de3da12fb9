import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { savedDraft, useFormDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { PartiesPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { WordsForm } from '#features/people/web/kit/forms/words-form.tsx';
import type { MoveFormProps } from '#web/kit/moves/move-table.ts';
import { useCommand } from '#web/commands.ts';
import { askAboutHeadsUp, moves, type HeadsUpView } from '../../contract.ts';
import { TellDirectly } from '../sending/tell-directly.tsx';
import { asText, saidIn, TextFields } from '../sending/text-fields.tsx';

type FormProps<Name extends string = string> = MoveFormProps<HeadsUpView, Name>;

const seen = ({ id, version }: HeadsUpView) => ({ id, saw: version });

/** A question of somebody affected. */
export function AskForm({ subject: headsUp, onDone, onClose }: FormProps) {
  const { t } = useTranslation('heads-ups');
  const { send, busy, refused } = useCommand(askAboutHeadsUp);
  return (
    <>
      <WordsForm
        label={t('ask.label')}
        hint={t('ask.hint')}
        draft={`heads-up:ask:${headsUp.id}`}
        send={t('ask.send')}
        onSend={(words) => send({ ...seen(headsUp), words })}
        onDone={onDone}
        onClose={onClose}
        {...{ busy, refused }}
        naming
      />
      <TellDirectly refused={refused} words={() => savedDraft(`heads-up:ask:${headsUp.id}`)} />
    </>
  );
}

/** Says it in other words; the earlier text stays to be read. */
export function CorrectForm({ subject: headsUp, openedAt, onDone, onClose }: FormProps) {
  const { t } = useTranslation('heads-ups');
  const { kind, what, from, means, until } = headsUp;
  const { form, fill, clear } = useFormDraft(`heads-up:correct:${headsUp.id}:${openedAt}`, {
    kind,
    what,
    from,
    means,
    until,
  });
  const { send, busy, refused } = useCommand(moves.correct);
  const go = async () => {
    if (!(await send({ ...seen(headsUp), ...asText(form), askOf: headsUp.askOf.id }))) return;
    clear();
    onDone();
  };
  return (
    <Form send={t('correct.send')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <TextFields form={form} fill={fill} />
      <TellDirectly refused={refused} words={() => saidIn(form)} />
    </Form>
  );
}

/** Who else needs to know. */
export function TellMoreForm({ subject: headsUp, onDone, onClose }: FormProps) {
  const { t } = useTranslation('heads-ups');
  const [parties, setParties] = useState<PartyView[]>([]);
  const { send, busy, refused } = useCommand(moves['tell-more']);
  const go = async () => {
    if (await send({ ...seen(headsUp), told: parties.map(({ id }) => id) })) onDone();
  };
  return (
    <Form send={t('tellMore.send')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <PartiesPicker
        label={t('form.whoElse')}
        hint={t('tellMore.hint')}
        value={parties}
        onChange={setParties}
        except={[headsUp.for.id, ...headsUp.told.map(({ party }) => party.id)]}
        required
      />
    </Form>
  );
}

/** It is over, or it was wrong: with a word, or without. */
export function EndForm({ subject: headsUp, move, onDone, onClose }: FormProps<'over' | 'withdraw'>) {
  const { t } = useTranslation('heads-ups');
  const over = useCommand(moves.over);
  const withdraw = useCommand(moves.withdraw);
  const { send, busy, refused } = move === 'over' ? over : withdraw;
  return (
    <>
      <WordsForm
        label={t('end.label')}
        hint={t(`end.hint.${move}`)}
        draft={`heads-up:${move}:${headsUp.id}`}
        send={t(`moves.${move}`)}
        onSend={(words) => send({ ...seen(headsUp), ...(words ? { words } : {}) })}
        onDone={onDone}
        onClose={onClose}
        {...{ busy, refused }}
        optional
        naming
      />
      <TellDirectly refused={refused} words={() => savedDraft(`heads-up:${move}:${headsUp.id}`)} />
    </>
  );
}
