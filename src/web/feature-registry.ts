/** The registry of features: what they add to the frame and to each other's pages. Shared components read it here. */
import type { LinkProps } from '@tanstack/react-router';
import type { FlatNamespace } from 'i18next';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  BetweenPart,
  BetweenYouPart,
  FirstStepPart,
  FrontDoorPart,
  InvitationPart,
  Place,
  RecipientPart,
  SearchGroups,
  Subjects,
  Verb,
  WebFeature,
  WhoFitsPart,
} from './feature.ts';
import type { AnySentence } from './sentences.ts';

export type FeatureRegistry = Readonly<Required<Omit<WebFeature, 'pages'>>>;

const inOrder = <Part extends { order: number }>(parts: readonly Part[]): readonly Part[] =>
  parts.toSorted((one, other) => one.order - other.order);

/** What all these features add, in the order of the features where nothing else is said. */
export const registryOf = (features: readonly WebFeature[]): FeatureRegistry => ({
  verbs: features.flatMap(({ verbs = [] }) => verbs),
  places: inOrder(features.flatMap(({ places = [] }) => places)),
  subjects: Object.assign({}, ...features.map(({ subjects }) => subjects)) as Subjects,
  searchGroups: Object.assign({}, ...features.map(({ searchGroups }) => searchGroups)) as SearchGroups,
  between: inOrder(features.flatMap(({ between = [] }) => between)),
  betweenYou: inOrder(features.flatMap(({ betweenYou = [] }) => betweenYou)),
  recipient: features.flatMap(({ recipient = [] }) => recipient),
  frontDoor: features.flatMap(({ frontDoor = [] }) => frontDoor),
  invitation: features.flatMap(({ invitation = [] }) => invitation),
  whoFits: features.flatMap(({ whoFits = [] }) => whoFits),
  firstSteps: features.flatMap(({ firstSteps = [] }) => firstSteps),
});

export const FeatureRegistry = createContext(registryOf([]));

/** These sentences in the reader's language, by their whole names; waits for the words of their features. */
export function useNames(sentences: readonly AnySentence[]): (sentence: AnySentence) => string {
  const parts = sentences.map((sentence) => sentence.split(':')[0] as FlatNamespace);
  const { t } = useTranslation(['web', ...new Set(parts)]);
  return (sentence) => t(sentence);
}

/** Verbs that fit, each with its name in the reader's language, and its hint where it has one. */
export function useVerbs(
  fits: (verb: Verb) => boolean = () => true,
): (Omit<Verb, 'hint'> & { name: string; hint: string | undefined })[] {
  const verbs = useContext(FeatureRegistry).verbs.filter(fits);
  const nameOf = useNames(verbs.flatMap(({ say, hint }) => (hint ? [say, hint] : [say])));
  return verbs.map(({ hint, ...verb }) =>
    Object.assign({ name: nameOf(verb.say), hint: hint && nameOf(hint) }, verb),
  );
}

/** The places of the navigation, in order, each with its name in the reader's language. */
export function usePlaces(): (Place & { name: string })[] {
  const { places } = useContext(FeatureRegistry);
  const nameOf = useNames(places.map(({ say }) => say));
  return places.map((place) => Object.assign({ name: nameOf(place.say) }, place));
}

export const useSubjects = (): Subjects => useContext(FeatureRegistry).subjects;

/** What stands beside a composer, besides the other's own lines. */
export const useRecipientParts = (): readonly RecipientPart[] => useContext(FeatureRegistry).recipient;

/** The parts of the page of two partners, in order. */
export const useBetweenParts = (): readonly BetweenPart[] => useContext(FeatureRegistry).between;

/** What is between somebody and the reader, in order. */
export const useBetweenYouParts = (): readonly BetweenYouPart[] => useContext(FeatureRegistry).betweenYou;

/** What stands at the front door of a team besides its guide. */
export const useFrontDoorParts = (): readonly FrontDoorPart[] => useContext(FeatureRegistry).frontDoor;

/** How somebody who has not been here is invited. */
export const useInvitationParts = (): readonly InvitationPart[] => useContext(FeatureRegistry).invitation;

/** Who could help with something that waits for it. */
export const useWhoFitsParts = (): readonly WhoFitsPart[] => useContext(FeatureRegistry).whoFits;

/** The steps of a first visit, each in the hands of its feature. */
export const useFirstStepParts = (): readonly FirstStepPart[] => useContext(FeatureRegistry).firstSteps;

/** Where the thing of a card, a list or the search has its page. */
export function usePageOf(): (subject: { kind: string; id: string }) => LinkProps {
  const subjects = useSubjects();
  return ({ kind, id }) => subjects[kind]?.place(id) ?? { to: '/' };
}
