import { Textarea } from '@mantine/core';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isKey } from '#web/keys.ts';
import { asWritten, beingNamed, partsOf, rewritten, type Mention } from '#web/mentions.ts';
import { useFormField } from '#web/kit/forms/form-field.tsx';
import { markName } from './mark-name.ts';
import { NameHint } from './name-hint.tsx';
import { NotHereHint } from './not-here-hint.tsx';
import { NameSuggestions, useNamed } from './name-suggestions.tsx';
import css from './composer.module.css';
import { mostLetters as inGeneral } from '#platform/limits.ts';

export interface ComposerProps {
  label: string;
  /** People's words with tokens, `@[Name](id)`; on the screen they stand as `@Name`. */
  words: string;
  onWrite: (words: string) => void;
  /** An example or a kind hint, below the label. */
  hint?: ReactNode;
  /** Whether people and teams can be named with @; they can, unless this says no. */
  naming?: boolean;
  rows?: number;
  required?: boolean;
  mostLetters?: number;
}

/** A place for somebody's own words: grows with them, offers names after @, and sends its form with Ctrl Enter. */
export function Composer(props: ComposerProps) {
  const { t } = useTranslation();
  const {
    label,
    words,
    onWrite,
    hint,
    naming = true,
    rows = 3,
    required = false,
    mostLetters = inGeneral.words,
  } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const { input, said } = useFormField({ label, required, isEmpty: words.trim() === '' });
  const [picked, setPicked] = useState<Mention[]>([]);
  const [letters, setLetters] = useState<string | null>(null);
  const [marked, setMarked] = useState(0);
  const written = asWritten(words);
  const known = [...partsOf(words).filter((part) => typeof part !== 'string'), ...picked];
  const found = useNamed(naming ? letters : null);

  const write = (text: string, among: readonly Mention[] = known) => onWrite(rewritten(words, text, among));
  const lookForName = () => {
    const at = field.current ? beingNamed(field.current.value, field.current.selectionStart) : null;
    setLetters(at?.letters ?? null);
    setMarked(0);
  };
  const pick = (one: Mention) => {
    const { value, selectionStart } = field.current!;
    const at = beingNamed(value, selectionStart);
    if (!at) return;
    const before = `${value.slice(0, at.from)}@${one.name} `;
    setPicked([...picked, one]);
    setLetters(null);
    write(before + value.slice(selectionStart), [...known, one]);
    requestAnimationFrame(() => field.current?.setSelectionRange(before.length, before.length));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isKey('writing', 'send', event)) field.current?.form?.requestSubmit();
    if (found.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setMarked((marked + step + found.length) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') pick(found[marked]!);
    else if (event.key === 'Escape') setLetters(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={css.composer}>
      <Textarea
        ref={field}
        {...input}
        {...said}
        description={hint}
        value={written}
        minRows={rows}
        autosize
        maxLength={mostLetters}
        classNames={{ input: css.words! }}
        aria-autocomplete={naming ? 'list' : undefined}
        aria-controls={found.length > 0 ? list : undefined}
        aria-activedescendant={found.length > 0 ? `${list}-${marked}` : undefined}
        onChange={(event) => {
          write(event.currentTarget.value);
          if (naming) lookForName();
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setLetters(null)}
      />
      {found.length > 0 && (
        <NameSuggestions id={list} found={found} marked={marked} onPick={pick} label={t('composer.names')} />
      )}
      <NotHereHint />
      <NameHint words={words} onReword={(name) => markName(field.current, name)} />
    </div>
  );
}
