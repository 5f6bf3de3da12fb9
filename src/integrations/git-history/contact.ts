/** People as a history names them: a name and an address. Pure. */
import { cleaned, lostSign } from '#platform/input/text.ts';
import { tidyEmail } from '#features/people/public.ts';

export interface Contact {
  name: string;
  email: string;
}

/** Marks of direction and joiners: a name that somebody else wrote is shown as it is read. */
const unseen = /\p{Cf}/gu;

/** As a contact enters from a history: on one line, without signs that steer machines or change how others are read. */
export const asEntered = ({ name, email }: Contact): Contact => ({
  name: cleaned(name, true).replaceAll(unseen, '').trim(),
  // an address is a key: without its unseen signs it would be somebody else's
  email: cleaned(email, true).replaceAll(unseen, lostSign),
});

const form = /([^<>]*)<([^<>\s]+@[^<>\s]+)>/g;
/** What stands between two people of one line, and a remark on the one before. */
const between = /^\s*(\([^()]*\))?\s*([,;&+/]|and\b|und\b)?\s*/i;

/** Everybody that a line names as `Name <address>`, one or several: `Lou <lou@…>, Kim <kim@…>`. */
export const contactsIn = (text: string): Contact[] =>
  [...text.matchAll(form)].map(([, name, email], place) =>
    asEntered({ name: place === 0 ? name! : name!.replace(between, ''), email: email! }),
  );

/** The first of them; nothing where there is no address. */
export const contactIn = (text: string): Contact | undefined => contactsIn(text)[0];

/** As `contactIn` reads it. */
export const written = ({ name, email }: Contact): string => `${name.replaceAll(/[<>\n]/g, '')} <${email}>`;

/** By what two mentions are the same person. */
export const addressOf = ({ email }: Contact): string => tidyEmail(email);

/** Each person once, in the order in which they come. */
export function eachOnce(contacts: readonly Contact[]): Contact[] {
  const byAddress = new Map<string, Contact>();
  for (const contact of contacts)
    if (!byAddress.has(addressOf(contact))) byAddress.set(addressOf(contact), contact);
  return [...byAddress.values()];
}
