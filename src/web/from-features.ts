/**
 * The registry of what features add to the frame (verbs, places, parts of pages); the router fills it, and shared
 * components read it here.
 */
import type { LinkProps } from '@tanstack/react-router';
import type { FlatNamespace } from 'i18next';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { BesidePart, BetweenPart, DoorPart, Subjects, Verb } from './feature.ts';

export interface FromFeatures {
  /** What can be begun from anywhere, in this order. */
  verbs: readonly Verb[];
  subjects: Subjects;
  between: readonly BetweenPart[];
  beside: readonly BesidePart[];
  door: readonly DoorPart[];
}

export const FromFeatures = createContext<FromFeatures>({
  verbs: [],
  subjects: {},
  between: [],
  beside: [],
  door: [],
});

/** Verbs that fit, each with its name in the reader's language; waits for the words of their features. */
export function useVerbs(
  fits: (verb: Verb) => boolean = () => true,
): (Pick<Verb, 'say' | 'to'> & { name: string })[] {
  const verbs = useContext(FromFeatures).verbs.filter(fits);
  const parts = verbs.map(({ say }) => say.split(':')[0] as FlatNamespace);
  const { t } = useTranslation(['web', ...new Set(parts)]);
  return verbs.map(({ say, to }) => ({ say, to, name: t(say) }));
}

export const useSubjects = (): Subjects => useContext(FromFeatures).subjects;

/** What stands beside a composer, besides the other's own lines. */
export const useBeside = (): readonly BesidePart[] => useContext(FromFeatures).beside;

/** The parts of the page of two partners, in order. */
export const useBetween = (): readonly BetweenPart[] =>
  useContext(FromFeatures).between.toSorted((one, other) => one.order - other.order);

/** What stands at the front door of a team besides its guide. */
export const useDoor = (): readonly DoorPart[] => useContext(FromFeatures).door;

/** Where the thing of a card, a list or the search has its page. */
export function usePlaces(): (subject: { kind: string; id: string }) => LinkProps {
  const subjects = useSubjects();
  return ({ kind, id }) => subjects[kind]?.place(id) ?? { to: '/' };
}
