import { Button } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '#web/draft.ts';
import { Composer } from './composer.lazy.tsx';
import { Stack } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useFocusOnOpen } from '#web/kit/forms/focus-on-open.ts';
import css from './words-form.module.css';

export interface WordsFormProps {
  label: string;
  hint?: ReactNode;
  /** What the draft is for, such as `promise:<id>:report`. */
  draft: string;
  /** What stands there at first, such as the wording to change. */
  initial?: string;
  /** What the button says: the move itself. */
  send: string;
  /** Sends the words and gives back the reply, nothing where they were refused (`useCommand`); once they went through, the draft is cleared. */
  onSend: (words: string) => Promise<object | undefined>;
  /** The words went through; without it the form is closed. */
  onDone?: () => void;
  busy?: boolean;
  refused?: unknown;
  /** Closes the form and keeps the draft. */
  onClose?: () => void;
  optional?: boolean;
  naming?: boolean;
  /** Further fields, such as a day. */
  children?: ReactNode;
}

/** A move that goes with words: the composer, what else it needs, and two buttons of equal weight. */
export function WordsForm(props: WordsFormProps) {
  const { t } = useTranslation();
  const {
    label,
    hint,
    send,
    onSend,
    busy,
    refused,
    onClose,
    onDone = onClose,
    optional,
    naming,
    children,
  } = props;
  const { words, write, clear } = useDraft(props.draft, props.initial);
  const form = useFocusOnOpen<HTMLFormElement>();
  const mayGo = (optional ?? false) || words.trim() !== '';
  const go = async () => {
    if (!mayGo || busy) return;
    if ((await onSend(words.trim())) === undefined) return;
    clear();
    onDone?.();
  };
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [form]);
  return (
    <form
      ref={form}
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose?.()}
    >
      <Stack>
        <Composer
          {...{ label, hint, words, naming: naming ?? true }}
          onWrite={write}
          onSend={() => void go()}
        />
        {children}
      </Stack>
      <Refused by={refused} />
      <div className={css.buttons}>
        <Button type="submit" aria-disabled={!mayGo || busy || undefined}>
          {send}
        </Button>
        {onClose && <Button onClick={onClose}>{t('form.close')}</Button>}
      </div>
    </form>
  );
}
