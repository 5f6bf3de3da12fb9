import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { defined } from '#platform/defined.ts';
import { askKey, useFound } from './found.ts';
import css from './palette.module.css';
import { takeAhead } from './typed-ahead.ts';

function useGiveBackFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    },
    [before],
  );
}

/** The command palette: one field for people, teams, whatever stands in my circles, every place and every verb. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useGiveBackFocus();
  const [letters, setLetters] = useState('');
  // Enter pressed before everything that fits was there: it waits, and opens the first of all
  const [isWaiting, setWaiting] = useState(false);
  // at once, with what was typed ahead, so that no letter is lost
  const takeFocus = useCallback((field: HTMLInputElement | null) => {
    if (!field) return;
    field.focus();
    const typed = takeAhead();
    if (typed !== '') setLetters(typed);
  }, []);
  const { groups, isCurrent } = useFound(letters);
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption, resetSelectedOption } = combobox;
  const first = groups[0]?.entries[0]?.key;
  useEffect(() => {
    if (first !== undefined && isCurrent) selectFirstOption();
    else resetSelectedOption();
  }, [first, isCurrent, letters, selectFirstOption, resetSelectedOption]);
  const go = (key: string) => {
    const entry = groups.flatMap(({ entries }) => entries).find((one) => one.key === key);
    onClose();
    if (entry) void navigate(entry.to as Parameters<typeof navigate>[0]);
  };
  useEffect(() => {
    if (!isWaiting || !isCurrent) return;
    setWaiting(false);
    // nothing was found: whether to ask is not for a key that was pressed before that was known
    if (first !== undefined && first !== askKey) go(first);
    // once, when all that fits has come
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isWaiting, isCurrent, first]);
  return (
    <Modal.Root opened onClose={onClose} size={560} radius={12} yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content aria-label={t('find.title')}>
        <Modal.Body p={0}>
          <Combobox store={combobox} onOptionSubmit={go} withinPortal={false}>
            <Combobox.EventsTarget withExpandedAttribute>
              <TextInput
                ref={takeFocus}
                data-autofocus
                variant="unstyled"
                autoComplete="off"
                aria-label={t('find.title')}
                placeholder={t('find.prompt')}
                classNames={{ input: defined(css.field) }}
                value={letters}
                onChange={(event) => {
                  setLetters(event.currentTarget.value);
                  setWaiting(false);
                }}
                onKeyDown={(event) => {
                  if (event.key === 'Escape') onClose();
                  if (event.key === 'Enter' && combobox.getSelectedOptionIndex() === -1) setWaiting(true);
                }}
              />
            </Combobox.EventsTarget>
            <Combobox.Options className={defined(css.options)} aria-label={t('find.title')} tabIndex={0}>
              {groups.map(({ name, entries }) => (
                <Combobox.Group key={name} label={name}>
                  {entries.map((entry) => (
                    <Combobox.Option key={entry.key} value={entry.key} className={defined(css.option)}>
                      <span>{entry.title}</span>
                      {entry.of && <small>{entry.of}</small>}
                    </Combobox.Option>
                  ))}
                </Combobox.Group>
              ))}
            </Combobox.Options>
          </Combobox>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
