import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

interface FindFieldProps {
  label: string;
  /** The letters that the address names. */
  value: string;
  /** Told when nobody has typed for a moment. */
  onSettle: (letters: string) => void;
}

/** The field above a list that finds by words. */
export function FindField({ label, value, onSettle }: FindFieldProps) {
  const [letters, setLetters] = useState(value);
  const settle = useDebouncedCallback((typed: string) => onSettle(typed.trim()), 200);
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      value={letters}
      onChange={(event) => {
        setLetters(event.currentTarget.value);
        settle(event.currentTarget.value);
      }}
    />
  );
}
