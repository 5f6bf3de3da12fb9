/** Rules on persons: addresses, zones, names. Pure. */
export { isTimeZone } from '#platform/zone.ts';

/** A name as it is kept: composed characters, single blanks, none at the ends. */
export const tidyName = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ');

/** An address as it is kept: lower case, no blanks around. */
export const tidyEmail = (email: string): string => email.normalize('NFC').trim().toLowerCase();

const email = /^[^\s@,;<>"]+@[^\s@.,;<>"]+(\.[^\s@.,;<>"]+)*$/;

/** Whether it looks like an email address: one @, something on both sides, no blanks. `root@localhost` is one. */
export const isEmail = (text: string): boolean => text.length <= 254 && text.length >= 3 && email.test(text);
