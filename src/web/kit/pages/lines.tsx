import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { defined } from '#platform/defined.ts';
import { asRead } from '../../mentions.ts';
import { Day } from '../words/when.tsx';
import { groupsByDay, type GroupByDay, type Standing } from './day-groups.ts';
import css from './lines.module.css';
import { Stack } from './page.tsx';

export interface LineProps {
  /** Where it leads. */
  to: LinkProps;
  /** A face before a name. */
  face?: ReactNode;
  /** People's own words, or a name. */
  children: string;
  /** A few more words of theirs, in grey behind the first, as far as there is room. */
  beside?: string | undefined;
  /** Whose it is, or with whom. */
  who?: ReactNode;
  /** Where it stands, in one or two words. */
  how?: ReactNode;
  /** Whether it is the reader's own word, which stands out a little. */
  mine?: boolean;
  /** Its day; null where there is no rush. */
  day?: string | null;
}

/** One line of a long list: words, who, how it stands and a short day, each in a column of its own. */
export function Line({ to, face, children, beside, who, how, mine, day }: LineProps) {
  const words = asRead(children);
  return (
    <li className={css.columns}>
      <span className={css.what}>
        {face && <span className={css.face}>{face}</span>}
        <Link {...to} className={defined(css.link)} data-line title={words} dir="auto">
          {words}
        </Link>
        {beside && <i className={css.beside}>{asRead(beside)}</i>}
      </span>
      <span className={css.who}>{who}</span>
      <span className={mine ? `${css.how} ${css.mine}` : css.how}>{how}</span>
      <span className={css.day}>{day && <Day on={day} short />}</span>
    </li>
  );
}

/** Lines without a heading of their own. */
export const Lines = ({ children }: { children: ReactNode }) => <ul className={css.lines}>{children}</ul>;

interface LineGroupProps {
  title: ReactNode;
  children: readonly ReactNode[];
  /** Each stands by itself, such as a quotation, and is no line. */
  apart?: boolean | undefined;
}

/** Lines under a quiet heading; nothing without lines. */
export function LineGroup({ title, children, apart }: LineGroupProps) {
  if (children.length === 0) return null;
  return (
    <section className={css.group}>
      <h2>{title}</h2>
      {apart ? <Stack>{children}</Stack> : <Lines>{children}</Lines>}
    </section>
  );
}

interface LinesByDayProps<Item> {
  /** In the order of whose turn it is and then of their days. */
  items: readonly Item[];
  standingOf: (item: Item) => Standing;
  line: (item: Item) => ReactNode;
  /** How those without a day are called, where that is not “no rush”. */
  noDay?: string | undefined;
}

/** Lines in the groups of a list that is sorted by whose turn it is and then by day: your turn, today, this week, … */
export function LinesByDay<Item>({ items, standingOf, line, noDay }: LinesByDayProps<Item>) {
  const { t, i18n } = useTranslation();
  const titleOf = ({ name, weekday }: Pick<GroupByDay<Item>, 'name' | 'weekday'>) => {
    if (weekday !== null) return t('rows.wasFor', { day: weekday });
    return name === 'noRush' && noDay !== undefined ? noDay : t(`rows.groups.${name}`);
  };
  return groupsByDay(items, standingOf, i18n.language).map((group) => (
    <LineGroup key={group.name} title={titleOf(group)}>
      {group.items.map(line)}
    </LineGroup>
  ));
}

export interface ListRowProps {
  /** People's own words, or a name. */
  children: ReactNode;
  /** The state in a few grey words. */
  state?: ReactNode;
  /** Where it leads. */
  to?: LinkProps;
  /** Grey lines below the words: what else there is to know of it. */
  facts?: readonly string[];
  /** Things one can do right here. */
  moves?: ReactNode;
  /** The words are sentences: they take the whole width, and the moves stand below them. */
  sentences?: boolean;
}

/** A row of a list: words that may take several lines, the state in grey at the end, and what one can do right here. */
export function ListRow({ children, state, to, facts, moves, sentences }: ListRowProps) {
  return (
    <li className={sentences ? `${css.row} ${css.sentences}` : css.row}>
      <span className={css.what} dir="auto">
        {to ? (
          <Link {...to} className={defined(css.link)} data-line>
            {children}
          </Link>
        ) : (
          children
        )}
        {facts?.map((fact) => (
          <span key={fact} className={css.fact}>
            {fact}
          </span>
        ))}
      </span>
      {(state ?? moves) && (
        <span className={moves ? `${css.state} ${css.withMoves}` : css.state}>
          {state && <span>{state}</span>}
          {moves}
        </span>
      )}
    </li>
  );
}
