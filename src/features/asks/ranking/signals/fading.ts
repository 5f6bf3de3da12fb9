import { day, type Seconds } from '../evidence.ts';

/** Half-lives in days: evidence fades, and how fast is learnt by weighing several against each other. */
const halfLives = { days: 2, week: 7, month: 30, season: 90, year: 365, ever: 1825 } as const;
export type HalfLife = keyof typeof halfLives;
export const lifeNames = Object.keys(halfLives) as HalfLife[];

const longest = 20 * 365;
const lives = lifeNames.length;

/** What is left of evidence: 1 when fresh, 0.5 after one half-life. A row of all half-lives for each age in days. */
export const fadings = new Float64Array((longest + 1) * lives);
for (let age = 0; age <= longest; age += 1) {
  for (const [life, name] of lifeNames.entries()) fadings[age * lives + life] = 2 ** (-age / halfLives[name]);
}

/** Where the row of `fadings` for an age in seconds begins. */
export function fadingAt(age: Seconds): number {
  return Math.min(longest, Math.max(0, Math.floor(age / day))) * lives;
}
