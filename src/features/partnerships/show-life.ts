/** A partnership as one line in time: when they met, which words were kept, thanks, and news told early. */
import type { ReplyOf } from '#platform/contract.ts';
import { namesBeside, partyIn, type PartyView } from '#features/people/public.ts';
import { asInstant } from '#platform/database/instant.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { readLife } from './contract.ts';
import { findLife, type HeadsUpsBetween, type LifeFound, type ThanksBetween } from './page-store.ts';
import { partnershipInJson } from './store.ts';

type Life = ReplyOf<typeof readLife>;
type Moment = Life['moments'][number];

export async function showLife(
  db: Reading,
  id: string,
  neighbours: { thanksBetween: ThanksBetween; headsUpsBetween: HeadsUpsBetween },
): Promise<Life> {
  const found = await findLife(db, id, neighbours);
  const { one, other, since } = partnershipInJson(found.partnership);
  const names = await namesBeside(db, [one, other], []);
  const moments = [...met(found), ...kept(found, names), ...thanked(found), ...told(found, names)];
  return { since, moments: moments.toSorted((a, b) => a.at.localeCompare(b.at)) };
}

type Names = ReadonlyMap<string, PartyView>;

const met = ({ history }: LifeFound): Moment[] =>
  history
    .filter(({ did }) => did === 'met')
    .map(({ id, at }) => ({ kind: 'met', id: `met-${id}`, at: asInstant(at), by: null, words: null }));

const kept = ({ promises }: LifeFound, names: Names): Moment[] =>
  promises
    .filter(({ isOpen }) => !isOpen)
    .map(({ id, what, performer, at }) => ({
      kind: 'kept',
      id,
      at: asInstant(at),
      by: partyIn(names, performer),
      words: what,
    }));

const thanked = ({ thanks }: LifeFound): Moment[] =>
  thanks.map(({ id, words, author, authorName, at }) => ({
    kind: 'thanks',
    id,
    at: asInstant(at),
    by: { id: author, kind: 'person', name: authorName },
    words,
  }));

const told = ({ headsUps }: LifeFound, names: Names): Moment[] =>
  headsUps.map(({ id, words, by, at }) => ({
    kind: 'heads-up',
    id,
    at: asInstant(at),
    by: partyIn(names, by),
    words,
  }));
