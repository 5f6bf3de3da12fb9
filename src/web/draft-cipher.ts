/** How drafts are encrypted: with the key of a visit, under a nonce of their own each. Apart, since nobody needs it before signing in. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { bytesToHex, hexToBytes, managedNonce } from '@noble/ciphers/utils.js';

export interface DraftCipher {
  encrypt: (words: string) => string;
  /** Throws where the words were encrypted with another key. */
  decrypt: (closed: string) => string;
}

const text = new TextEncoder();
const words = new TextDecoder();

/** For a key in hexadecimal digits. */
export function draftCipher(key: string): DraftCipher {
  const box = managedNonce(xchacha20poly1305)(hexToBytes(key));
  return {
    encrypt: (open) => bytesToHex(box.encrypt(text.encode(open))),
    decrypt: (closed) => words.decode(box.decrypt(hexToBytes(closed))),
  };
}
