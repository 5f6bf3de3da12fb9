import { useEffect, useId, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { lookForAbsent } from '../../../naming/plain-name-contract.ts';
import { listOf } from '#web/lists.ts';
import { useMe } from '../me.ts';
import { useOptionalQuery } from '#web/queries.ts';
import { myPartners, useReaders } from '../recipient/readers.ts';
import css from './composer.module.css';

/** Before something is written to a few of whom one has not come yet: to whom it will open. Calm, and said once on a page. */
export function NotHereHint() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const readers = (useReaders() ?? []).filter((one) => one !== me.person.id && one !== myPartners);
  const isAsked = readers.length > 0 && !readers.includes(me.workplace.everyone);
  const found = useOptionalQuery(lookForAbsent, { words: '', readers }, isAsked)?.notHereYet ?? [];
  const names = isAsked
    ? listOf(
        found.map(({ name }) => name),
        i18n.language,
      )
    : '';
  if (!useIsFirstToSay(names)) return null;
  return <p className={css.hint}>{t('composer.notHereYet', { names, count: found.length })}</p>;
}

interface Saying {
  id: string;
  words: string;
}
let saying: readonly Saying[] = [];
const hearing = new Set<() => void>();
const hear = (told: () => void) => {
  hearing.add(told);
  return () => void hearing.delete(told);
};
const say = (now: readonly Saying[]) => {
  saying = now;
  for (const told of hearing) told();
};

/** Of several composers on a page that have the same to say, the first one says it; nobody says nothing. */
function useIsFirstToSay(words: string): boolean {
  const id = useId();
  const first = useSyncExternalStore(hear, () => saying.find((one) => one.words === words)?.id);
  useEffect(() => {
    if (words === '') return;
    say([...saying, { id, words }]);
    return () => say(saying.filter((one) => one.id !== id));
  }, [id, words]);
  return words !== '' && first === id;
}
