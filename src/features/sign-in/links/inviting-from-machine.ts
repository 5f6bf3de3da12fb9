/** Inviting from the command line: the same wishes as on the page, in the name of an admin. */
import type { Writing } from '#platform/database/transaction.ts';
import { queueInvitation } from './invitation-api.ts';
import { invitationsOf, isThereMail, wishInvitations, type StoredInvitation } from './invitation-store.ts';

interface Wanted {
  /** Those to invite, by address; null for all who have not come. */
  addresses: readonly string[] | null;
  again: boolean;
  dryRun: boolean;
}

type Invitee = Pick<StoredInvitation, 'name' | 'email'>;

export interface Invitable {
  invited: Invitee[];
  leftInPeace: (Invitee & { because: string })[];
  /** Addresses that nobody here has: then nobody is invited. */
  unknown: string[];
  hasMail: boolean;
}

const anHour = { hours: 1 };
const brief = ({ name, email }: StoredInvitation): Invitee => ({ name, email });

/** Invites, or only says whom it would. */
export async function inviteFromMachine(
  tx: Writing,
  { addresses, again, dryRun }: Wanted,
  now: Temporal.Instant,
): Promise<Invitable> {
  const people = await invitationsOf(tx, now);
  const hasMail = await isThereMail(tx);
  const asked = addresses?.map((address) => address.trim().toLowerCase()) ?? null;
  const known = new Set(people.map(({ email }) => email));
  const unknown = asked?.filter((address) => !known.has(address)) ?? [];
  if (unknown.length > 0) return { invited: [], leftInPeace: [], unknown, hasMail };
  const meant = people.filter(({ email, state }) => asked?.includes(email) ?? state !== 'came');
  const chosen = meant.filter((one) => reasonAgainst(one, again, now) === null);
  const written = dryRun ? chosen.map(({ id }) => id) : await write(tx, chosen, again, now);
  return {
    unknown,
    hasMail,
    invited: meant.filter(({ id }) => written.includes(id)).map(brief),
    leftInPeace: meant
      .filter(({ id }) => !written.includes(id))
      .map((one) => {
        const because = reasonAgainst(one, again, now) ?? 'invited within the last hour';
        return { name: one.name, email: one.email, because };
      }),
  };
}

function reasonAgainst(
  { state, at }: StoredInvitation,
  again: boolean,
  now: Temporal.Instant,
): string | null {
  if (state === 'came') return 'has been here';
  if (state === 'not-invited') return null;
  if (!again) return state === 'handed' ? 'was handed a link' : 'was invited before';
  const isFresh = at !== null && Temporal.Instant.compare(at, now.subtract(anHour)) > 0;
  return isFresh && state !== 'refused' && state !== 'handed' ? 'invited within the last hour' : null;
}

async function write(
  tx: Writing,
  chosen: readonly StoredInvitation[],
  again: boolean,
  now: Temporal.Instant,
): Promise<string[]> {
  if (chosen.length === 0) return [];
  const people = chosen.map(({ id }) => id);
  const written = await wishInvitations(tx, { people, again }, now);
  for (const person of written) await queueInvitation(tx, person);
  return written;
}
