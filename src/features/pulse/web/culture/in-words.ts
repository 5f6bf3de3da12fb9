/** What was said, as sentences in the reader's language. */
import { useTranslation } from 'react-i18next';
import { localeOf } from '#web/time.ts';
import type { Said, SaidInRound } from './said.ts';

/** "November 2054": when a round was. */
export const nameRound = ({ opensOn }: { opensOn: string }, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${opensOn}T12:00:00Z`),
  );

export function useInWords() {
  const { t, i18n } = useTranslation('pulse');
  /** A sentence. */
  const say = (said: Said): string => {
    if (said.by === 'group')
      return said.band ? t('culture.own', { share: t(`bands.${said.band}`) }) : t('culture.ownToo');
    const { shown, around, more } = said;
    if (shown === 0) return t('culture.ownToo');
    if (shown === 1) return t(`culture.one.${more > 0 ? 'more' : around > 0 ? 'around' : 'less'}`);
    const counts = { more: String(more), groups: String(shown) };
    return around > 0
      ? t('culture.manyAround', { ...counts, around: String(around) })
      : t('culture.many', counts);
  };
  /** As short as it can be, beside a picture. */
  const inShort = (said: Said): string => {
    if (said.by === 'group') return said.band ? t(`bands.${said.band}`) : '';
    return t('culture.short.groups', { more: String(said.more), groups: String(said.shown) });
  };
  /** Of an earlier round, with what makes it another than the one after it. */
  const sayThen = ({ said, level, joined }: SaidInRound): string => {
    if (level === null || joined) return say(said);
    return `${say(said)} ${t(said.by === 'group' ? 'culture.thenOwn' : 'culture.then')}`;
  };
  return {
    say,
    inShort,
    sayThen,
    nameRound: (round: { opensOn: string }) => nameRound(round, i18n.language),
  };
}
