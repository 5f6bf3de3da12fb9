/**
 * The registry of what features add to the frame (verbs, places, parts of pages); the router fills it, and shared
 * components read it here.
 */
import type { LinkProps } from '@tanstack/react-router';
import type { FlatNamespace } from 'i18next';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecipientPart, BetweenPart, InvitationPart, FrontDoorPart, Subjects, Verb } from './feature.ts';

export interface FeatureRegistry {
  /** What can be begun from anywhere, in this order. */
  verbs: readonly Verb[];
  subjects: Subjects;
  between: readonly BetweenPart[];
  recipient: readonly RecipientPart[];
  frontDoor: readonly FrontDoorPart[];
  invitation: readonly InvitationPart[];
}

export const FeatureRegistry = createContext<FeatureRegistry>({
  verbs: [],
  subjects: {},
  between: [],
  recipient: [],
  frontDoor: [],
  invitation: [],
});

/** Verbs that fit, each with its name in the reader's language; waits for the words of their features. */
export function useVerbs(
  fits: (verb: Verb) => boolean = () => true,
): (Pick<Verb, 'say' | 'to'> & { name: string })[] {
  const verbs = useContext(FeatureRegistry).verbs.filter(fits);
  const parts = verbs.map(({ say }) => say.split(':')[0] as FlatNamespace);
  const { t } = useTranslation(['web', ...new Set(parts)]);
  return verbs.map(({ say, to }) => ({ say, to, name: t(say) }));
}

export const useSubjects = (): Subjects => useContext(FeatureRegistry).subjects;

/** What stands beside a composer, besides the other's own lines. */
export const useRecipientParts = (): readonly RecipientPart[] => useContext(FeatureRegistry).recipient;

/** The parts of the page of two partners, in order. */
export const useBetweenParts = (): readonly BetweenPart[] =>
  useContext(FeatureRegistry).between.toSorted((one, other) => one.order - other.order);

/** What stands at the front door of a team besides its guide. */
export const useFrontDoorParts = (): readonly FrontDoorPart[] => useContext(FeatureRegistry).frontDoor;

/** How somebody who has not been here is invited. */
export const useInvitationParts = (): readonly InvitationPart[] => useContext(FeatureRegistry).invitation;

/** Where the thing of a card, a list or the search has its page. */
export function usePlaces(): (subject: { kind: string; id: string }) => LinkProps {
  const subjects = useSubjects();
  return ({ kind, id }) => subjects[kind]?.place(id) ?? { to: '/' };
}
