/**
 * Moves held back for a few seconds, so that they can be undone before anybody hears of them. Until one is known to have been
 * carried out it is kept in this browser, as closed up as a draft: a tab that goes sends what it holds, and what got lost on the
 * way goes out under the same key when a page is opened again.
 */
import type { Operation } from '#platform/contract.ts';
import { call, isRefusal } from './call.ts';
import { invalidate } from './commands.ts';
import { readDraft, saveDraft } from './draft-store.ts';
import { sentenceOf } from './language.ts';
import { queryClient } from './queries.ts';
import { toast } from './toasts.ts';

/** For so long it can be undone. */
export const heldFor = 10_000;
const place = 'held-moves';

interface Kept {
  key: string;
  due: number;
  operation: Pick<Operation, 'method' | 'path' | 'changes'>;
  input: object;
}

/** Told what became of it, where somebody still looks. */
export interface Fate {
  onSent: () => void;
  onRefused: (why: unknown) => void;
}

const fates = new Map<string, Fate>();
const onTheWay = new Set<string>();

function kept(): Kept[] {
  try {
    return JSON.parse(readDraft(place) ?? '[]') as Kept[];
  } catch {
    return [];
  }
}
const keep = (list: readonly Kept[]): void => saveDraft(place, list.length > 0 ? JSON.stringify(list) : '');
function forget(key: string): void {
  fates.delete(key);
  keep(kept().filter((one) => one.key !== key));
}

/** Holds a move back. What it gives back undoes it: false where it has gone out already. */
export function holdMove(operation: Operation, input: object, fate: Fate): () => boolean {
  const { method, path, changes } = operation;
  const key = crypto.randomUUID();
  keep([...kept(), { key, due: Date.now() + heldFor, operation: { method, path, changes }, input }]);
  fates.set(key, fate);
  setTimeout(() => void send(key), heldFor);
  return () => {
    if (onTheWay.has(key) || !fates.has(key)) return false;
    forget(key);
    return true;
  };
}

/** Whether nobody knows what came of it: then it goes out again, under the same key. */
const isUnknown = (error: unknown): boolean => !isRefusal(error) || error.status >= 500;

async function send(key: string, keepalive = false): Promise<void> {
  const one = kept().find((held) => held.key === key);
  if (!one || onTheWay.has(key)) return;
  onTheWay.add(key);
  try {
    await call(one.operation as Operation, one.input as Record<string, unknown>, { key, keepalive });
    const fate = fates.get(key);
    forget(key);
    await invalidate(queryClient, one.operation.changes);
    fate?.onSent();
  } catch (error) {
    if (isUnknown(error)) setTimeout(() => void send(key), heldFor);
    else refused(key, error);
  } finally {
    onTheWay.delete(key);
  }
}

function refused(key: string, why: unknown): void {
  const fate = fates.get(key);
  forget(key);
  if (fate) fate.onRefused(why);
  else toast(sentenceOf(why));
}

/** Sends what this tab holds at once: its page is left, or the visit is about to end. */
export const sendHeldMoves = (keepalive = false): Promise<unknown> =>
  Promise.all([...fates.keys()].map((key) => send(key, keepalive)));

/** Sends what an earlier tab could not. What another tab still holds is left to it for as long as it can be undone there. */
export function sendLeftMoves(): void {
  for (const { key, due } of kept())
    if (!fates.has(key)) setTimeout(() => void send(key), Math.max(0, due + 2000 - Date.now()));
}

globalThis.addEventListener?.('pagehide', () => void sendHeldMoves(true));
