/**
 * The one rule for every text that comes in from outside: what people send, and what stands in tables, histories and
 * files. Pure; who calls it decides how to say no.
 */

/**
 * What cannot be kept: signs that steer machines (all below the space but line break and tab, and U+007F to U+009F),
 * and halves of a letter, which no file and no database can hold.
 */
export type Flaw = 'control-sign' | 'half-letter';

/** A text of up to this many letters is a line: a name, a title, a cell. It has no breaks and no tabs. */
export const longestLine = 254;

const steersMachines = /[^\P{Cc}\t\n\r]/u;
const breaksLines = /[\t\n\r]/;

/** What is wrong with a text; undefined when it may come in. */
export function flawOf(text: string, isLine = false): Flaw | undefined {
  if (steersMachines.test(text) || (isLine && breaksLines.test(text))) return 'control-sign';
  return text.isWellFormed() ? undefined : 'half-letter';
}

/** The form in which a text is kept: letters put together (NFC), every break the same. */
export const normalForm = (text: string): string => text.normalize('NFC').replaceAll(/\r\n?/g, '\n');

/** Stands where a sign was that cannot be kept. */
export const lostSign = '\ufffd';

/**
 * A text from a file in its normal form, each sign that cannot be kept marked as lost: nobody typed it, so it is not refused
 * as a whole, and whoever reads the file can say in which line it stands.
 */
export const marked = (text: string): string =>
  normalForm(text.toWellFormed()).replaceAll(new RegExp(steersMachines, 'gu'), lostSign);

/** A text of a history in its normal form, without the signs that cannot be kept: nobody can correct what was written then. */
export function cleaned(text: string, isLine = false): string {
  const shown = normalForm(text.toWellFormed()).replaceAll(new RegExp(steersMachines, 'gu'), '');
  return isLine ? shown.replaceAll(/[\t\n]+/g, ' ') : shown;
}

/**
 * Signs that show nothing: controls, spaces of every width, joiners, marks of direction, fillers. In the order of their
 * numbers, as parts of a class in a regular expression that JavaScript, JSON Schema and PostgreSQL read alike.
 * The same stand in `says_something` in the database, and a test compares both.
 */
const shownAsNothing = [
  String.raw`\u0001-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f`,
  String.raw`\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb`,
].join('');

/** For a contract's `pattern`: something can be read in it. */
export const somethingToRead = `[^${shownAsNothing}]`;

const something = new RegExp(somethingToRead);

/** Whether nothing can be read in a text: the one meaning of "empty", here and in the database. */
export const isBlank = (text: string | null | undefined): boolean => !hasWords(text);

/** Whether there is a text in which something can be read. */
export const hasWords = (text: string | null | undefined): text is string =>
  typeof text === 'string' && something.test(text);
