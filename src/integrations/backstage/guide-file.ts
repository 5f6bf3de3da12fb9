/** What is read from a file with a team's guide: lines, and what is wrong with it, each with its line number. Pure. */
import { isTeamTopic, mostLetters, shortened, type GivenLine } from '#features/people/public.ts';
import { hasWords, lostSign, marked } from '#platform/input/text.ts';
import { mention, mentionsIn, withEachMention } from '#platform/mention.ts';
import type { fileProblems } from './contract.ts';

export interface FileProblem {
  line: number;
  problem: (typeof fileProblems)[number];
  /** What stands there, where that helps. */
  value: string;
}

/** What is wrong, in a sentence (English; the web words it by its code). */
export const problemSays: Record<FileProblem['problem'], (value: string) => string> = {
  'not-yaml': (value) => `This cannot be read: ${value}`,
  'no-group': () => 'There is no group in this file.',
  'which-group': (team) => `There are several groups in this file, and none of them is ${team}.`,
  'topic-unknown': (topic) => `A guide has no lines on "${topic}".`,
  'words-missing': () => 'A line without words.',
  signs: (words) => `There are signs in "${words}" that cannot be kept. Please write that line again.`,
  'words-too-long': (most) => `A line has at most ${most} letters.`,
  'no-lines': () => 'There are no lines of a guide in this file.',
};

export interface GuideRead {
  lines: GivenLine[];
  problems: FileProblem[];
}

/** A team as a file tells of it: no people. */
export interface TeamTold {
  name: string;
  /** The team above; null for the whole workplace. */
  parent: string | null;
  children: readonly string[];
}

/** One line of the guide, or what is wrong with it. */
export function lineFrom(topic: string, words: string, at: number): GivenLine | FileProblem {
  // what a file writes as an escape is a sign only once it is read
  const text = marked(words).trim();
  if (!isTeamTopic(topic)) return { line: at, problem: 'topic-unknown', value: shortened(marked(topic)) };
  if (text.includes(lostSign)) return { line: at, problem: 'signs', value: shortened(text) };
  if (!hasWords(text)) return { line: at, problem: 'words-missing', value: topic };
  if (text.length > mostLetters) return { line: at, problem: 'words-too-long', value: String(mostLetters) };
  return { topic, words: text, at };
}

/** Sorts what was found into lines and problems; a file without a line of a guide is a problem of its own. */
export function asRead(found: readonly (GivenLine | FileProblem)[]): GuideRead {
  const lines = found.filter((one): one is GivenLine => !('problem' in one));
  const wrong = found.filter((one): one is FileProblem => 'problem' in one);
  if (lines.length === 0 && wrong.length === 0) wrong.push({ line: 1, problem: 'no-lines', value: '' });
  return { lines, problems: wrong.toSorted((one, other) => one.line - other.line) };
}

/** Words as a file carries them: whom they mention only by id, so that no name leaves the workplace. */
export const withoutNames = (words: string): string => withEachMention(words, ({ id }) => mention(id));
/** The ids that words from a file mention. */
export const idsIn = (words: string): string[] => mentionsIn(words).map(({ id }) => id);
/** Words from a file with those who are known here; an unknown id is left out. */
export const withKnown = (words: string, known: ReadonlyMap<string, unknown>): string =>
  withEachMention(words, ({ id }) => (known.has(id) ? mention(id) : '')).trim();
