import { Button } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { defined } from '#platform/defined.ts';
import css from './rows.module.css';

/** Rows under a heading, such as "It is your turn". Without rows nothing is shown. */
export function Group({ title, children }: { title: ReactNode; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section className={css.group}>
      <h2>{title}</h2>
      <ul className={css.rows}>{children}</ul>
    </section>
  );
}

/** Rows without a heading of their own. */
export const Rows = ({ children }: { children: ReactNode }) => <ul className={css.rows}>{children}</ul>;

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

/** One line of a list: words in the serif, the state in grey at the end. */
export function ListRow({ children, state, to, facts, moves, sentences }: ListRowProps) {
  return (
    <li className={sentences ? `${css.row} ${css.sentences}` : css.row}>
      <span className={css.words} dir="auto">
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

interface MoreProps {
  more: (() => void) | undefined;
  busy?: boolean;
  /** How many stand above it: whoever asked for more goes on with the first of those that come. */
  shown?: number;
}

/** The next page of a list, where there is one. */
export function More({ more, busy, shown = 0 }: MoreProps) {
  const { t } = useTranslation();
  const askedAt = useRef<number | null>(null);
  useEffect(() => {
    if (askedAt.current === null || shown <= askedAt.current) return;
    document.querySelectorAll<HTMLElement>('main a[data-line]')[askedAt.current]?.focus();
    askedAt.current = null;
  }, [shown]);
  if (!more) return null;
  return (
    <div className={css.more}>
      <Button
        data-line
        onClick={() => {
          askedAt.current = shown;
          more();
        }}
        aria-disabled={busy || undefined}
      >
        {t('rows.more')}
      </Button>
    </div>
  );
}
