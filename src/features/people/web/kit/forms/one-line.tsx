import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useFormField } from '#web/kit/forms/form-field.tsx';
import { markName } from './mark-name.ts';
import { NameHint } from './name-hint.tsx';
import { mostLetters as inGeneral } from '#platform/limits.ts';

interface OneLineProps {
  label: string;
  words: string;
  onWrite: (words: string) => void;
  hint?: string;
  placeholder?: string;
  mostLetters?: number;
  required?: boolean;
}

/** A short line that others read: a topic, a place, what somebody did. Points at an absent name as the composer does. */
export function OneLine({
  label,
  words,
  onWrite,
  hint,
  placeholder,
  mostLetters = inGeneral.line,
  required = false,
}: OneLineProps) {
  const field = useRef<HTMLInputElement>(null);
  const { input, said } = useFormField({ label, required, isEmpty: words.trim() === '' });
  return (
    <div>
      <TextInput
        ref={field}
        {...input}
        {...said}
        description={hint}
        placeholder={placeholder}
        value={words}
        maxLength={mostLetters}
        onChange={(event) => onWrite(event.currentTarget.value)}
      />
      <NameHint words={words} onReword={(name) => markName(field.current, name)} />
    </div>
  );
}
