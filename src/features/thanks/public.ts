/** What other features may ask of thanks. */
import { partiesNamed, type PartyView } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { thanksBy, thanksOnMyMind } from './list-store.ts';
import { thanksByIds } from './store.ts';
import type { ThanksState } from './thanks.ts';

export { thanksCards } from './cards.ts';

export interface OpenThanks {
  id: string;
  state: ThanksState;
  forWhat: string;
  /** Those credited in a draft of mine; else its author. */
  with: PartyView[];
  yourMove: boolean;
}

const draftsAtOnce = 50;
const everSince = '1970-01-01T00:00:00Z';

/** Somebody's drafts, and thanks that ask for their yes to being shared; newest first. */
export async function openThanks(
  db: Reading,
  me: { id: string },
  now: Temporal.Instant,
): Promise<OpenThanks[]> {
  const asked = (await thanksOnMyMind(db, { asked: everSince, received: now.toString() }))
    .filter(({ reason }) => reason === 'asked')
    .map(({ id }) => id);
  const drafts = (await thanksBy(db, me.id, 'drafts', { after: undefined, many: draftsAtOnce })).map(
    ({ id }) => id,
  );
  const list = await thanksByIds(db, [...new Set([...asked, ...drafts])], now);
  const named = (thanks: (typeof list)[number]) =>
    thanks.author === me.id ? thanks.credits.map((credit) => credit.party) : [thanks.author];
  const names = await partiesNamed(db, [...new Set(list.flatMap(named))]);
  return list.map((thanks) => ({
    id: thanks.id,
    state: thanks.state,
    forWhat: thanks.forWhat,
    with: named(thanks).flatMap((id) => names.get(id) ?? []),
    yourMove: asked.includes(thanks.id),
  }));
}
