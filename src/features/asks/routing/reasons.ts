/** Why an ask reached somebody, from the evidence that comes nearest: never a figure, one reason each. Pure. */
import type { Reason } from '../ask-reason.ts';
import { topicOf } from '../posting/ask-topic.ts';
import type { Evident, Strength } from './routing-store.ts';

/** How many of the shared words name the topic. */
const wordsNamed = 3;

/** The reason for each person, by id; somebody of whom nothing is known is new here. */
export function reasonsOf(
  people: readonly string[],
  topic: readonly string[],
  evident: readonly Evident[],
  strengths: readonly Strength[],
): Map<string, Reason> {
  const evidence = new Map(evident.map((row) => [row.personId, row]));
  const said = new Map(strengths.map((row) => [row.personId, row.words]));
  return new Map(people.map((person) => [person, reasonFor(topic, evidence.get(person), said.get(person))]));
}

function reasonFor(topic: readonly string[], evident: Evident | undefined, said: string | undefined): Reason {
  const shared = evident?.fits ? sharedTopic(topic, evident.text ?? '') : '';
  if (evident?.knownAt && evident.part === 'helper' && shared)
    return { kind: 'helped-with', topic: shared, when: evident.knownAt.slice(0, 10) };
  if (said) return { kind: 'says-so', topic: sharedTopic(topic, said) || said.slice(0, 80) };
  if (evident?.helpedAskerAt) return { kind: 'helped-asker', when: evident.helpedAskerAt.slice(0, 10) };
  if (evident?.knownAt && shared)
    return { kind: 'worked-on', topic: shared, when: evident.knownAt.slice(0, 10) };
  return { kind: 'new-here' };
}

/** The words of the ask that the other text has too, as the ask has them. */
function sharedTopic(topic: readonly string[], text: string): string {
  const words = topicOf(text);
  const isShared = (word: string) =>
    words.some((other) => other.startsWith(stem(word)) || word.startsWith(stem(other)));
  return topic.filter(isShared).slice(0, wordsNamed).join(' ');
}

const stem = (word: string) => (word.length > 6 ? word.slice(0, -2) : word);
