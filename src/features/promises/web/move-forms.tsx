import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { useDraft, useFormDraft } from '#web/draft.ts';
import { RecipientContext } from '#features/people/web/kit/recipient/recipient-context.tsx';
import { ReadBy, useReaders } from '#features/people/web/kit/recipient/readers.ts';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { Moves, Disclosure } from '#web/kit/moves/moves.tsx';
import { PartyPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { WordsForm } from '#features/people/web/kit/forms/words-form.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useCommand } from '#web/commands.ts';
import type { MoveFormProps } from '#web/kit/moves/move-table.ts';
import { moves, type PromisePage, type PromiseView } from '../contract.ts';
import type { Reflection } from '../promise-stored.ts';
import { TermsFields, type TermsInput } from './terms-fields.tsx';

/** A promise, with what happened where its page is read. */
export type Shown = PromiseView & Partial<Pick<PromisePage, 'thread'>>;

type FormProps<Name extends keyof typeof moves> = MoveFormProps<Shown, Name>;

/** A move that is words alone: a question, say it early, what is still missing. */
export function WordsMove({
  subject: promise,
  move,
  onDone,
  onClose,
}: FormProps<'ask' | 'say-early' | 'not-yet'>) {
  const { t } = useTranslation('promises');
  const { send, busy, refused } = useCommand(moves[move]);
  return (
    <WordsForm
      label={t(`forms.${move}.label`)}
      hint={t(`forms.${move}.hint`)}
      draft={`promise:${promise.id}:${move}`}
      send={t(`moves.${move}`)}
      onSend={(words) => send({ id: promise.id, saw: promise.version, words })}
      onDone={onDone}
      busy={busy}
      refused={refused}
      onClose={onClose}
    />
  );
}

/** Other terms: another way, new wording, or new terms for a promise that is being kept; a hand-over names who. */
export function TermsMove({
  subject: promise,
  move,
  onDone,
  onClose,
}: FormProps<'counter' | 'reword' | 'propose'>) {
  const { t } = useTranslation('promises');
  const draft = useFormDraft<TermsInput>(`promise:${promise.id}:${move}:${promise.version}`, promise.terms);
  const said = useDraft(`promise:${promise.id}:${move}:words`);
  const [newPerformer, setNewPerformer] = useState<PartyView | null>(null);
  const readers = useReaders();
  const { send, busy, refused } = useCommand(moves[move] as typeof moves.propose);
  const go = async () => {
    const handOver = newPerformer ? { newPerformer: newPerformer.id } : {};
    const input = {
      id: promise.id,
      saw: promise.version,
      ...draft.form,
      words: said.words.trim(),
      ...handOver,
    };
    if (!(await send(input))) return;
    draft.clear();
    said.clear();
    onDone();
  };
  return (
    <Form send={t(`forms.${move}.send`)} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <TermsFields terms={draft.form} fill={draft.fill} onSend={() => void go()} />
      {move === 'propose' && (
        <PartyPicker
          label={t('forms.propose.handOver')}
          hint={t('forms.propose.handOverHint')}
          value={newPerformer}
          onChange={setNewPerformer}
          except={[promise.customer.id, promise.performer.id]}
        />
      )}
      {newPerformer && <RecipientContext party={newPerformer.id} for="request" />}
      <ReadBy value={newPerformer && readers ? [...readers, newPerformer.id] : readers}>
        <Composer label={t('forms.withWords')} words={said.words} onWrite={said.write} rows={2} />
      </ReadBy>
    </Form>
  );
}

/** "Not now", with the same ease as yes; who else might help, if one knows somebody. */
export function DeclineMove({ subject: promise, onDone }: FormProps<'decline'>) {
  const { t } = useTranslation('promises');
  const said = useDraft(`promise:${promise.id}:decline`);
  const [suggests, setSuggests] = useState<PartyView | null>(null);
  const { send, busy, refused } = useCommand(moves.decline);
  const go = async () => {
    const knows = suggests ? { suggests: suggests.id } : {};
    if (!(await send({ id: promise.id, saw: promise.version, words: said.words.trim(), ...knows }))) return;
    said.clear();
    onDone();
  };
  return (
    <Form send={t('moves.decline')} onSend={go} busy={busy} refused={refused}>
      <Composer
        label={t('forms.decline.label')}
        hint={t('forms.decline.hint')}
        words={said.words}
        onWrite={said.write}
        rows={2}
      />
      <PartyPicker
        label={t('forms.decline.suggests')}
        value={suggests}
        onChange={setSuggests}
        except={[promise.customer.id, promise.performer.id]}
      />
    </Form>
  );
}

/** Owning that one cannot keep it, and if one likes, an offer that makes it right (S2-7.4, S3-21). */
export function RenegeMove({ subject: promise, onDone, onClose }: FormProps<'renege'>) {
  const { t } = useTranslation('promises');
  const said = useDraft(`promise:${promise.id}:renege`);
  const [offers, setOffers] = useState(false);
  const right = useFormDraft<TermsInput>(`promise:${promise.id}:make-right`, {
    what: '',
    doneLooksLike: '',
    dueOn: null,
  });
  const { send, busy, refused } = useCommand(moves.renege);
  const go = async () => {
    const makeRight = offers ? { makeRight: right.form } : {};
    if (!(await send({ id: promise.id, saw: promise.version, words: said.words.trim(), ...makeRight })))
      return;
    said.clear();
    right.clear();
    onDone();
  };
  return (
    <Form send={t('forms.renege.send')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <Composer
        label={t('forms.renege.label')}
        hint={t('forms.renege.hint')}
        words={said.words}
        onWrite={said.write}
        rows={2}
        required
      />
      <Checkbox
        label={t('forms.renege.makeRight')}
        checked={offers}
        onChange={(event) => setOffers(event.currentTarget.checked)}
      />
      {offers && <TermsFields terms={right.form} fill={right.fill} />}
    </Form>
  );
}

/** To somebody who said back what they heard: whether that is it. Otherwise it is one's own turn to say back. */
function answersTo(promise: Shown, me: string): readonly Reflection[] {
  const last = promise.thread?.findLast(({ did }) => did === 'reflect');
  const heardMe =
    last && last.mover?.id !== me && (last.details as { reflection?: Reflection }).reflection === 'heard';
  return heardMe ? ['yes', 'not-quite'] : ['heard'];
}

/** Saying back what one heard, or whether that is it. */
export function ReflectMove({ subject: promise, onDone }: FormProps<'reflect'>) {
  const { t } = useTranslation('promises');
  const me = useMe();
  const said = useDraft(`promise:${promise.id}:reflect`);
  const { send, busy, refused } = useCommand(moves.reflect);
  const answer = async (reflection: 'heard' | 'yes' | 'not-quite') => {
    if (!(await send({ id: promise.id, saw: promise.version, words: said.words.trim(), reflection }))) return;
    said.clear();
    onDone();
  };
  return (
    <Disclosure>
      <Composer
        label={t('forms.reflect.label')}
        hint={t('forms.reflect.hint')}
        words={said.words}
        onWrite={said.write}
        rows={2}
      />
      <Refused by={refused} />
      <Moves>
        {answersTo(promise, me.person.id).map((one) => (
          <Button key={one} aria-disabled={busy || undefined} onClick={() => void answer(one)}>
            {t(`forms.reflect.${one}`)}
          </Button>
        ))}
      </Moves>
    </Disclosure>
  );
}
