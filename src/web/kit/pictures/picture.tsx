import { Link, type LinkProps } from '@tanstack/react-router';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { defined } from '#platform/defined.ts';
import css from './picture.module.css';
import { useWidth } from './use-width.ts';

/** A place in a picture that says a sentence. */
export interface Mark {
  id: string;
  x: number;
  y: number;
  /** How wide it is, where it is longer than high. */
  width?: number;
  /** What happened there, in a sentence. */
  says: string;
  /** Where more of it stands. */
  to?: LinkProps;
}

export interface Drawing {
  height: number;
  /** In the order in which the arrow keys walk. */
  marks: readonly Mark[];
  /** Lines, shapes and letters, in SVG. */
  strokes: ReactNode;
}

interface PictureProps {
  /** The whole picture in a sentence, for those who hear the page. */
  label: string;
  /** Draws it into so many pixels; `at` is the mark that is looked at. */
  draw: (width: number, at: string | null) => Drawing;
  /** Stands below it while no mark is looked at; without it the legend does. */
  atRest?: string | undefined;
  /** Says what the strokes mean. */
  legend?: ReactNode;
}

/**
 * A picture of plain strokes in the pixels it has. Its marks lie over it as one list with one stop of the Tab key; arrow
 * keys walk along, and the sentence of whichever has the focus or the pointer stands below.
 */
export function Picture({ label, draw, atRest, legend }: PictureProps) {
  const [whole, width] = useWidth<HTMLElement>();
  const [said, say] = useState<string | null>(null);
  const drawing = width > 0 ? draw(width, said) : null;
  const looked = drawing?.marks.find(({ id }) => id === said);
  return (
    <figure ref={whole} className={css.picture}>
      {drawing && (
        <div className={css.ground} style={{ height: drawing.height }}>
          <svg
            width={width}
            height={drawing.height}
            viewBox={`0 0 ${width} ${drawing.height}`}
            role="img"
            aria-label={label}
          >
            {drawing.strokes}
          </svg>
          <Marks marks={drawing.marks} label={label} onSay={say} />
        </div>
      )}
      {legend && atRest !== undefined && <figcaption className={css.legend}>{legend}</figcaption>}
      <Says
        words={looked?.says ?? atRest}
        isOfMark={looked !== undefined}
        legend={atRest === undefined && legend}
      />
    </figure>
  );
}

interface SaysProps {
  words: string | undefined;
  /** The mark says it itself to those who hear the page. */
  isOfMark: boolean;
  legend: ReactNode;
}

/** The sentence of a mark; at rest the picture's own, or what its strokes mean. */
function Says({ words, isOfMark, legend }: SaysProps) {
  if (!words && legend) return <figcaption className={css.line}>{legend}</figcaption>;
  return (
    <p className={css.line} aria-hidden={isOfMark || undefined}>
      {words || '\u00a0'}
    </p>
  );
}

interface MarksProps {
  marks: readonly Mark[];
  label: string;
  onSay: (id: string | null) => void;
}

function Marks({ marks, label, onSay }: MarksProps) {
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  if (marks.length === 0) return null;
  const reachable = marks.some(({ id }) => id === current) ? current : marks.at(-1)!.id;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextMark(
      marks.findIndex(({ id }) => id === reachable),
      marks.length,
      event.key,
    );
    if (next === null) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLElement>('a, button')[next]?.focus();
  };
  const looked = (id: string) => ({
    onFocus: () => {
      setCurrent(id);
      onSay(id);
    },
    onBlur: () => onSay(null),
    onPointerEnter: () => onSay(id),
    onPointerLeave: () => onSay(null),
    tabIndex: id === reachable ? 0 : -1,
  });
  return (
    <ol ref={list} className={css.marks} aria-label={label} onKeyDown={onKeyDown}>
      {marks.map(({ id, x, y, width = 24, says, to }) => (
        <li key={id} style={{ left: x - width / 2, top: y - 12, width }}>
          {to ? (
            <Link {...to} {...looked(id)} aria-label={says} className={defined(css.mark)} />
          ) : (
            <button type="button" {...looked(id)} aria-label={says} className={css.mark} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** Which mark a key leads to; none where the key means something else. */
export function nextMark(at: number, count: number, key: string): number | null {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
  if (step) return Math.min(count - 1, Math.max(0, at + step));
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
