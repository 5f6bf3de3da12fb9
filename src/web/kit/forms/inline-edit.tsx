import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './inline-edit.module.css';
import { mostLetters as inGeneral } from '#platform/limits.ts';

export interface InlineEditProps {
  label: string;
  value: string;
  /** Gives back the reply; nothing where it was refused (`useCommand`). */
  onSave: (value: string) => Promise<object | undefined>;
  mostLetters?: number;
}

/** A name that is read until somebody wants to change it. */
export function InlineEdit({ label, value, onSave, mostLetters = inGeneral.shortName }: InlineEditProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<string | null>(null);
  const read = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const [isAskedFor, askFor] = useState(false);
  const isEditing = editing !== null;
  useEffect(() => {
    if (wasEditing.current && !isEditing) read.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  const save = async () => {
    const wanted = editing?.trim() ?? '';
    if (wanted === '') return askFor(true);
    if (wanted === value || (await onSave(wanted))) setEditing(null);
  };
  if (editing === null)
    return (
      <button
        type="button"
        ref={read}
        className={css.read}
        onClick={() => setEditing(value)}
        aria-label={`${label}: ${value}`}
      >
        {value}
      </button>
    );
  return (
    <form
      className={css.edit}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && setEditing(null)}
    >
      <TextInput
        aria-label={label}
        value={editing}
        error={isAskedFor && editing.trim() === '' ? t('form.missing', { label }) : undefined}
        maxLength={mostLetters}
        ref={(field) => field?.focus()}
        onChange={(event) => setEditing(event.currentTarget.value)}
      />
      <Button type="submit" variant="filled">
        {t('form.save')}
      </Button>
      <Button onClick={() => setEditing(null)}>{t('form.close')}</Button>
    </form>
  );
}
