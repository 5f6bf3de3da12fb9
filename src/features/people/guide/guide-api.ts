/** Reading and writing guides. */
import type { ReplyOf } from '#platform/contract.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import { on, type Person } from '#platform/http/routes.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { entry, one } from '#platform/defined.ts';
import { describeCircles } from '../circles/circle-names-store.ts';
import { circleOf, circlesNotMine, everyoneId, partiesNamed, speaksFor } from '../circles/circle-store.ts';
import type { CircleView, PartyView } from '../contract.ts';
import { hasTopic, mostLines, personTopics, teamTopics, type Topic } from './guide.ts';
import * as contract from './guide-contract.ts';
import {
  circleOfMyPartners,
  deleteLine,
  earlierWordings,
  insertLine,
  lineOf,
  linesOf,
  placeLine,
  rewordLine,
  type StoredLine,
} from './guide-store.ts';
import { refuseAbsentMentions } from '../absent-mentions.ts';
import { teamsOfPeople } from '../person-store.ts';
import { refuse } from '../refusals.ts';
import { keepSettings, ownSettings } from '../settings/setting-store.ts';

type LineView = ReplyOf<typeof contract.addLine>;
interface Audience {
  who?: 'me' | 'my-teams' | 'my-partners' | 'everyone' | 'chosen';
  chosen?: string[];
}

/** Lines as they are shown: each with the circle that may read it. */
export async function showLines(db: Reading, lines: readonly StoredLine[]): Promise<LineView[]> {
  const circles = await describeCircles(
    db,
    lines.map((line) => line.circleId),
  );
  const stewards = await partiesNamed(
    db,
    lines.flatMap((line) => line.stewardId ?? []),
  );
  const own = await readersOfOwnLines(db, lines, circles);
  return lines.flatMap(({ id, topic, words, circleId, stewardId, forPartners, version, changedAt }) => {
    const circle = own.get(circleId) ?? circles.get(circleId);
    const steward = stewardId === null ? null : (stewards.get(stewardId) ?? null);
    return circle
      ? [{ id, topic: topic as Topic, words, circle, forPartners, steward, version, changedAt }]
      : [];
  });
}

/** Whoever wrote a line reads it also where they left the team it is for: what I read of a circle that is not mine is mine. */
async function readersOfOwnLines(
  db: Reading,
  lines: readonly StoredLine[],
  circles: ReadonlyMap<string, CircleView>,
): Promise<Map<string, CircleView>> {
  const notMine = await circlesNotMine(db, [...circles.keys()]);
  const beside = lines.filter(({ circleId: circle }) => notMine.has(circle));
  const writers = await partiesNamed(
    db,
    beside.map((line) => line.partyId),
  );
  return new Map(
    beside.map(({ circleId: circle, partyId: writer }) => [
      circle,
      { ...entry(circles, circle), also: [entry(writers, writer)] },
    ]),
  );
}

async function partyToSee(db: Reading, id: string): Promise<PartyView> {
  return (await partiesNamed(db, [id])).get(id) ?? refuseAnyone('not-found');
}

/** Only the owner, or a member of the team, writes a guide; to others there is nothing to write on. */
async function partyToWriteFor(db: Reading, person: Person, id: string): Promise<PartyView> {
  const party = await partyToSee(db, id);
  return (await speaksFor(db, person.id, id)) ? party : refuseAnyone('not-found');
}

/** The circle somebody chose for a line; a team's lines are open to everyone. */
async function circleFor(tx: Writing, person: Person, party: PartyView, audience: Audience): Promise<string> {
  if (party.kind === 'team' || audience.who === 'everyone') return everyoneId(tx);
  if (audience.who === 'chosen') return circleOf(tx, [person.id, ...(audience.chosen ?? [])]);
  if (audience.who === 'my-partners') return circleOfMyPartners(tx);
  if (audience.who === 'my-teams') {
    const teams = (await teamsOfPeople(tx, [person.id])).get(person.id);
    return teams
      ? circleOf(
          tx,
          teams.map((team) => team.id),
        )
      : refuse('people.no-team-yet');
  }
  return person.id;
}

