import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate, type LinkProps } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { defined } from '#platform/defined.ts';
import { search } from '#features/people/search/search-contract.ts';
import { useGroupNames } from '#web/feature-names.ts';
import { usePageOf, usePlaces, useVerbs } from '#web/feature-registry.ts';
import { asRead } from '#web/mentions.ts';
import { useOptionalQuery } from '#web/queries.ts';
import css from './palette.module.css';
import { takeAhead } from './typed-ahead.ts';

interface Entry {
  /** Tells it from the others. */
  key: string;
  to: LinkProps;
  title: string;
  of?: string | undefined;
}

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
  // at once, with what was typed ahead, so that no letter is lost
  const takeFocus = useCallback((field: HTMLInputElement | null) => {
    if (!field) return;
    field.focus();
    const typed = takeAhead();
    if (typed !== '') setLetters(typed);
  }, []);
  const groups = useFound(letters);
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption } = combobox;
  const shown = JSON.stringify(groups);
  useEffect(() => {
    if (shown !== '[]') selectFirstOption();
  }, [shown, selectFirstOption]);
  const go = (key: string) => {
    const entry = groups.flatMap(({ entries }) => entries).find((one) => one.key === key);
    onClose();
    if (entry) void navigate(entry.to as Parameters<typeof navigate>[0]);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size={560}
      padding={0}
      radius={12}
      yOffset="12vh"
      aria-label={t('find.title')}
    >
      <Combobox store={combobox} onOptionSubmit={go} withinPortal={false}>
        <Combobox.EventsTarget>
          <TextInput
            ref={takeFocus}
            data-autofocus
            variant="unstyled"
            autoComplete="off"
            aria-label={t('find.title')}
            placeholder={t('find.prompt')}
            classNames={{ input: defined(css.field) }}
            value={letters}
            onChange={(event) => setLetters(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && onClose()}
          />
        </Combobox.EventsTarget>
        <Combobox.Options className={defined(css.options)} aria-label={t('find.title')}>
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
          {groups.length === 0 && <Combobox.Empty>{t('find.nothing')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox>
    </Modal>
  );
}

/** What fits the letters: first what one can begin and where one can go, then what the search finds. */
function useFound(letters: string): { name: string; entries: Entry[] }[] {
  const { t, i18n } = useTranslation();
  const verbs = useVerbs();
  const places = usePlaces();
  const groupNameOf = useGroupNames();
  const pageOf = usePageOf();
  const [settled] = useDebouncedValue(letters.trim(), 100);
  const found = useOptionalQuery(search, { q: settled }, settled !== '');
  const fits = ({ title }: Entry) =>
    title.toLocaleLowerCase(i18n.language).includes(letters.trim().toLocaleLowerCase(i18n.language));
  const begin = verbs.map(({ say, to, name }) => ({ key: say, to: { to }, title: name })).filter(fits);
  const goTo = places.map(({ to, name }) => ({ key: to, to: { to }, title: name })).filter(fits);
  const hits: { name: string; entries: Entry[] }[] = (letters.trim() === '' ? [] : (found?.groups ?? [])).map(
    ({ group, hits }) => ({
      name: groupNameOf(group),
      entries: hits.map((hit) => ({
        key: `${hit.kind}:${hit.id}`,
        to: pageOf(hit.kind === 'strength' && hit.of ? hit.of : hit),
        title: asRead(hit.title),
        of: hit.of?.name,
      })),
    }),
  );
  return [{ name: t('find.begin'), entries: begin }, { name: t('find.go'), entries: goTo }, ...hits].filter(
    ({ entries }) => entries.length > 0,
  );
}
