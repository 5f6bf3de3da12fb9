/**
 * Keyboard shortcuts, each written down once: they are listened for by this table, and the list behind "?" is made of it. A
 * group is listed where it works: while something on the page listens for it.
 */
import { useEffect, useRef } from 'react';
import { isTyping } from './typing.ts';

/** `mod` is ⌘ on a Mac and Ctrl elsewhere. */
const table = {
  everywhere: { find: ['mod+k'], keys: ['?'] },
  today: { answer: ['1', '2', '3'], later: ['l'], undo: ['u'], next: ['ArrowDown'], previous: ['ArrowUp'] },
  list: { next: ['j'], previous: ['k'], open: ['Enter'] },
  writing: { send: ['mod+Enter'], name: ['@'], close: ['Escape'] },
} as const;

export type KeyGroup = keyof typeof table;
export type KeyOf<Group extends KeyGroup> = keyof (typeof table)[Group] & string;

const listening = new Map<KeyGroup, number>();
/** Anybody may write at any time: these keys are those of the fields themselves. */
const always: readonly KeyGroup[] = ['writing'];

/** The groups that work on the page that is open, in the order of the table. */
export const groupsInUse = (): KeyGroup[] =>
  (Object.keys(table) as KeyGroup[]).filter((group) => always.includes(group) || listening.has(group));

export const keysIn = (group: KeyGroup): [key: string, strokes: readonly string[]][] =>
  Object.entries(table[group]);

const isPressed = (stroke: string, event: Stroke): boolean => {
  const wanted = stroke.split('+').at(-1) ?? '';
  const hasMod = event.ctrlKey || event.metaKey;
  if (stroke.startsWith('mod+') !== hasMod || event.altKey) return false;
  return event.key === wanted || (hasMod && event.key.toLowerCase() === wanted);
};

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Whether this is the key of that name. */
export const isKey = <Group extends KeyGroup>(group: Group, name: KeyOf<Group>, event: Stroke): boolean =>
  (table[group][name] as readonly string[]).some((stroke) => isPressed(stroke, event));

/** Which key of a group was pressed, and the how many-th of its strokes. */
function pressed(group: KeyGroup, event: KeyboardEvent): { name: string; place: number } | null {
  for (const [name, strokes] of keysIn(group)) {
    const place = strokes.findIndex((stroke) => isPressed(stroke, event));
    if (place >= 0) return { name, place };
  }
  return null;
}

/** A letter with Shift is another letter; a sign such as "?" needs it on many keyboards. */
const isShifted = ({ shiftKey, key }: KeyboardEvent): boolean =>
  shiftKey && (key.length > 1 || /\p{L}/u.test(key));

/** Something stands above the page, or a menu has the keys. */
const isElsewhere = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;

/** What a key does; false where it means nothing here, so that the browser may have it. */
export type TakeKey<Group extends KeyGroup> = (name: KeyOf<Group>, place: number) => boolean | void;

/** Listens for the keys of a group while the component stands; with a modifier also while somebody writes. */
export function useKeys<Group extends KeyGroup>(group: Group, take: TakeKey<Group>): void {
  const taking = useRef(take);
  useEffect(() => {
    taking.current = take;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = pressed(group, event);
      if (!key || event.defaultPrevented) return;
      const isPlain = !event.ctrlKey && !event.metaKey;
      if (isPlain && (isTyping(event.target) || isShifted(event) || isElsewhere())) return;
      if (taking.current(key.name as KeyOf<Group>, key.place) !== false) event.preventDefault();
    };
    listening.set(group, (listening.get(group) ?? 0) + 1);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      const left = (listening.get(group) ?? 1) - 1;
      if (left > 0) listening.set(group, left);
      else listening.delete(group);
    };
  }, [group]);
}
