import { expect, test } from 'vitest';
import { registryOf } from '#web/feature-registry.ts';
import { features } from '../features.ts';
import { placesSeenFrom } from './places.ts';

const places = registryOf(features).places.map((place) => Object.assign({ name: place.say }, place));
const hereFrom = (address: string) => {
  const seen = placesSeenFrom(address, places);
  return {
    around: seen.filter(({ isAround }) => isAround).map(({ to }) => to),
    here: seen
      .flatMap((place) => [place].concat(place.inner))
      .flatMap(({ isHere, to }) => (isHere ? [to] : [])),
  };
};

test('there are six places, four of them at the foot of a phone, and whatever lies within one lies within one of these', () => {
  const seen = placesSeenFrom('/', places);
  expect(seen.map(({ to }) => to)).toEqual(['/', '/open', '/partners', '/us', '/thanks', '/only-me']);
  expect(seen.filter(({ onPhone }) => onPhone)).toHaveLength(4);
  expect(seen.flatMap(({ inner }) => inner)).toHaveLength(places.length - seen.length);
});

test.each([
  ['/', '/', '/'],
  ['/open', '/open', '/open'],
  ['/promises/request', '/open', '/promises'],
  ['/offers/new', '/open', '/asks'],
  ['/with/0190', '/partners', '/partners'],
  ['/teams/0190/view', '/partners', '/people'],
  ['/goals/0190', '/us', '/goals'],
  ['/charters/0190', '/us', '/us'],
  ['/my/quiet', '/only-me', '/my/settings'],
  ['/my/sign-in', '/only-me', '/my/settings'],
])('from %s one is in %s, at %s', (address, around, here) => {
  expect(hereFrom(address)).toEqual({ around: [around], here: [here] });
});

test('a page that is nobody’s place is in none', () => {
  expect(hereFrom('/never')).toEqual({ around: [], here: [] });
});
