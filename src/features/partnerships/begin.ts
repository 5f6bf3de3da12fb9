/** How a partnership begins: by invitation, never by assignment (B05). */
import {
  circleOf,
  isMemberOf,
  isTooSmallToActAsTeam,
  mutesOf,
  partiesNamed,
  reachesWhen,
  refuseAbsentMentions,
  teamsAbove,
  type PartyView,
  type Actor,
} from '#features/people/public.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { remember } from '#platform/history.ts';
import { newId } from '#platform/id.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { entry } from '#platform/defined.ts';
import { refuse } from './refusals.ts';
import { addPartnership, heardNotNow, type StoredPartnership } from './store.ts';

/** As long as between two invitations to talk; whoever said "not now" may come back to it any day. */
const patience = { hours: 24 * 14 };

export interface Invitation {
  mine: string;
  theirs: string;
  purpose: string;
  words?: string | undefined;
}

/**
 * Invites a party on behalf of one of one's own. Refuses an invitation without a purpose, a pair of which one is part of
 * the other, a second one while something is open between the two, and one that comes too soon after "not now".
 */
export async function invite(
  tx: Writing,
  who: Actor,
  { mine, theirs, purpose, words }: Invitation,
  now: Temporal.Instant,
): Promise<StoredPartnership> {
  const said = purpose.trim();
  if (!said) refuse('partnership.purpose-is-missing');
  const [one, other] = await twoParties(tx, who, mine, theirs);
  if (await heardNotNow(tx, mine, theirs, now.subtract(patience))) refuse('partnership.give-it-time');
  const circle = await circleOf(tx, [mine, theirs]);
  await refuseAbsentMentions(tx, [said, words].join('\n'), circle);
  const partnership: StoredPartnership = {
    ...fresh,
    id: newId(),
    one: mine,
    other: theirs,
    ofTeams: one.kind === 'team' && other.kind === 'team',
    purpose: said,
    stewards: { one: mine === who.person ? null : who.person, other: null },
    invitedBy: who.person,
    circle,
    invitedAt: now.toString(),
    reachesAt: (await reachesWhen(tx, theirs, now)).toString(),
  };
  await addPartnership(tx, partnership);
  await remember(tx, {
    circle,
    kind: 'partnership',
    subject: partnership.id,
    at: now,
    mover: who.person,
    forParty: mine === who.person ? undefined : mine,
    did: 'invite',
    words,
  });
  return partnership;
}

const fresh = {
  version: 1,
  state: 'invited',
  since: null,
  weeks: null,
  suggestedRhythm: null,
  nextCatchUpOn: null,
  suggestedDay: null,
  lastCatchUpOn: null,
  skippedOn: null,
  skips: 0,
  opens: { one: false, other: false },
  movedOn: 'one',
  lastDid: 'invite',
} as const;

async function twoParties(
  tx: Writing,
  who: Actor,
  mine: string,
  theirs: string,
): Promise<[PartyView, PartyView]> {
  if (!who.parties.has(mine)) refuse('partnership.not-yours-to-speak-for');
  if (mine === theirs) refuse('partnership.same-party');
  const named = await partiesNamed(tx, [mine, theirs]);
  const [one, other] = [entry(named, mine), named.get(theirs) ?? refuseAnyone('not-found')];
  if (await isInside(tx, one, other)) refuse('partnership.one-inside-the-other');
  for (const { id, kind } of [one, other])
    if (kind === 'team' && (await isTooSmallToActAsTeam(tx, id))) refuse('partnership.team-too-small');
  if ((await mutesOf(tx)).some(({ kind, what }) => kind === 'party' && what === theirs))
    refuse('partnership.you-muted-them');
  return [one, other];
}

/** Whether one of the two is part of the other: a member of the team, or a team below it. */
export async function isInside(tx: Reading, one: PartyView, other: PartyView): Promise<boolean> {
  for (const [inner, outer] of [
    [one, other],
    [other, one],
  ] as const) {
    if (outer.kind !== 'team') continue;
    if (inner.kind === 'person' && (await isMemberOf(tx, inner.id, outer.id))) return true;
    if (inner.kind === 'team' && (await teamsAbove(tx, inner.id)).some(({ id }) => id === outer.id))
      return true;
  }
  return false;
}
