/** The routes of the pulse. An admin says when a round is; an answer is added to counts and leaves no trace (model 16.20). */
import { everyoneId, noteInLog } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { newId } from '#platform/id.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { announce } from '#platform/history.ts';
import { fewestBehind } from '#platform/protection/bands.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import * as contract from './contract.ts';
import { agrees, mustBePossible, nextStatements, overlap, roundStates, type RoundPlan } from './pulse.ts';
import { type Statement } from './pulse-statements.ts';
import { refuse } from './refusals.ts';
import { showPulse, showPulseOfTeam, showRound } from './show.ts';
import {
  deleteRound,
  insertRound,
  keepAnswer,
  roundOf,
  roundsIn,
  updateRound,
  type StoredRound,
} from './store.ts';

interface Wanted {
  opensOn: string;
  closesOn: string;
  statements?: Statement[];
  fewest?: number;
}

/** What an admin wants, with what they left open filled in; refused where it cannot be. `id` is the round's own. */
async function planOf(db: Reading, id: string, wanted: Wanted, now: Temporal.Instant): Promise<RoundPlan> {
  const { opensOn, closesOn, fewest = fewestBehind } = wanted;
  const others = (await roundsIn(db, roundStates)).filter((round) => round.id !== id);
  const begun = others.filter(({ state }) => state !== 'scheduled');
  const statements = wanted.statements ?? nextStatements(begun.map((round) => round.statements));
  const plan = { opensOn, closesOn, statements, fewest };
  mustBePossible(plan, dayFor(now, 'UTC'));
  if (others.some((round) => overlap(round, plan))) refuse('pulse.overlaps');
  return plan;
}

/** A round that has not begun. */
async function notBegun(db: Reading, id: string): Promise<StoredRound> {
  const round = (await roundOf(db, id)) ?? refuseAnyone('not-found');
  return round.state === 'scheduled' ? round : refuse('pulse.begun');
}

/** Tells everybody, and notes for the admins what one of them did: with its days, and nothing else. */
async function toldAll(
  tx: Writing,
  id: string,
  { opensOn, closesOn }: Pick<RoundPlan, 'opensOn' | 'closesOn'>,
  entry: Pick<Parameters<typeof noteInLog>[1], 'at' | 'by' | 'what'>,
): Promise<void> {
  await noteInLog(tx, { ...entry, detail: `${opensOn} – ${closesOn}` });
  await announce(tx, await everyoneId(tx), 'pulse', id);
}

const adminRoutes = [
  on(contract.schedulePulse, ({ input, person, now, transact }) =>
    transact(async (tx) => {
      const id = newId();
      const plan = await planOf(tx, id, input, now);
      await insertRound(tx, id, plan);
      await toldAll(tx, id, plan, { at: now, by: person.id, what: 'pulse.scheduled' });
      return showRound({ id, state: 'scheduled', version: 1, ...plan });
    }),
  ),
  on(contract.changePulse, ({ input: { id, saw, ...wanted }, person, now, transact }) =>
    transact(async (tx) => {
      const round = await notBegun(tx, id);
      const { statements, fewest } = round;
      const plan = await planOf(tx, id, { statements: [...statements], fewest, ...wanted }, now);
      if (!(await updateRound(tx, id, saw, plan))) refuse('pulse.stale');
      await toldAll(tx, id, plan, { at: now, by: person.id, what: 'pulse.changed' });
      return showRound({ ...round, ...plan, version: saw + 1 });
    }),
  ),
  on(contract.takeBackPulse, ({ input: { id }, person, now, transact }) =>
    transact(async (tx) => {
      const round = await notBegun(tx, id);
      if (!(await deleteRound(tx, id))) refuse('pulse.begun');
      await toldAll(tx, id, round, { at: now, by: person.id, what: 'pulse.taken-back' });
      return {};
    }),
  ),
];

export const pulseRoutes: Route[] = [
  on(contract.readPulse, ({ read }) => read(showPulse)),
  on(contract.readPulseOfTeam, ({ input: { id }, read }) => read((db) => showPulseOfTeam(db, id))),
  on(contract.answerPulse, ({ input: { id, answers }, transact }) =>
    transact(async (tx) => {
      const kept = await keepAnswer(tx, id, answers.map(agrees));
      if (kept !== 'kept') refuse(`pulse.${kept}`);
      return {};
    }),
  ),
  ...adminRoutes,
];
