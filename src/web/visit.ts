/**
 * Whose visit this is. One browser, one person: where a visit ends, in whatever tab or from wherever it was ended, every
 * page of it forgets what it showed, and what was kept of it on the device is gone.
 */
import { isRefusal } from './call.ts';
import type { DraftCipher } from './draft-cipher.ts';
import { clearDraftStore, heldMoves, openDraftStore, readDraft } from './draft-store.ts';
import {
  restoreQueries,
  clearPersistedQueries,
  clearPersistedQueriesOfOthers,
} from './offline/persisted-queries.ts';
import { queryClient } from './queries.ts';

/** What a visit asks the server. */
export interface VisitSource {
  whoIsIn: () => Promise<{ id: string }>;
  /** What drafts of this visit are encrypted with; its key lives in the session and is kept nowhere. */
  cipher: () => Promise<DraftCipher>;
}

/** The id of whoever is in, for tabs that are opened later or come back from the browser's own cache. */
const mark = 'visit';
const line = new BroadcastChannel('alongside-visit');
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches pages of this address alone
const say = (now: string | null) => line.postMessage({ now });
let source: VisitSource | null = null;
let person: string | null = null;
let isLeaving = false;
let onWayTo: string | undefined;

/** Whose pages these are; null before anybody has signed in. */
export const whoseVisit = (): string | null => person;

/** Whether somebody was here last, whom the server has not confirmed yet. */
export const isSomebodyKnown = (): boolean => localStorage.getItem(mark) !== null;

/** Starts: brings back what this person read last, after asking whether they are still signed in. Without a network they are believed. */
export async function resumeVisit(asked: VisitSource): Promise<void> {
  source = asked;
  const last = localStorage.getItem(mark);
  if (last === null) return forgetOnDevice();
  const answer = await whoIsIn(asked);
  if (answer === 'nobody') return forgetOnDevice();
  const id = answer === 'unknown' ? last : answer.id;
  await begin(id);
  await restoreQueries(queryClient, id);
}

/** Who the server says is in; unknown where it cannot be reached. */
const whoIsIn = (from: VisitSource): Promise<{ id: string } | 'nobody' | 'unknown'> =>
  from.whoIsIn().catch((error: unknown) => (isRefusal(error, 'sign-in.needed') ? 'nobody' : 'unknown'));

/** From here on the pages show what this person reads. Whatever somebody else left here is gone; their open pages are left at once. */
export async function beginVisit(id: string, to?: string): Promise<void> {
  if (person === id) return;
  if (person !== null) return leaveFor(to);
  await begin(id);
}

async function begin(id: string): Promise<void> {
  person = id;
  localStorage.setItem(mark, id);
  await openDraftStore(id, cipher);
  // mostly nothing was left, and then nothing is fetched for it
  if (readDraft(heldMoves) !== null) void import('./held-moves.ts').then((held) => held.sendLeftMoves());
  say(id);
  await clearPersistedQueriesOfOthers(id);
}

/** Where this tab goes when the visit ends, whoever hears of the end first; else it comes back to where it was. */
export function goOnTo(to: string | undefined): void {
  onWayTo = to;
}

/** Ends the visit in every tab, and forgets everything of it. */
export async function endVisit(): Promise<void> {
  const wasIn = person !== null;
  person = null;
  say(null);
  await forgetOnDevice();
  if (wasIn) leaveFor(onWayTo);
}

async function forgetOnDevice(): Promise<void> {
  localStorage.removeItem(mark);
  sessionStorage.removeItem('after-sign-in');
  clearDraftStore();
  await clearPersistedQueries(queryClient);
}

/** Leaves the page as a whole, so that nothing of it is left in its memory. */
function leaveFor(to?: string): void {
  if (isLeaving) return;
  isLeaving = true;
  person = null;
  queryClient.clear();
  if (to === undefined) location.reload();
  else location.replace(to);
}

const cipher = async (): Promise<DraftCipher | null> => source?.cipher().catch(() => null) ?? null;

/** What another tab says, and what is found on coming back to a page that the browser had put aside. */
export function watchVisit(): void {
  line.addEventListener('message', ({ data }: MessageEvent<{ now: string | null }>) => {
    if (person !== null && data.now !== person) leaveFor(onWayTo);
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && person !== null && localStorage.getItem(mark) !== person) leaveFor();
  });
}
