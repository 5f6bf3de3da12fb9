/** Pictures for tests, put together chunk by chunk. */

const numberOf = (value: number, length: number) =>
  Array.from({ length }, (_, place) => Math.floor(value / 256 ** place) % 256);
const letters = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

/** A chunk; one of an odd size is filled up to an even place. */
export const chunk = (name: string, data: readonly number[]) => [
  ...letters(name),
  ...numberOf(data.length, 4),
  ...data,
  ...(data.length % 2 === 1 ? [0] : []),
];

/** The dots of a photograph of this size, as far as anybody looks at them. */
export const dots = (width = 256, height = 256, more = 20) =>
  chunk('VP8 ', [
    0x10,
    0,
    0,
    0x9d,
    0x01,
    0x2a,
    ...numberOf(width, 2),
    ...numberOf(height, 2),
    ...Array(more).fill(7),
  ]);

/** The same without loss. */
export const dotsWithoutLoss = (width = 256, height = 256) =>
  chunk('VP8L', [0x2f, ...numberOf(width - 1 + (height - 1) * 2 ** 14, 4), 1, 2, 3]);

/** The head of a file that holds more than dots; `flags` announce what. */
export const extendedHead = (flags: number, width = 256, height = 256) =>
  chunk('VP8X', [flags, 0, 0, 0, ...numberOf(width - 1, 3), ...numberOf(height - 1, 3)]);

/** A WebP file of these chunks. */
export function webp(...chunks: readonly (readonly number[])[]): Buffer {
  const inside = [...letters('WEBP'), ...chunks.flat()];
  return Buffer.from([...letters('RIFF'), ...numberOf(inside.length, 4), ...inside]);
}
