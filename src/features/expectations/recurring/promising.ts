/** An agreed expectation becomes promises (model section 5): once, or on each occasion of its rhythm. */
import { Type } from 'typebox';
import { wordingOn } from '#features/agreements/public.ts';
import { personOf } from '#features/people/public.ts';
import { promiseAgreed } from '#features/promises/public.ts';
import { dayFor } from '#platform/calendar.ts';
import { reading, writing, type Writing } from '#platform/database/transaction.ts';
import { Id } from '#platform/contract.ts';
import { defineJob, queue, type Handler } from '#platform/jobs.ts';
import { Refusal } from '#platform/refusal.ts';
import { occasionsAhead, type Occasion } from '../expectation-wording.ts';
import type { LineChange } from '../move.ts';
import { agreedLines, takeOccasion } from './occasion-store.ts';
import { lockExpectation, type StoredExpectation } from '../store.ts';

/** Looks which occasions lie three working days ahead: of one line, or of all. */
export const occasionsLook = defineJob('expectations.occasions', { expectation: Type.Optional(Id) });

const isRhythm = ({ kind }: Occasion) => kind === 'working-days' || kind === 'weekly' || kind === 'monthly';

/** What follows from two sides agreeing: the one promise of something needed once, or a look at the rhythm. */
export async function promiseWhatWasAgreed(
  tx: Writing,
  { before, after, actor, now }: LineChange,
): Promise<void> {
  const agreed = after.wordings.at(-1);
  if (!agreed) return;
  if (isRhythm(agreed.occasion)) await queue(tx, occasionsLook, { expectation: after.id });
  // a new wording of something that was promised already is looked at by the two, not promised a second time
  if (agreed.occasion.kind !== 'once' || before.state === 'agreed') return;
  await promiseOnce(
    tx,
    after,
    { by: actor.person, day: agreed.occasion.on ?? null, today: actor.today },
    now,
  );
}

/** One promise for one occasion; idempotent. */
async function promiseOnce(
  tx: Writing,
  line: StoredExpectation,
  { by, day, today }: { by: string; day: string | null; today: string },
  now: Temporal.Instant,
): Promise<void> {
  const words = wordingOn(line.wordings, day ?? today);
  if (!words || !(await takeOccasion(tx, line.id, day ?? today))) return;
  const actsForPerformer = by === line.neededFrom || by === line.stewards['needed-from'];
  await promiseAgreed(
    tx,
    {
      by,
      side: actsForPerformer ? 'performer' : 'customer',
      performer: line.neededFrom,
      customer: line.needs,
      what: words.text,
      doneLooksLike: words.goodLooksLike,
      dueOn: day,
      serves: { kind: 'expectation', id: line.id },
      steward: line.stewards['needed-from'] ?? undefined,
      customerSteward: line.stewards.needs ?? undefined,
    },
    now,
  );
}

/** Promises for the occasions of one line that lie up to three working days ahead, as somebody of the side that needs it. */
async function lookAhead(tx: Writing, id: string, acting: string, now: Temporal.Instant): Promise<void> {
  const line = await lockExpectation(tx, id);
  if (line.state !== 'agreed') return;
  const zone = (await personOf(tx, acting))?.timeZone ?? 'UTC';
  const today = dayFor(now, zone);
  const days = new Set(line.wordings.flatMap(({ occasion }) => occasionsAhead(occasion, today)));
  for (const day of [...days].toSorted()) {
    const inForce = wordingOn(line.wordings, day);
    // by the wording of that day, which may have another rhythm than the one of today
    if (inForce && occasionsAhead(inForce.occasion, today).includes(day))
      await promiseOnce(tx, line, { by: acting, day, today }, now);
  }
}

/** A word that cannot be given any more (a team grew too small, somebody muted the other) is left to the two. */
const leftToThem = (problem: unknown): void => {
  if (!(problem instanceof Refusal)) throw problem;
};

/** For one line, or by the clock for all; each in a transaction of its own. */
export const occasions: Handler<typeof occasionsLook> = async ({ expectation }, { app, worker, clock }) => {
  const lines = await reading(worker, null, (db) => agreedLines(db, expectation ?? null));
  for (const { id, acting } of lines)
    await writing(app, acting, (tx) => lookAhead(tx, id, acting, clock())).catch(leftToThem);
};
