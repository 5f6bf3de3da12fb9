/** The places of the navigation as somebody sees them from where they are: six, and below the one they are in what lies within it. */
import { useLocation } from '@tanstack/react-router';
import type { Place } from '#web/feature.ts';
import { usePlaces } from '#web/feature-registry.ts';
import { useIsNotYet } from '#web/not-yet.ts';

export interface PlaceInSight extends Place {
  name: string;
  /** Whether the page that is open is one of its own. */
  isHere: boolean;
  inner: readonly PlaceInSight[];
  /** Whether it, or one of those within it, is where one is. */
  isAround: boolean;
}

/** How much of an address a place covers, in letters: 0 where it covers none of it. */
function covers({ to, also = [] }: Place, address: string): number {
  const isBelow = (one: string) => address.startsWith(one.endsWith('/') ? one : `${one}/`);
  const fits = [to, ...also].filter((one) => address === one || (one !== '/' && isBelow(one)));
  return Math.max(0, ...fits.map((one) => one.length));
}

/** Places as they stand from an address. The one that covers most of it is where one is. */
export function placesSeenFrom(
  address: string,
  places: readonly (Place & { name: string })[],
): PlaceInSight[] {
  const most = Math.max(...places.map((place) => covers(place, address)));
  const seen = (place: Place & { name: string }): PlaceInSight => {
    const inner = places.filter(({ within }) => within === place.to).map(seen);
    const isHere = most > 0 && covers(place, address) === most;
    return { ...place, inner, isHere, isAround: isHere || inner.some(({ isAround }) => isAround) };
  };
  return places.filter(({ within }) => within === undefined).map(seen);
}

/** The same without what is not yet there for the reader, but for the one where they are. */
export function usePlacesInSight(): PlaceInSight[] {
  const isNotYet = useIsNotYet();
  const seen = placesSeenFrom(useLocation({ select: ({ pathname }) => pathname }), usePlaces());
  const inSight = (places: readonly PlaceInSight[]): PlaceInSight[] =>
    places
      .filter(({ notYet, isAround }) => isAround || !isNotYet(notYet))
      .map((place) => Object.assign({}, place, { inner: inSight(place.inner) }));
  return inSight(seen);
}
