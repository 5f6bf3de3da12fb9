/**
 * Words in the making, kept in this browser until they are sent: encrypted with a key that only the visit of the person who
 * wrote them has. Once that visit ends nobody can decrypt them any more, and they are removed.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { bytesToHex, hexToBytes, managedNonce, type Cipher } from '@noble/ciphers/utils.js';

const prefix = 'draft:';
const bytes = { text: new TextEncoder(), words: new TextDecoder() };

interface Shelf {
  person: string;
  /** Encrypts and decrypts; without a key (no network, or a browser that keeps nothing) words stay in this tab alone. */
  box: Cipher | null;
}

let shelf: Shelf | null = null;
const inThisTab = new Map<string, string>();

const nameOf = (about: string) => `${prefix}${shelf?.person ?? ''}:${about}`;
const namesKept = (): string[] => {
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
export function openShelf(person: string, key: Uint8Array | null): void {
  inThisTab.clear();
  shelf = { person, box: key && managedNonce(xchacha20poly1305)(key) };
  for (const name of namesKept())
    if (!name.startsWith(`${prefix}${person}:`) || (shelf.box && open(name) === null))
      localStorage.removeItem(name);
}

/** Forgets everything that was not sent, whoever wrote it. */
export function clearShelf(): void {
  shelf = null;
  inThisTab.clear();
  for (const name of namesKept()) localStorage.removeItem(name);
}

function open(name: string): string | null {
  try {
    const closed = localStorage.getItem(name);
    if (closed === null || !shelf?.box) return null;
    return bytes.words.decode(shelf.box.decrypt(hexToBytes(closed)));
  } catch {
    return null;
  }
}

/** What is kept about something; null where nothing is. */
export const wordsAbout = (about: string): string | null =>
  open(nameOf(about)) ?? inThisTab.get(about) ?? null;

/** Keeps words about something; blank ones are forgotten. */
export function keepWords(about: string, words: string): void {
  const isBlank = words.trim() === '';
  if (isBlank) inThisTab.delete(about);
  else inThisTab.set(about, words);
  if (!shelf?.box) return;
  try {
    if (isBlank) localStorage.removeItem(nameOf(about));
    else localStorage.setItem(nameOf(about), bytesToHex(shelf.box.encrypt(bytes.text.encode(words))));
  } catch {
    // A browser that keeps nothing still lets people write.
  }
}

/** Whether something is kept that was not sent. */
export const hasKeptWords = (): boolean =>
  inThisTab.size > 0 || (shelf !== null && namesKept().some((name) => name.startsWith(nameOf(''))));
