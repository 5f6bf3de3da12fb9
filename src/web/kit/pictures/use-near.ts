import { useEffect, useRef, useState, type RefObject } from 'react';

/** How far below the window something may be and counts as near. */
const ahead = '400px';

/** Whether a part has come near the window, from then on: what stands far down a page is read when somebody comes there. */
export function useNear<Part extends HTMLElement>(): [RefObject<Part | null>, boolean] {
  const part = useRef<Part>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (isNear || !part.current) return undefined;
    const watch = new IntersectionObserver(
      (seen) => seen.some((one) => one.isIntersecting) && setNear(true),
      {
        rootMargin: ahead,
      },
    );
    watch.observe(part.current);
    return () => watch.disconnect();
  }, [isNear]);
  return [part, isNear];
}
