import { useEffect, useRef, type ReactNode } from 'react';
import css from './moves.module.css';

/** In the place of the answers while one of them is on its way: what now is. The focus waits here, and goes back with them. */
export function NowIs({ children }: { children: ReactNode }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (!(before instanceof HTMLElement) || !(before === document.body || before.closest('[hidden]')))
      return undefined;
    line.current?.focus({ preventScroll: true });
    return () =>
      void requestAnimationFrame(() => {
        if (document.activeElement === document.body && before.isConnected)
          before.focus({ preventScroll: true });
      });
  }, []);
  return (
    <p ref={line} role="status" tabIndex={-1} className={css.nowIs}>
      <span aria-hidden className={css.tick}>
        ✓
      </span>
      {children}
    </p>
  );
}
