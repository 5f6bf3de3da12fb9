/**
 * Words in the making, kept in this browser until they are sent: encrypted with a key that only the visit of the person who
 * wrote them has. Once that visit ends nobody can decrypt them any more, and they are removed.
 */
import type { DraftCipher } from './draft-cipher.ts';

const prefix = 'draft:';

/** What moves that are held back are kept under. */
export const heldMoves = 'held-moves';
/** What the lines of a day are kept under: nobody is waiting for them to be sent. */
export const keptDay = 'today';

type FetchCipher = () => Promise<DraftCipher | null>;

interface DraftStore {
  person: string;
  fetchCipher: FetchCipher;
  /** Asked for once, when there is something to decrypt or to keep. */
  fetched?: Promise<void>;
  /** Encrypts and decrypts; without a key (no network, or a browser that keeps nothing) words stay in this tab alone. */
  cipher: DraftCipher | null;
}

let store: DraftStore | null = null;
const inThisTab = new Map<string, string>();

const nameOf = (about: string) => `${prefix}${store?.person ?? ''}:${about}`;
const storedNames = (): string[] => {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
};

/**
 * From here on words are kept for this person; what anybody else left is removed, and what cannot be decrypted any more as
 * well. Whoever left nothing waits for no key.
 */
export async function openDraftStore(person: string, fetchCipher: FetchCipher): Promise<void> {
  inThisTab.clear();
  store = { person, fetchCipher, cipher: null };
  for (const name of storedNames()) if (!name.startsWith(nameOf(''))) localStorage.removeItem(name);
  if (storedNames().length > 0) await fetchDraftCipher();
}

/** Sees to it that words can be kept, also where the network is gone by the time they are written. */
export async function fetchDraftCipher(): Promise<void> {
  const opened = store;
  if (opened) await (opened.fetched ??= fetchInto(opened));
}

async function fetchInto(opened: DraftStore): Promise<void> {
  const cipher = await opened.fetchCipher();
  if (store !== opened || !cipher) return;
  opened.cipher = cipher;
  for (const name of storedNames()) if (open(name) === null) localStorage.removeItem(name);
  for (const [about, words] of inThisTab) keep(about, words);
}

/** Forgets everything that was not sent, whoever wrote it. */
export function clearDraftStore(): void {
  store = null;
  inThisTab.clear();
  for (const name of storedNames()) localStorage.removeItem(name);
}

function open(name: string): string | null {
  try {
    const closed = localStorage.getItem(name);
    return closed === null || !store?.cipher ? null : store.cipher.decrypt(closed);
  } catch {
    return null;
  }
}

/** What is kept about something; null where nothing is. */
export const readDraft = (about: string): string | null =>
  open(nameOf(about)) ?? inThisTab.get(about) ?? null;

/** Keeps words about something; blank ones are forgotten. */
export function saveDraft(about: string, words: string): void {
  if (words.trim() === '') inThisTab.delete(about);
  else inThisTab.set(about, words);
  keep(about, words);
}

function keep(about: string, words: string): void {
  const isBlank = words.trim() === '';
  try {
    if (isBlank) localStorage.removeItem(nameOf(about));
    else if (store?.cipher) localStorage.setItem(nameOf(about), store.cipher.encrypt(words));
    else void fetchDraftCipher();
  } catch {
    // A browser that keeps nothing still lets people write.
  }
}

/** Whether something is kept that was not sent. */
export const hasDrafts = (): boolean =>
  [...inThisTab.keys()].some((about) => about !== keptDay) ||
  (store !== null && storedNames().some((name) => name.startsWith(nameOf('')) && name !== nameOf(keptDay)));