/** Loads a line that this person may write, or says that there is none. */
async function lineToWrite(
  tx: Writing,
  person: Person,
  id: string,
): Promise<{ line: StoredLine; party: PartyView }> {
  const line = (await lineOf(tx, id)) ?? refuseAnyone('not-found');
  return { line, party: await partyToWriteFor(tx, person, line.partyId) };
}

const isForPartners = (party: PartyView, who: Audience['who']) =>
  party.kind === 'person' && who === 'my-partners';

const stewardOf = (party: PartyView, person: Person) => (party.kind === 'team' ? person.id : null);

export const guideRoutes = [
  on(contract.readGuide, ({ person, input, read }) =>
    read(async (db) => {
      const party = await partyToSee(db, input.party);
      const mayEdit = await speaksFor(db, person.id, party.id);
      const isMine = party.id === person.id;
      return {
        party,
        lines: await showLines(db, await linesOf(db, party.id)),
        topics: [...(party.kind === 'person' ? personTopics : teamTopics)],
        can: mayEdit ? ['edit' as const] : [],
        lookedOverAt: isMine ? (await ownSettings(db)).guideLookedOverAt : null,
      };
    }),
  ),

  on(contract.addLine, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const party = await partyToWriteFor(tx, person, input.party);
      if (!hasTopic(party.kind, input.topic)) refuse('people.topic-unknown');
      const before = await linesOf(tx, party.id);
      if (before.length >= mostLines) refuse('people.guide-full');
      const circle = await circleFor(tx, person, party, { who: 'my-teams', ...input });
      const words = input.words.trim();
      await refuseAbsentMentions(tx, words, circle);
      const line = {
        partyId: party.id,
        circleId: circle,
        topic: input.topic,
        words,
        stewardId: stewardOf(party, person),
        forPartners: isForPartners(party, input.who),
      };
      const added = await insertLine(tx, line, before.length, now);
      await announce(tx, circle, 'guide', party.id);
      return one(await showLines(tx, [added]));
    }),
  ),

  on(contract.changeLine, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const { line, party } = await lineToWrite(tx, person, input.id);
      const words = input.words?.trim() ?? line.words;
      const circle = input.who === undefined ? line.circleId : await circleFor(tx, person, party, input);
      await refuseAbsentMentions(tx, words, circle);
      const change = {
        words,
        circleId: circle,
        stewardId: stewardOf(party, person),
        forPartners: input.who === undefined ? line.forPartners : isForPartners(party, input.who),
      };
      const changed = await rewordLine(tx, line, change, input.saw, now);
      if (!changed) return refuse('people.stale');
      for (const told of new Set([circle, line.circleId])) await announce(tx, told, 'guide', party.id);
      return one(await showLines(tx, [changed]));
    }),
  ),

  on(contract.removeLine, ({ person, input, transact }) =>
    transact(async (tx) => {
      const { line, party } = await lineToWrite(tx, person, input.id);
      if (!(await deleteLine(tx, line.id, input.saw))) refuse('people.stale');
      await announce(tx, line.circleId, 'guide', party.id);
      return {};
    }),
  ),

  on(contract.orderLines, ({ person, input, transact }) =>
    transact(async (tx) => {
      const party = await partyToWriteFor(tx, person, input.party);
      const known = new Set((await linesOf(tx, party.id)).map((line) => line.id));
      const wanted = new Set(input.lines);
      if (wanted.size !== known.size || !known.isSubsetOf(wanted)) refuse('people.order-incomplete');
      for (const [position, id] of [...wanted].entries()) await placeLine(tx, id, position);
      await announce(tx, party.id, 'guide', party.id);
      return {};
    }),
  ),

  on(contract.readEarlierWordings, ({ input, read }) =>
    read(async (db) => {
      const items = await earlierWordings(db, input.id);
      if (items.length === 0 && !(await lineOf(db, input.id))) refuseAnyone('not-found');
      return { items };
    }),
  ),

  on(contract.lookOverGuide, ({ person, now, transact }) =>
    transact(async (tx) => {
      await keepSettings(tx, person.id, { guideLookedOverAt: now.toString() });
      return {};
    }),
  ),
];
