/**
 * Encryption (AES-256-GCM): what is encrypted with a key is decrypted by that key alone, unchanged, and only for the place
 * it was meant for. Pure.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const form = 1;
const nonceLength = 12;
const tagLength = 16;
const headLength = 1 + nonceLength + tagLength;

/**
 * Encrypts `content` with a 32-byte key. `place` is not secret (additional authenticated data); it has to be the same for
 * decrypting.
 */
export function encrypt(key: Buffer, content: Buffer, place: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  const closed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([Buffer.of(form), nonce, cipher.getAuthTag(), closed]);
}

/** The inverse: decrypts. Throws when the key, the place or a single bit is another. */
export function decrypt(key: Buffer, closed: Buffer, place: string): Buffer {
  if (closed[0] !== form || closed.length < headLength) throw new Error('closed in a form that is not known');
  const nonce = closed.subarray(1, 1 + nonceLength);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(place)).setAuthTag(closed.subarray(1 + nonceLength, headLength));
  return Buffer.concat([decipher.update(closed.subarray(headLength)), decipher.final()]);
}
