/** People as a history names them: a name and an address. Pure. */
export interface Contact {
  name: string;
  email: string;
}

const form = /^([^<>]*)<([^<>\s]+@[^<>\s]+)>/;

/** Reads `Name <address>`; nothing where there is no address. */
export function contactIn(text: string): Contact | undefined {
  const [, name, email] = form.exec(text.trim()) ?? [];
  return email === undefined ? undefined : { name: name!.trim(), email };
}

/** As `contactIn` reads it. */
export const written = ({ name, email }: Contact): string => `${name.replaceAll(/[<>\n]/g, '')} <${email}>`;

/** By what two mentions are the same person. */
export const addressOf = ({ email }: Contact): string => email.normalize('NFC').trim().toLowerCase();

/** Each person once, in the order in which they come. */
export function eachOnce(contacts: readonly Contact[]): Contact[] {
  const byAddress = new Map<string, Contact>();
  for (const contact of contacts)
    if (!byAddress.has(addressOf(contact))) byAddress.set(addressOf(contact), contact);
  return [...byAddress.values()];
}
