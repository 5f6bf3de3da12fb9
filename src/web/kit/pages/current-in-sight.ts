import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, type RefObject } from 'react';

/** For a row of links that may be wider than its screen: the one for the open page is pushed into sight. */
export function useCurrentInSight(): RefObject<HTMLElement | null> {
  const row = useRef<HTMLElement>(null);
  const address = useLocation({ select: ({ href }) => href });
  const settledAt = useRef('');
  useEffect(() => {
    if (settledAt.current === address) return;
    settledAt.current = address;
    const current = row.current?.querySelector('[aria-current]');
    if (!row.current || !current) return;
    const [{ left, right }, room] = [current.getBoundingClientRect(), row.current.getBoundingClientRect()];
    // the row alone is moved: `scrollIntoView` would move the page with it
    if (left < room.left || right > room.right)
      row.current.scrollLeft += (left + right - room.left - room.right) / 2;
  });
  return row;
}
