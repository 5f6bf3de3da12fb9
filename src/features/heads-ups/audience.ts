/** Who is told of a heads-up: proposed from what the author's work touches, checked before anything is kept. */
import {
  circleOf,
  everyoneId,
  isTooSmallToActAsTeam,
  membersOf,
  outsideCircle,
  partiesNamed,
  speaksFor,
  type PartyView,
} from '#features/people/public.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import type { Touch, TouchSource } from '#platform/touch.ts';
import { refuse } from './refusals.ts';
import { proposeFrom } from './heads-up-audience.ts';

/** The party somebody speaks for: themselves, or a team of theirs that is large enough to act as one (model 15.1). */
export async function speakingFor(db: Reading, person: string, team: string | undefined): Promise<string> {
  if (team === undefined || team === person) return person;
  if (!(await speaksFor(db, person, team))) refuse('heads-up.only-for-yourself');
  if (await isTooSmallToActAsTeam(db, team)) refuse('heads-up.team-too-small');
  return team;
}

/** Whom to ask: whoever speaks, or the team they speak for. Refuses anybody else: nobody is named by another. */
export function askedOf(chosen: string | undefined, person: string, forParty: string): string {
  if (chosen === undefined) return forParty;
  return chosen === person || chosen === forParty ? chosen : refuse('heads-up.only-for-yourself');
}

export interface ProposedParty {
  party: PartyView;
  because: Touch['because'][];
}

/** The small teams among these with their people: a team of fewer than three is its people (model 15.1). */
async function smallTeamsAmong(db: Reading, parties: readonly PartyView[]): Promise<Map<string, string[]>> {
  const small = new Map<string, string[]>();
  for (const { id, kind } of parties) {
    if (kind === 'team' && (await isTooSmallToActAsTeam(db, id))) small.set(id, await membersOf(db, id));
  }
  return small;
}

/** Whom the work of a party touches, as far as the reader may know (S2-3.1): those who are here, with the reasons. */
export async function proposedFor(
  db: Reading,
  sources: readonly TouchSource[],
  { person, forParty }: { person: string; forParty: string },
  now: Temporal.Instant,
): Promise<ProposedParty[]> {
  const found = (await Promise.all(sources.map((source) => source(db, forParty, now)))).flat();
  const touched = await partiesNamed(
    db,
    found.map(({ party }) => party),
  );
  const small = await smallTeamsAmong(db, [...touched.values()]);
  const touches = found.flatMap((touch) =>
    (small.get(touch.party) ?? [touch.party]).map((party) => ({ party, because: touch.because })),
  );
  const everyone = await everyoneId(db);
  const proposed = proposeFrom(touches, new Set([person, forParty, everyone]));
  const names = await partiesNamed(
    db,
    proposed.map(({ party }) => party),
  );
  const people = [...names.values()].filter(({ kind }) => kind === 'person').map(({ id }) => id);
  const gone = await outsideCircle(db, people, everyone);
  return proposed.flatMap(({ party: id, because }) => {
    const party = gone.includes(id) ? undefined : names.get(id);
    return party ? [{ party, because }] : [];
  });
}

/**
 * Those who are to be told, each once and without the side that tells. Refuses somebody who is not here, and a team too
 * small to be told as one.
 */
export async function fitToBeTold(
  db: Reading,
  parties: readonly string[],
  side: { person: string; forParty: string },
): Promise<string[]> {
  const told = [...new Set(parties)].filter((party) => party !== side.person && party !== side.forParty);
  const named = await partiesNamed(db, told);
  for (const party of told)
    if (named.get(party)?.kind === 'team' && (await isTooSmallToActAsTeam(db, party)))
      refuse('heads-up.team-too-small');
  return told;
}

/** The circle of a heads-up: the side that tells, and all who are told; those told before may have left since. */
export const circleFor = (
  tx: Writing,
  forParty: string,
  told: readonly string[],
  before: readonly string[] = [],
): Promise<string> => circleOf(tx, [forParty, ...told], before);
