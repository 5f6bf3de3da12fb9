import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { useDraft, useFormDraft } from '#web/draft.ts';
import { RecipientContext } from '#features/people/web/kit/recipient/recipient-context.tsx';
import { ReadBy, useReaders } from '#features/people/web/kit/recipient/readers.ts';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { Moves, Disclosure } from '#web/kit/moves/moves.tsx';
import { PartyPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { Chip, Chips } from '#web/kit/pickers/chips.tsx';
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

/** A move that is words alone: a question, what is still missing. */
export function WordsMove({ subject: promise, move, onDone, onClose }: FormProps<'ask' | 'not-yet'>) {
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

interface OtherTerms extends TermsInput {
  words: string;
  /** Who does it from now on, where it is handed over. */
  newPerformer: PartyView | null;
}

/** Other terms: another way, new wording, or new terms for a promise that is being kept; a hand-over names who. */
export function TermsMove({
  subject: promise,
  move,
  onDone,
  onClose,
}: FormProps<'counter' | 'reword' | 'propose'>) {
  const { t } = useTranslation('promises');
  const about = `promise:${promise.id}:${move}:${promise.version}`;
  const { form, fill, clear } = useFormDraft<OtherTerms>(about, {
    ...promise.terms,
    words: '',
    newPerformer: null,
  });
  const { words, newPerformer, ...terms } = form;
  const readers = useReaders();
  const { send, busy, refused } = useCommand(moves[move] as typeof moves.propose);
  const go = async () => {
    const handOver = newPerformer ? { newPerformer: newPerformer.id } : {};
    const input = {
      id: promise.id,
      saw: promise.version,
      ...terms,
      words: words.trim(),
      ...handOver,
    };
    if (!(await send(input))) return;
    clear();
    onDone();
  };
  return (
    <Form send={t(`forms.${move}.send`)} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <TermsFields terms={terms} fill={fill} />
      {move === 'propose' && (
        <PartyPicker
          label={t('forms.propose.handOver')}
          hint={t('forms.propose.handOverHint')}
          value={newPerformer}
          onChange={(party) => fill({ newPerformer: party })}
          except={[promise.customer.id, promise.performer.id]}
        />
      )}
      {newPerformer && <RecipientContext party={newPerformer.id} for="request" />}
      <ReadBy value={newPerformer && readers ? [...readers, newPerformer.id] : readers}>
        <Composer
          label={t('forms.withWords')}
          words={words}
          onWrite={(said) => fill({ words: said })}
          rows={2}
        />
        {move === 'counter' && words.trim() === '' && (
          <Chips label={t('forms.counter.pushLabel')}>
            <Chip onChoose={() => fill({ words: t('forms.counter.push') })}>{t('forms.counter.push')}</Chip>
          </Chips>
        )}
      </ReadBy>
    </Form>
  );
}

/** "Not now", with the same ease as yes; who else might help, if one knows somebody. */
export function DeclineMove({ subject: promise, onDone }: FormProps<'decline'>) {
  const { t } = useTranslation('promises');
  const nothingYet: { words: string; suggests: PartyView | null } = { words: '', suggests: null };
  const { form, fill, clear } = useFormDraft(`promise:${promise.id}:decline`, nothingYet);
  const { send, busy, refused } = useCommand(moves.decline);
  const go = async () => {
    const knows = form.suggests ? { suggests: form.suggests.id } : {};
    if (!(await send({ id: promise.id, saw: promise.version, words: form.words.trim(), ...knows }))) return;
    clear();
    onDone();
  };
  return (
    <Form send={t('moves.decline')} onSend={go} busy={busy} refused={refused}>
      <Composer
        label={t('forms.decline.label')}
        hint={t('forms.decline.hint')}
        words={form.words}
        onWrite={(words) => fill({ words })}
        rows={2}
      />
      <PartyPicker
        label={t('forms.decline.suggests')}
        value={form.suggests}
        onChange={(suggests) => fill({ suggests })}
        except={[promise.customer.id, promise.performer.id]}
      />
    </Form>
  );
}

const nothingOffered: TermsInput & { words: string; offers: boolean } = {
  words: '',
  offers: false,
  what: '',
  doneLooksLike: '',
  dueOn: null,
};

/** Owning that one cannot keep it, and if one likes, an offer that makes it right (S2-7.4, S3-21). */
export function RenegeMove({ subject: promise, onDone, onClose }: FormProps<'renege'>) {
  const { t } = useTranslation('promises');
  const { form, fill, clear } = useFormDraft(`promise:${promise.id}:renege`, nothingOffered);
  const { words, offers, ...right } = form;
  const { send, busy, refused } = useCommand(moves.renege);
  const go = async () => {
    const makeRight = offers ? { makeRight: right } : {};
    if (!(await send({ id: promise.id, saw: promise.version, words: words.trim(), ...makeRight }))) return;
    clear();
    onDone();
  };
  return (
    <Form send={t('forms.renege.send')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <Composer
        label={t('forms.renege.label')}
        hint={t('forms.renege.hint')}
        words={words}
        onWrite={(said) => fill({ words: said })}
        rows={2}
        required
      />
      <Checkbox
        label={t('forms.renege.makeRight')}
        checked={offers}
        onChange={(event) => fill({ offers: event.currentTarget.checked })}
      />
      {offers && <TermsFields terms={right} fill={fill} />}
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
