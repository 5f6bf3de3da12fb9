/** What features call their things, in the reader's language: loaded by the pages that list things of many kinds. */
import { useContext } from 'react';
import { FeatureRegistry, useNames, useSubjects } from './feature-registry.ts';
import type { AnySentence } from './sentences.ts';

/** Names by what they are the names of; of what has none, nothing. */
function useNamesBy(sentences: [key: string, sentence: AnySentence | undefined][]): (key: string) => string {
  const named = new Map(sentences);
  const nameOf = useNames([...named.values()].flatMap((sentence) => sentence ?? []));
  return (key) => {
    const sentence = named.get(key);
    return sentence ? nameOf(sentence) : '';
  };
}

/** What a thing is called where it stands among things of other kinds. */
export const useKindNames = (): ((kind: string) => string) =>
  useNamesBy(Object.entries(useSubjects()).map(([kind, { say }]) => [kind, say]));

/** What a group of hits is called in the search. */
export const useGroupNames = (): ((group: string) => string) =>
  useNamesBy(Object.entries(useContext(FeatureRegistry).searchGroups));
