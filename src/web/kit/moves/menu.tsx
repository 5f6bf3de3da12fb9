import { Link, type LinkProps } from '@tanstack/react-router';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { defined } from '#platform/defined.ts';
import css from './menu.module.css';

export interface MenuProps {
  /** The button that opens it, given what it needs. */
  button: (props: MenuButtonProps) => ReactElement;
  children: ReactNode;
  /** Opens upward, at the foot of a phone. */
  upward?: boolean;
  /** Begins where its button begins: for a button in the page, not at its edge. */
  fromStart?: boolean;
}

export interface MenuButtonProps {
  'aria-expanded': boolean;
  'aria-controls': string;
  onClick: () => void;
}

/** A dropdown menu, a list that unfolds below a button: links and buttons in order, arrow keys between them, Escape closes. */
export function Menu({ button, children, upward, fromStart }: MenuProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event) => !whole.current?.contains(event.target as Node) && setOpen(false);
    for (const kind of ['pointerdown', 'focusin']) document.addEventListener(kind, outside);
    return () => ['pointerdown', 'focusin'].forEach((kind) => document.removeEventListener(kind, outside));
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      setOpen(false);
      whole.current?.querySelector('button')?.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    if (!open) setOpen(true);
    requestAnimationFrame(() => moveFocus(defined(whole.current), step));
  };

  return (
    <div ref={whole} className={css.whole} onKeyDown={onKeyDown}>
      {button({ 'aria-expanded': open, 'aria-controls': id, onClick: () => setOpen(!open) })}
      <ul
        id={id}
        hidden={!open}
        className={upward ? css.upward : css.list}
        data-from-start={fromStart || undefined}
        onClick={() => setOpen(false)}
      >
        {open && children}
      </ul>
    </div>
  );
}

function moveFocus(whole: HTMLElement, step: number): void {
  const items = [...whole.querySelectorAll<HTMLElement>('ul a, ul button')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = at === -1 && step < 0 ? items.length - 1 : at + step;
  items[(next + items.length) % items.length]?.focus();
}

/** One line that leads somewhere, and below it what that is for. */
export const MenuLink = ({
  children,
  hint,
  ...to
}: LinkProps & { children: ReactNode; hint?: string | undefined }) => (
  <li>
    <Link {...to} className={defined(css.item)}>
      {children}
      {hint && <small className={css.hint}>{hint}</small>}
    </Link>
  </li>
);

/** Names the lines that follow. */
export const MenuHeading = ({ children }: { children: ReactNode }) => (
  <li className={css.heading}>{children}</li>
);

/** One line that does something. */
export const MenuAction = ({ onDo, children }: { onDo: () => void; children: ReactNode }) => (
  <li>
    <button type="button" className={css.item} onClick={onDo}>
      {children}
    </button>
  </li>
);

export const MenuRule = () => <li aria-hidden className={css.rule} />;
