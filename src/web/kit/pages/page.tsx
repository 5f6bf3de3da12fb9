import { useEffect, useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Fold } from './fold.tsx';
import { useRoomBeside } from './room-beside.ts';
import { rememberPage } from '../../recent-pages.ts';
import css from './page.module.css';

export interface PageProps {
  /** The heading, in the serif. */
  title: ReactNode;
  /** What the tab is called, where the heading is not plain text. */
  name?: string;
  /** On the page of one thing, the way back from it and its address (`ObjectNav`). */
  back?: ReactNode;
  /** One grey line above the heading. */
  why?: ReactNode;
  /** One grey line below it. */
  sub?: ReactNode;
  /** A face beside the heading; the buttons of the page then stand at its end. */
  face?: ReactNode;
  /** What stands beside: who can see this, how to work together. */
  aside?: ReactNode;
  /** What stands beside is worth reading before one writes: where there is no room beside, it stands folded above. */
  beforehand?: boolean;
  /** The one thing to begin from here, at the end of the heading. */
  begin?: ReactNode;
  /** Buttons that belong to the whole page. */
  moves?: ReactNode;
  /** Room for two columns. */
  wide?: boolean;
  children?: ReactNode;
}

/** A page: one heading, quiet lines around it, and its content; with something beside it, in two columns. */
export function Page({
  beforehand,
  back,
  title,
  name,
  why,
  sub,
  face,
  aside,
  begin,
  moves,
  wide,
  children,
}: PageProps) {
  const { t } = useTranslation();
  const hasRoomBeside = useRoomBeside();
  const isAbove = beforehand === true && !hasRoomBeside;
  const tab = name ?? (typeof title === 'string' ? title : undefined);
  useEffect(() => {
    document.title = tab ? `${tab} · ${t('product')}` : t('product');
    if (tab) rememberPage(location.pathname, tab);
  }, [tab, t]);
  const content = (
    <>
      {back}
      <div className={face ? css.faced : css.head}>
        {face}
        <div>
          {why && <p className={css.why}>{why}</p>}
          <h1 className={css.title}>{title}</h1>
          {sub && <p className={css.sub}>{sub}</p>}
        </div>
        {begin}
        {face && moves}
      </div>
      {!face && moves}
      {isAbove && <Fold title={t('page.beforehand')}>{aside}</Fold>}
      <div className={css.content}>{children}</div>
    </>
  );
  const isBeside = Boolean(aside) && !isAbove;
  // one tree with and without a column beside: what is being written stays open when the window is turned or made narrower
  return (
    <div className={isBeside || wide ? css.wide : css.page}>
      <div className={isBeside ? css.two : undefined}>
        <div>{content}</div>
        {isBeside && <aside className={css.aside}>{aside}</aside>}
      </div>
    </div>
  );
}

export interface PartProps {
  title: ReactNode;
  sub?: ReactNode;
  /** A small grey heading, where the words below are to stand out. */
  small?: boolean;
  children: ReactNode;
}

/** A part of a page under its own heading. */
export function Part({ title, sub, small, children }: PartProps) {
  const heading = useId();
  return (
    <section className={small ? css.small : css.part} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {sub && <p className={css.partSub}>{sub}</p>}
      {children}
    </section>
  );
}

/** A small part in the column beside. */
export function Side({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className={css.side} data-on-screen>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** A grey line in small letters: facts around people's words. */
export const Fine = ({ children }: { children: ReactNode }) => <p className={css.fine}>{children}</p>;

/** A line in the system's own voice, at the end of a page. */
export const End = ({ children }: { children: ReactNode }) => <p className={css.end}>{children}</p>;

/** Things below each other with even space. */
export const Stack = ({ children, close }: { children: ReactNode; close?: boolean }) => (
  <div className={close ? css.stackClose : css.stack}>{children}</div>
);
