import { day, type Question, type Seconds } from './evidence.ts';
import { type Memory, type Remembered } from './memory.ts';
import { termsOfPaths, termsOfText, wordsOfPaths } from './words.ts';

/** Half-lives in days: evidence fades, and how fast is learnt by weighing several against each other. */
const halfLives = { week: 7, month: 30, season: 90, year: 365, ever: 1825 } as const;
type HalfLife = keyof typeof halfLives;
const longest = 20 * 365;
const fading = Object.fromEntries(
  Object.entries(halfLives).map(([name, half]) => [name, Float64Array.from({ length: longest + 1 }, (_, age) => 2 ** (-age / half))]),
) as unknown as Record<HalfLife, Float64Array>;

/** What speaks for each person, by person number; 0 where nothing does. */
export type Signals = Record<Signal, Float64Array>;

export const signals = [
  'helped:week', 'helped:month', 'helped:season', 'helped:year', 'helped:ever',
  'worked:month', 'worked:year',
  'asker:month', 'asker:season', 'asker:year', 'asker:ever', 'returns:year', 'askerlast',
  'paths:month', 'paths:season', 'paths:year', 'paths:ever', 'paths:close', 'paths:best',
  'text:month', 'text:season', 'text:year', 'text:ever', 'text:close', 'text:best',
  'names:year', 'names:close',
  'mypaths:year', 'mytext:year', 'mypaths:close', 'mytext:close',
  'askertopic', 'lasthelp', 'lastseen',
] as const;
export type Signal = (typeof signals)[number];

export function readSignals(memory: Memory, question: Question, now: Seconds): Signals {
  const found = Object.fromEntries(signals.map((s) => [s, new Float64Array(memory.people)])) as Signals;
  const first = memory.first;
  const bound = memory.bound(now);
  const asking = new Set([question.asker, ...(question.authors ?? [])].map((p) => memory.numberOf(p)).filter((n) => n >= 0));
  const text = termsOfText(question.text);
  const paths = question.paths ?? [];
  const likeText = memory.text.alike(text, first, bound);
  const likePaths = memory.paths.alike(termsOfPaths(paths), first, bound);
  const words = new Map([...wordsOfPaths(paths)].map((w) => [w, 1] as const));
  for (const [t] of text) if (!t.endsWith(':')) words.set(t, 1);
  const likeNames = memory.names.alike(words, first, bound);
  const lastHelp = new Float64Array(memory.people);
  const lastSeen = new Float64Array(memory.people);
  for (let at = first; at < bound; at += 1) {
    const e = memory.event(at);
    const age = Math.min(longest, Math.floor((now - e.known) / day));
    const week = fading.week[age]!, month = fading.month[age]!, season = fading.season[age]!, year = fading.year[age]!, ever = fading.ever[age]!;
    const asked = isAsking(asking, e);
    const t = likeText.get(at) ?? 0, p = likePaths.get(at) ?? 0, n = likeNames.get(at) ?? 0;
    for (const who of e.helpers) {
      lastHelp[who] = e.known;
      lastSeen[who] = e.known;
      found['helped:week'][who]! += week;
      found['helped:month'][who]! += month;
      found['helped:season'][who]! += season;
      found['helped:year'][who]! += year;
      found['helped:ever'][who]! += ever;
      if (asked) {
        found['asker:month'][who]! += month;
        found['asker:season'][who]! += season;
        found['asker:year'][who]! += year;
        found['asker:ever'][who]! += ever;
        found['askertopic'][who]! += year * (t + p);
      }
      if (p > 0) {
        found['paths:month'][who]! += p * month;
        found['paths:season'][who]! += p * season;
        found['paths:year'][who]! += p * year;
        found['paths:ever'][who]! += p * ever;
        found['paths:close'][who]! += p * p * p * ever;
        if (p * ever > found['paths:best'][who]!) found['paths:best'][who] = p * ever;
      }
      if (t > 0) {
        found['text:month'][who]! += t * month;
        found['text:season'][who]! += t * season;
        found['text:year'][who]! += t * year;
        found['text:ever'][who]! += t * ever;
        found['text:close'][who]! += t * t * t * ever;
        if (t * ever > found['text:best'][who]!) found['text:best'][who] = t * ever;
      }
      if (n > 0) {
        found['names:year'][who]! += n * year;
        found['names:close'][who]! += n * n * n * ever;
      }
    }
    if (asked && e.helpers.length > 0) {
      for (let i = 0; i < memory.people; i++) found['askerlast'][i]! *= 0.6;
      for (const who of e.helpers) found['askerlast'][who]! += 0.4;
    }
    for (const who of e.authors) {
      lastSeen[who] = e.known;
      found['worked:month'][who]! += month;
      found['worked:year'][who]! += year;
      if (p > 0) {
        found['mypaths:year'][who]! += p * year;
        found['mypaths:close'][who]! += p * p * p * ever;
      }
      if (t > 0) {
        found['mytext:year'][who]! += t * year;
        found['mytext:close'][who]! += t * t * t * ever;
      }
      if (e.helpers.some((h) => asking.has(h))) found['returns:year'][who]! += year;
    }
  }
  for (let who = 0; who < memory.people; who += 1) {
    if (lastHelp[who]! > 0) found.lasthelp[who] = 1 / (1 + Math.log2(1 + (now - lastHelp[who]!) / day));
    if (lastSeen[who]! > 0) found.lastseen[who] = 1 / (1 + Math.log2(1 + (now - lastSeen[who]!) / day));
  }
  return found;
}

function isAsking(asking: ReadonlySet<number>, event: Remembered): boolean {
  return asking.has(event.asker) || event.authors.some((author) => asking.has(author));
}
