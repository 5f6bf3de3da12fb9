/** Takes a team's guide over from a file: shown line by line first, then all of it or nothing. */
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import type { Person } from '#platform/http/routes.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { refuseAbsentMentions } from '../absent-mentions.ts';
import { everyoneId, partiesNamed, speaksFor } from '../circles/circle-store.ts';
import type { PartyView } from '../contract.ts';
import { refuse } from '../refusals.ts';
import { mostLines } from './guide.ts';
import { planGuide, type GivenLine, type PlannedChange } from './guide-import-plan.ts';
import { deleteLine, insertLine, linesOf, placeLine, rewordLine, type StoredLine } from './guide-store.ts';

/** A team of the workplace, for everyone to read of. */
export async function teamNamed(db: Reading, id: string): Promise<PartyView> {
  const party = (await partiesNamed(db, [id])).get(id);
  return party?.kind === 'team' ? party : refuseAnyone('not-found');
}

/** A team whose guide this person may write; to others there is nothing to write on. */
export async function teamToWriteFor(db: Reading, person: Person, id: string): Promise<PartyView> {
  const team = await teamNamed(db, id);
  return (await speaksFor(db, person.id, id)) ? team : refuseAnyone('not-found');
}

/** What these lines would change in the guide of a team. Refuses a guide that would have too many lines. */
export async function planTeamGuide(
  db: Reading,
  team: string,
  given: readonly GivenLine[],
): Promise<PlannedChange[]> {
  const standing = await linesOf(db, team);
  const plan = planGuide(standing, given);
  const count = (what: PlannedChange['what']) => plan.filter((change) => change.what === what).length;
  if (standing.length + count('add') - count('remove') > mostLines) refuse('people.guide-full');
  return plan;
}

/** Makes the changes of a plan, as whoever takes the file over: they look after the lines that they bring. */
export async function importTeamGuide(
  tx: Writing,
  person: Person,
  team: string,
  given: readonly GivenLine[],
  now: Temporal.Instant,
): Promise<PlannedChange[]> {
  const plan = await planTeamGuide(tx, team, given);
  const everyone = await everyoneId(tx);
  const byId = new Map((await linesOf(tx, team)).map((line) => [line.id, line]));
  await refuseAbsentMentions(tx, given.map(({ words }) => words).join(' '), everyone);
  const placed: string[] = [];
  for (const change of plan) placed.push(...(await make(tx, { change, team, everyone, person }, byId, now)));
  const untouched = [...byId.keys()].filter((id) => !plan.some((change) => change.id === id));
  for (const [position, id] of [...untouched, ...placed].entries()) await placeLine(tx, id, position);
  await announce(tx, everyone, 'guide', team);
  return plan;
}

interface Making {
  change: PlannedChange;
  team: string;
  everyone: string;
  person: Person;
}

/** Makes one change; returns the line that stands now, if one does. */
async function make(
  tx: Writing,
  { change, team, everyone, person }: Making,
  byId: ReadonlyMap<string, StoredLine>,
  now: Temporal.Instant,
): Promise<string[]> {
  const standing = change.id === null ? undefined : byId.get(change.id);
  if (!standing) {
    const { topic, words } = change;
    const line = { partyId: team, circleId: everyone, topic, words, stewardId: person.id };
    return [(await insertLine(tx, line, 0, now)).id];
  }
  if (change.what === 'remove' && !(await deleteLine(tx, standing.id, standing.version)))
    refuse('people.stale');
  const after = { ...standing, words: change.words, stewardId: person.id };
  if (change.what === 'change' && !(await rewordLine(tx, standing, after, standing.version, now)))
    refuse('people.stale');
  return change.what === 'remove' ? [] : [standing.id];
}
