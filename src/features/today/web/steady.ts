/** Nothing is pressed by mistake because something moved: a press right after a change of places counts for nothing. */
import { useState, type MouseEvent, type PointerEvent } from 'react';
import { lastChange, noteChange } from './day.ts';

/** So long a press may still be meant for what stood there before. */
const settling = 600;

const swallow = (event: MouseEvent) => {
  if (performance.now() - lastChange() >= settling) return;
  event.preventDefault();
  event.stopPropagation();
};

/**
 * For the list of cards. While a mouse rests on it, folded cards keep their room, so that nothing comes under the pointer; they
 * close up once it has gone.
 */
export function useSteadyList() {
  const [isPointedAt, setPointedAt] = useState(false);
  const point =
    (isIn: boolean) =>
    ({ pointerType }: PointerEvent) => {
      if (pointerType !== 'mouse') return;
      if (!isIn) noteChange();
      setPointedAt(isIn);
    };
  const handlers = {
    onClickCapture: swallow,
    onPointerEnter: point(true),
    onPointerLeave: point(false),
  };
  return { isPointedAt, handlers };
}
