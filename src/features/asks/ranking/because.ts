import { type Question, type Seconds } from './evidence.ts';
import { fadingAt, fadings, lifeNames } from './signals/fading.ts';
import { likenessTo } from './signals/likeness.ts';
import { type Memory } from './memory/memory.ts';
import { isAskedBy, whoAsks } from './signals/signals.ts';
import { sharedFolder } from './memory/words.ts';

/** Why somebody was thought of, from evidence; the caller turns it into a sentence in the reader's language. */
export type Reason =
  | { kind: 'helped-with' | 'worked-on'; topic: Topic; when: Seconds; event: string }
  | { kind: 'helped-asker'; when: Seconds; event: string }
  | { kind: 'says-so'; words: string[] }
  | { kind: 'helped-lately'; when: Seconds; event: string }
  | { kind: 'new-here' };

/** Only what the question itself says: its own words that the evidence shares, or the folder or file of both. */
export type Topic = { words: string[] } | { path: string };

/** How alike evidence must be before it is given as the reason. */
const telling = 0.12;
const wordsInASentence = 3;
/** A help for the same asker says as much as work that is this much alike. */
const forTheAsker = 0.3;
const workWeighs = 0.7;
const aYear = lifeNames.indexOf('year');

interface Seen {
  helped: boolean;
  forAsker: boolean;
  alike: number;
}

interface Found {
  weight: number;
  reason: Reason;
}

/** The strongest single piece of evidence known before `now` that this person could help with the question. */
export function because(memory: Memory, question: Question, person: string, now: Seconds): Reason {
  const who = memory.numberOf(person);
  if (who < 0) return { kind: 'new-here' };
  const told = toldBy(memory, question, who, now);
  const done = strongestEvent(memory, question, who, now);
  const best = [told, done]
    .filter((one) => one !== undefined)
    .toSorted((one, other) => other.weight - one.weight)[0];
  return best?.reason ?? lastHelp(memory, who, now);
}

function strongestEvent(memory: Memory, question: Question, who: number, now: Seconds): Found | undefined {
  const first = memory.first;
  const bound = memory.bound(now);
  const likeness = likenessTo(question, memory, first, bound);
  const asking = whoAsks(memory, question);
  let best: Found | undefined;
  for (let at = first; at < bound; at += 1) {
    const helped = memory.parts.helped(at, who);
    if (!helped && !memory.parts.worked(at, who)) continue;
    const alike = Math.max(
      likeness.text[at - first]!,
      likeness.paths[at - first]!,
      likeness.names[at - first]!,
    );
    const seen = { helped, alike, forAsker: isAskedBy(memory, at, asking) };
    const weight = weightOf(seen) * fadings[fadingAt(now - memory.known(at)) + aYear]!;
    if (weight === 0 || weight < (best?.weight ?? 0)) continue;
    const reason = reasonFrom(memory, question, at, seen);
    if (reason !== undefined) best = { weight, reason };
  }
  return best;
}

function weightOf(seen: Seen): number {
  const about = seen.alike >= telling ? seen.alike : 0;
  if (!seen.helped) return about * workWeighs;
  return Math.max(about, seen.forAsker ? forTheAsker : 0);
}

function reasonFrom(memory: Memory, question: Question, at: number, seen: Seen): Reason | undefined {
  const { id } = memory.event(at);
  const known = memory.known(at);
  const topic = seen.alike >= telling ? topicOf(memory, question, at) : undefined;
  if (topic !== undefined)
    return { kind: seen.helped ? 'helped-with' : 'worked-on', topic, when: known, event: id };
  return seen.helped && seen.forAsker ? { kind: 'helped-asker', when: known, event: id } : undefined;
}

/** Whole words of the question that the event shares, rarest first; else the deepest path both have. */
function topicOf(memory: Memory, question: Question, at: number): Topic | undefined {
  const words = memory.wordsShared(question, at).slice(0, wordsInASentence);
  if (words.length > 0) return { words };
  const path = sharedFolder(question.paths ?? [], (piece) => memory.paths.has(piece, at));
  return path === undefined ? undefined : { path };
}

function toldBy(memory: Memory, question: Question, who: number, now: Seconds): Found | undefined {
  const words = memory.wordsTold(question, who, now).slice(0, wordsInASentence);
  return words.length === 0
    ? undefined
    : { weight: telling + 0.1 * words.length, reason: { kind: 'says-so', words } };
}

function lastHelp(memory: Memory, who: number, now: Seconds): Reason {
  for (let at = memory.bound(now) - 1; at >= memory.first; at -= 1) {
    if (memory.parts.helped(at, who))
      return { kind: 'helped-lately', when: memory.known(at), event: memory.event(at).id };
  }
  return { kind: 'new-here' };
}
