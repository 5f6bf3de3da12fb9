/** What brought somebody here: the ask their invitation was for, or what its writer waits for on their first page. */
import { myInvitation } from '#features/sign-in/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { TodayView } from './contract.ts';
import { cardsOn, type TodayCard } from './today.ts';

/** The thing with which somebody's first day begins, alone; null for whoever came without a question. */
export async function cameFor(db: Reading, page: readonly TodayCard[]): Promise<TodayView['cameFor']> {
  const invitation = await myInvitation(db);
  if (!invitation) return null;
  if (invitation.askId !== null) return { kind: 'ask', id: invitation.askId };
  const question = cardsOn(page).find(
    ({ band, about, by }) => band === 1 && (by ?? about)?.id === invitation.byPerson,
  );
  return question?.subject ?? null;
}
