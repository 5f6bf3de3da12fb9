import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { defined } from '#platform/defined.ts';
import { addressesIn } from '../../addresses.ts';
import { partsOf, type Mention } from '../../mentions.ts';
import css from './words.module.css';

export interface WordsProps {
  children: string;
  /** `large` on a card, `small` in the column beside; a list row and a thread use the middle one. */
  size?: 'small' | 'middle' | 'large';
  /** With the quotation marks of the reader's language. */
  quoted?: boolean;
}

/**
 * Somebody's own words, as they wrote them: in the serif, in their own direction, line breaks kept, people named in them and
 * addresses as links.
 */
export function Words({ children, size = 'middle', quoted }: WordsProps) {
  const text = linked(children);
  return (
    <div dir="auto" className={`${css.words} ${css[size]}`}>
      {quoted ? <q className={css.quoted}>{text}</q> : text}
    </div>
  );
}

/** The same words inside another line, such as a heading. */
export const said = (words: string): ReactNode => <bdi className={css.said}>{linked(words)}</bdi>;

const linked = (words: string): ReactNode =>
  partsOf(words).map((part) =>
    typeof part === 'string' ? (
      withAddresses(part)
    ) : (
      <Named key={`${part.id} ${part.at}`} id={part.id} name={part.name} />
    ),
  );

/** Where an address leads is another house: it learns nothing of the page it was followed from. */
const withAddresses = (text: string): ReactNode =>
  addressesIn(text).map((part) =>
    typeof part === 'string' ? (
      part
    ) : (
      <a
        key={part.at}
        href={part.href}
        rel="noopener noreferrer"
        target="_blank"
        className={defined(css.address)}
      >
        {part.text}
      </a>
    ),
  );

const Named = ({ id, name }: Mention) => (
  <Link to="/parties/$id" params={{ id }} className={defined(css.named)}>
    {name}
  </Link>
);
