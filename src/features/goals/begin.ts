/** How a goal begins: proposed to other parties, or set for one team (B27). */
import {
  circleOf,
  isTooSmallToActAsTeam,
  partiesNamed,
  refuseAbsentMentions,
  type PartyView,
  type Reader,
} from '#features/people/public.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import type { Mover } from '#platform/move-command.ts';
import { remember } from '#platform/history.ts';
import { newId } from '#platform/id.ts';
import { one } from '#platform/defined.ts';
import type { StoredGoal, GoalParty, GoalWording } from './goal-stored.ts';
import { figureGoesSomewhere } from './goal-guards.ts';
import { momentOf, refuseNamesIn, refusePastDay, settle } from './move.ts';
import { refuse } from './refusals.ts';
import { scheduleDeadline } from './deadline/schedule.ts';
import { addGoal, refuseSixthGoal } from './store.ts';

export interface Proposal extends GoalWording {
  as?: string | undefined;
  with: readonly string[];
  why: string;
  words?: string | undefined;
}

/**
 * Proposes a goal. Refuses one that would be one person's alone, a party that is unknown or too small to act as a team, one
 * that is not the proposer's to speak for, and names of people in what it says.
 */
export async function propose(
  tx: Writing,
  person: Mover,
  who: Reader,
  { as: party = person.id, with: others, why, words, ...wording }: Proposal,
  now: Temporal.Instant,
): Promise<StoredGoal> {
  if (!who.parties.has(party)) refuse('goal.not-yours-to-speak-for');
  const parties = await fitParties(tx, [party, ...others]);
  await refuseNamesIn(tx, wording.aim, wording.whyForAll, wording.measure, why);
  refusePastDay(wording.byDay, person, now);
  const circle = await circleOf(
    tx,
    parties.map(({ id }) => id),
  );
  await refuseAbsentMentions(tx, words ?? '', circle);
  const goal = freshGoal(wording, parties, { party, person: person.id, why, at: now.toString(), circle });
  figureGoesSomewhere(goal, { person: person.id, party, at: now.toString(), wording });
  await refuseSixthGoal(tx, others);
  await addGoal(tx, goal);
  const forParty = party === person.id ? undefined : party;
  await remember(tx, { ...momentOf(goal, person.id, now), forParty, did: 'proposed', words });
  await scheduleDeadline(tx, null, goal);
  return settle(tx, goal, goal, now);
}

/** Two parties or more, or one team; each known, each once, no team so small that it would be its people (model 15.1). */
async function fitParties(db: Reading, ids: readonly string[]): Promise<PartyView[]> {
  if (new Set(ids).size < ids.length) refuse('goal.party-twice');
  const named = await partiesNamed(db, ids);
  const parties = ids.map((id) => named.get(id) ?? refuse('goal.nobody-by-that-id'));
  if (parties.length === 1 && one(parties).kind === 'person') refuse('goal.needs-two');
  for (const { id, kind } of parties)
    if (kind === 'team' && (await isTooSmallToActAsTeam(db, id))) refuse('goal.team-too-small');
  return parties;
}

interface Beginning {
  party: string;
  person: string;
  why: string;
  at: string;
  circle: string;
}

function freshGoal(
  wording: GoalWording,
  parties: readonly PartyView[],
  { party, person, why, at, circle }: Beginning,
): StoredGoal {
  const side = ({ id, kind }: PartyView): GoalParty => ({
    party: id,
    kind,
    isHere: true,
    ...(id === party
      ? { why: why.trim(), joinedWording: 1, joinedAt: at, joinedBy: person }
      : { why: null, joinedWording: null, joinedAt: null, joinedBy: null }),
  });
  return {
    id: newId(),
    circle,
    version: 1,
    wording: 1,
    state: 'proposed',
    ...tidied(wording),
    parties: parties.map(side),
    proposedBy: party,
    openedBy: person,
    openedAt: at,
    closing: null,
    opening: null,
    isOpenToAll: false,
    sharedAt: null,
    endedAt: null,
    endedBy: null,
    endAgreedBy: null,
    movedAt: at,
    movedOn: party,
    lastDid: 'proposed',
  };
}

/** A wording without blanks around it. */
export const tidied = ({ aim, whyForAll, measure, figure, byDay }: GoalWording): GoalWording => ({
  aim: aim.trim(),
  whyForAll: whyForAll.trim(),
  measure: measure.trim(),
  figure: figure && { ...figure, unit: figure.unit.trim() },
  byDay,
});
