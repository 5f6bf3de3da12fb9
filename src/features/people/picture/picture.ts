/**
 * A picture somebody chose of themselves: WebP, 256 dots a side, at most 30 kB, and nothing in it but its dots. What it is
 * is read from its bytes alone, never from what somebody says of it. Pure.
 */

export const side = 256;
export const mostBytes = 30_720;

/** What is wrong with it, as the end of a refusal's code. */
export type PictureFault = 'unreadable' | 'too-large' | 'not-square' | 'carries-more' | 'moves';

interface Chunk {
  name: string;
  data: Uint8Array;
}

/** The dots themselves: as a photograph, or without loss. */
const lossy = 'VP8 ';
const lossless = 'VP8L';
const extended = 'VP8X';
const transparency = 'ALPH';
const moving = new Set(['ANIM', 'ANMF']);

/** What is wrong with these bytes; null where they are such a picture. */
export function faultOf(bytes: Uint8Array): PictureFault | null {
  if (bytes.length > mostBytes) return 'too-large';
  const chunks = chunksOf(bytes);
  if (!chunks) return 'unreadable';
  if (chunks.some(({ name }) => moving.has(name))) return 'moves';
  if (chunks.some(({ name }) => ![lossy, lossless, extended, transparency].includes(name)))
    return 'carries-more';
  return faultOfDots(chunks);
}

function faultOfDots(chunks: readonly Chunk[]): PictureFault | null {
  const [head, ...rest] = chunks;
  const dots = chunks.filter(({ name }) => name === lossy || name === lossless);
  const [only] = dots;
  if (!head || !only || dots.length > 1) return 'unreadable';
  if (head.name === extended ? rest.some(({ name }) => name === extended) : chunks.length > 1)
    return 'unreadable';
  const sizes = [only.name === lossy ? sizeOfLossy(only.data) : sizeOfLossless(only.data)];
  if (head.name === extended) sizes.push(sizeOfCanvas(head.data));
  if (sizes.some((size) => size === null)) return 'unreadable';
  if (head.name === extended && (byte(head.data, 0) & announcesMore) !== 0) return 'carries-more';
  return sizes.every((size) => size?.width === side && size.height === side) ? null : 'not-square';
}

/** In the head of an extended file: a colour profile, EXIF, XMP, or that it moves. */
const announcesMore = 0x20 | 0x08 | 0x04 | 0x02;

/**
 * The same dots in a file of their own, without what a browser may write beside them, such as a colour profile; null where
 * there are none.
 */
export function onlyDots(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const dots = chunksOf(bytes)?.find(({ name }) => name === lossy || name === lossless);
  if (!dots) return null;
  const filled = dots.data.length + (dots.data.length % 2);
  const file = new Uint8Array(20 + filled);
  file.set(Array.from(`RIFF....WEBP${dots.name}`, (letter) => letter.charCodeAt(0)));
  const numbers = new DataView(file.buffer);
  numbers.setUint32(4, 12 + filled, true);
  numbers.setUint32(16, dots.data.length, true);
  file.set(dots.data, 20);
  return file;
}

/** A container of chunks from its first byte to its last; null where it is none. */
function chunksOf(bytes: Uint8Array): Chunk[] | null {
  if (textAt(bytes, 0) !== 'RIFF' || textAt(bytes, 8) !== 'WEBP') return null;
  if (number(bytes, 4, 4) + 8 !== bytes.length) return null;
  const chunks: Chunk[] = [];
  let at = 12;
  while (at < bytes.length) {
    const size = number(bytes, at + 4, 4);
    const data = bytes.subarray(at + 8, at + 8 + size);
    if (data.length !== size) return null;
    chunks.push({ name: textAt(bytes, at), data });
    // each begins at an even place
    at += 8 + size + (size % 2);
  }
  return at === bytes.length ? chunks : null;
}

type Size = { width: number; height: number } | null;

/** A key frame says so, and begins with these three bytes. */
function sizeOfLossy(data: Uint8Array): Size {
  const begins = data.length >= 10 && (byte(data, 0) & 1) === 0 && number(data, 3, 3) === 0x2a019d;
  return begins ? { width: number(data, 6, 2) & 0x3fff, height: number(data, 8, 2) & 0x3fff } : null;
}

function sizeOfLossless(data: Uint8Array): Size {
  if (data.length < 5 || byte(data, 0) !== 0x2f) return null;
  const both = number(data, 1, 4);
  return { width: (both & 0x3fff) + 1, height: ((both >>> 14) & 0x3fff) + 1 };
}

const sizeOfCanvas = (data: Uint8Array): Size =>
  data.length === 10 ? { width: number(data, 4, 3) + 1, height: number(data, 7, 3) + 1 } : null;

const byte = (bytes: Uint8Array, at: number) => bytes[at] ?? 0;

/** A number of so many bytes, the smallest first. */
function number(bytes: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let place = length - 1; place >= 0; place -= 1) value = value * 256 + byte(bytes, at + place);
  return value;
}

const textAt = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
