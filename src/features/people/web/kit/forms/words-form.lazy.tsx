import { useEffect, useRef, type ReactNode } from 'react';
import { useDraft } from '#web/draft.ts';
import { Composer } from './composer.lazy.tsx';
import { Form } from '#web/kit/forms/form.tsx';
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

/** A move that goes with words: the composer, and what else it needs. */
export function WordsForm(props: WordsFormProps) {
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
  const part = useRef<HTMLDivElement>(null);
  const go = async () => {
    if ((await onSend(words.trim())) === undefined) return;
    clear();
    onDone?.();
  };
  useEffect(() => part.current?.querySelector('textarea')?.focus(), []);
  return (
    <div ref={part} className={css.form}>
      <Form {...{ send, refused, onClose }} onSend={go} busy={busy ?? false}>
        <Composer
          {...{ label, hint, words, naming: naming ?? true }}
          onWrite={write}
          required={!(optional ?? false)}
        />
        {children}
      </Form>
    </div>
  );
}
