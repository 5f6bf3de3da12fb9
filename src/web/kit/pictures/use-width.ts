import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** How wide a part is in pixels, before it is painted and whenever that changes: letters in a picture keep their size. */
export function useWidth<Part extends HTMLElement>(): [RefObject<Part | null>, number] {
  const part = useRef<Part>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const shown = part.current;
    if (!shown) return undefined;
    const measure = () => setWidth(Math.floor(shown.clientWidth));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(shown);
    return () => watch.disconnect();
  }, []);
  return [part, width];
}
