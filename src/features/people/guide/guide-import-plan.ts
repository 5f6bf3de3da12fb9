/** What a guide written elsewhere would change in a team's guide. Pure. */
import { teamTopics, type Topic } from './guide.ts';

/** The topics that a team's guide speaks of, in their order. */
export type TeamTopic = (typeof teamTopics)[number];
export const isTeamTopic = (topic: string): topic is TeamTopic => teamTopics.some((known) => known === topic);

/** The most letters of one line. */
export const mostLetters = 600;

/** A line as it was given, and where: its line number there. */
export interface GivenLine {
  topic: TeamTopic;
  words: string;
  at: number;
}

interface Standing {
  id: string;
  topic: string;
  words: string;
}

/** What becomes of one line. What goes names the line that stands; what comes, where it was given. */
export interface PlannedChange {
  what: 'add' | 'change' | 'remove' | 'nothing';
  topic: Topic;
  words: string;
  before: string | null;
  id: string | null;
  at: number | null;
}

/**
 * Topic by topic: the same words stay, the next ones take the place of what stands there, and what is left over goes.
 * A topic that was not given is left as it is.
 */
export function planGuide(standing: readonly Standing[], given: readonly GivenLine[]): PlannedChange[] {
  return teamTopics
    .filter((topic) => given.some((line) => line.topic === topic))
    .flatMap((topic) =>
      planTopic(
        topic,
        standing.filter((line) => line.topic === topic),
        given.filter((line) => line.topic === topic),
      ),
    );
}

function planTopic(
  topic: TeamTopic,
  standing: readonly Standing[],
  given: readonly GivenLine[],
): PlannedChange[] {
  const left = [...standing];
  const takeSame = (words: string) => {
    const index = left.findIndex((line) => line.words === words);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const kept = given.map((line) => ({ line, same: takeSame(line.words) }));
  const planned = kept.map(({ line: { words, at }, same }): PlannedChange => {
    if (same) return { what: 'nothing', topic, words, before: null, id: same.id, at };
    const before = left.shift();
    return before
      ? { what: 'change', topic, words, before: before.words, id: before.id, at }
      : { what: 'add', topic, words, before: null, id: null, at };
  });
  const gone = left.map(({ id, words }): PlannedChange => ({
    what: 'remove',
    topic,
    words,
    before: words,
    id,
    at: null,
  }));
  return [...planned, ...gone];
}
