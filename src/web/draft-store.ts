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

interface DraftStore {
  person: string;
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
 * well.
 */
export function openDraftStore(person: string, cipher: DraftCipher | null): void {
  inThisTab.clear();
  store = { person, cipher };
  for (const name of storedNames())
    if (!name.startsWith(`${prefix}${person}:`) || (cipher && open(name) === null))
      localStorage.removeItem(name);
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
  const isBlank = words.trim() === '';
  if (isBlank) inThisTab.delete(about);
  else inThisTab.set(about, words);
  if (!store?.cipher) return;
  try {
    if (isBlank) localStorage.removeItem(nameOf(about));
    else localStorage.setItem(nameOf(about), store.cipher.encrypt(words));
  } catch {
    // A browser that keeps nothing still lets people write.
  }
}

/** Whether something is kept that was not sent. */
export const hasDrafts = (): boolean =>
  [...inThisTab.keys()].some((about) => about !== keptDay) ||
  (store !== null && storedNames().some((name) => name.startsWith(nameOf('')) && name !== nameOf(keptDay)));
