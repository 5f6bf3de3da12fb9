/** Rules on persons: addresses, zones, names. Pure. */
import { plain } from './search/person-search.ts';

export { isTimeZone } from '#platform/zone.ts';

/** Signs that nobody sees, those that change how others are read, and the one that stands for a letter that was lost. */
const unseen = /[\p{C}\p{Default_Ignorable_Code_Point}\u2800\ufffd]/u;

/** Choose how an emoji is drawn; a name is the same with and without. */
const drawings = /[\uFE0E\uFE0F]/g;

/** A name as it is kept: composed characters, single blanks, none at the ends. */
export const tidyName = (name: string): string =>
  name.normalize('NFC').replaceAll(drawings, '').trim().replaceAll(/\s+/g, ' ');

/**
 * The one rule for the names of people, teams and the workplace, once tidied: a letter or a number is to be seen, and nothing
 * is in it that cannot be seen or that changes how the rest is read.
 */
export const isName = (name: string): boolean =>
  /[\p{L}\p{N}]/u.test(name) && !unseen.test(name) && !/\p{M}{4,}/u.test(name);

const everyUnseen = new RegExp(unseen, 'gu');

/** A name that somebody else wrote, such as in a history, without what cannot be seen; null where none is left. */
export function nameReadIn(text: string): string | null {
  const seen = tidyName(
    text
      .replaceAll(/\p{Cc}/gu, ' ')
      .replaceAll(everyUnseen, '')
      .replaceAll(/(\p{M}{3})\p{M}+/gu, '$1'),
  );
  const name = tidyName(
    [...seen].slice(0, 120).join('').slice(0, 120).toWellFormed().replaceAll('\ufffd', ''),
  );
  return isName(name) ? name : null;
}

/** Letters of other scripts, and signs, that are drawn like one of these. */
const drawn = 'авекмнорстухіјѕԁһԛԝӏαβεικνορτυχi1ı0';
const drawnAs = 'abekmhopctyxljsdhqwlabelkvoptuxlllo';
const drawnAlike = new Map([...drawn].map((letter, place) => [letter, drawnAs[place]!]));

/**
 * What a name looks like: without capitals, accents, widths, blanks and marks, with letters that are drawn alike taken for one
 * another. `name_skeleton` in the database is the same.
 */
export const skeletonOf = (name: string): string =>
  [...plain(name.normalize('NFKC')).replaceAll(/[\p{Z}\s\p{P}$+<=>^`|~]+/gu, '')]
    .map((letter) => drawnAlike.get(letter) ?? letter)
    .join('');

/** What a name comes down to without what tells its owner apart: "Kim Berg (Dispatch)" is called Kim Berg. As `called` there. */
export const calledOf = (name: string): string =>
  skeletonOf(name.replace(/\s*([([{,;|/·•–—]|\s-\s).*$/, '') || name);

/** An address as it is kept, wherever one is written: lower case, no blanks around. */
export const tidyEmail = (email: string): string => email.normalize('NFC').trim().toLowerCase();

const email = /^[^\s@,;:<>"()[\]\\]+@[^\s@.,;:<>"()[\]\\]+(\.[^\s@.,;:<>"()[\]\\]+)*$/;

/**
 * The one rule for addresses, for adding, importing, a history, set-up and sign-in alike: one @, something on both sides,
 * no blanks, no `mailto:`, nothing that cannot be seen. `root@localhost` is one.
 */
export const isEmail = (text: string): boolean =>
  text.length <= 254 && text.length >= 3 && email.test(text) && !unseen.test(text);
