import { Link } from '@tanstack/react-router';
import { createElement, Fragment, type ReactNode } from 'react';
import { defined } from '#platform/defined.ts';
import { partsOf, type Mention } from '../../mentions.ts';
import css from './words.module.css';

export interface WordsProps {
  children: string;
  /** `large` on a card, `small` in the column beside; a list row and a thread use the middle one. */
  size?: 'small' | 'middle' | 'large';
  /** With the quotation marks of the reader's language. */
  quoted?: boolean;
}

/** Somebody's own words, as they wrote them: in the serif, line breaks kept, people named in them as links. */
export function Words({ children, size = 'middle', quoted }: WordsProps) {
  const text = said(children);
  return (
    <div className={`${css.words} ${css[size]}`}>{quoted ? <q className={css.quoted}>{text}</q> : text}</div>
  );
}

/** The same words inside another line, such as a heading. */
export const said = (words: string): ReactNode =>
  createElement(
    Fragment,
    null,
    ...partsOf(words).map((part) =>
      typeof part === 'string' ? part : <Named key={part.at} id={part.id} name={part.name} />,
    ),
  );

const Named = ({ id, name }: Mention) => (
  <Link to="/parties/$id" params={{ id }} className={defined(css.named)}>
    {name}
  </Link>
);
