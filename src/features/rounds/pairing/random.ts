/** Chance that comes out the same for the same seed. */

/** A generator of numbers from 0 up to `below`, whole, made from any parts. */
export type Chance = (below: number) => number;

/** Mulberry32 over a hash of the seed's parts. */
export function chanceOf(...parts: readonly (string | number)[]): Chance {
  let state = hashOf(parts.join(' '));
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

function hashOf(words: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 16_777_619);
  return hash;
}

/** The numbers below `size` in an order of chance. */
export function shuffledNumbers(size: number, chance: Chance): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, at) => at);
  for (let at = size - 1; at > 0; at--) {
    const other = chance(at + 1);
    const drawn = order[other] ?? other;
    order[other] = order[at] ?? at;
    order[at] = drawn;
  }
  return order;
}
