/** "I know someone": one person brings two together, and steps back (A10). */
import { availabilityOf, circleOf, partiesNamed, refuseAbsentMentions } from '#features/people/public.ts';
import { startOfWork, workingDaysAfter } from '#platform/calendar.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { announce, remember } from '#platform/history.ts';
import type { Person } from '#platform/http/routes.ts';
import { newId } from '#platform/id.ts';
import { queue, unqueue } from '#platform/jobs.ts';
import { clockIn } from '#platform/zone.ts';
import { addAnswer, answerTold } from '../answers/answer-store.ts';
import { mayAnswer, type Answer } from '../answers/answering.ts';
import { decideIntroduction, type Introduction, type IntroductionMove } from './introduction.ts';
import {
  insertIntroduction,
  introductionsOf,
  lockIntroduction,
  refuseSixthIntroduction,
  sayYes,
  settleIntroduction,
  wereIntroduced,
  type StoredIntroduction,
} from './introduction-store.ts';
import { introductionLapse } from '../appointments.ts';
import { introductionMet } from '../events.ts';
import { refuse } from '../refusals.ts';

/** Working days after which an unanswered introduction becomes "not now". */
const patience = 10;

export const asIntroduction = (row: StoredIntroduction, bothSaidYes = false): Introduction => ({
  state: row.state,
  introducer: row.introducerId,
  asker: row.askerId,
  introduced: row.introducedId,
  saidYes: row.saidYes,
  bothSaidYes,
});

/** Introduces somebody to the asker; the ask itself stays with those who can see it. */
export async function introduce(
  tx: Writing,
  person: Person,
  input: Answer & { person: string; words: string },
  now: Temporal.Instant,
): Promise<void> {
  const row = await mayAnswer(tx, person, 'introduce', input);
  const introduced = (await partiesNamed(tx, [input.person])).get(input.person);
  const isSomebodyElse = input.person !== person.id && input.person !== row.authorId;
  if (introduced?.kind !== 'person' || !isSomebodyElse) refuse('ask.cannot-introduce');
  if (await wereIntroduced(tx, row.id, input.person)) refuse('ask.already-introduced');
  const three = { introducer: person.id, asker: row.authorId, introduced: input.person };
  const id = await begin(tx, three, input.words, now);
  const two = await circleOf(tx, [person.id, row.authorId]);
  const answer = { kind: 'introduction', outcomeId: id, personId: person.id, circle: two } as const;
  await addAnswer(tx, { ...answer, ask: row.id, now });
  await answerTold(tx, row.id, 'introduced');
}

interface Three {
  introducer: string;
  asker: string;
  introduced: string;
}

/** Writes the introduction for the three, which names nobody else. Returns its id. */
async function begin(tx: Writing, three: Three, words: string, now: Temporal.Instant): Promise<string> {
  const { introducer, asker, introduced } = three;
  const circle = await circleOf(tx, [introducer, asker, introduced]);
  await refuseAbsentMentions(tx, words, circle);
  await refuseSixthIntroduction(tx, [asker, introduced]);
  const id = newId();
  await insertIntroduction(tx, {
    id,
    circleId: circle,
    introducerId: introducer,
    askerId: asker,
    introducedId: introduced,
    words: words.trim(),
    now,
  });
  await remember(tx, {
    circle,
    kind: 'introduction',
    subject: id,
    at: now,
    mover: introducer,
    did: 'introduced',
  });
  await planLapse(tx, id, asker, now);
  return id;
}

async function planLapse(
  tx: Writing,
  introduction: string,
  asker: string,
  now: Temporal.Instant,
): Promise<void> {
  const hours = (await availabilityOf(tx, [asker])).get(asker);
  if (!hours) return;
  const today = clockIn(hours.timeZone, now).toPlainDate().toString();
  const at = startOfWork(workingDaysAfter(today, patience, hours), hours);
  await queue(tx, introductionLapse, { introduction, person: asker }, { at, key: introduction });
}

/** A move of one of the three; `null` is the clock. A first yes waits for the second. */
export async function moveIntroduction(
  tx: Writing,
  mover: string | null,
  id: string,
  move: IntroductionMove,
  now: Temporal.Instant,
): Promise<void> {
  const row = await lockIntroduction(tx, id);
  const by = mover ?? ({ clock: true } as const);
  decideIntroduction(asIntroduction(row), move, by);
  const both = move === 'accept' && mover !== null && (await sayYes(tx, id, mover));
  const state = decideIntroduction(asIntroduction(row, both), move, by);
  if (state !== row.state) await settle(tx, row, state, mover, now);
}

async function settle(
  tx: Writing,
  row: StoredIntroduction,
  state: StoredIntroduction['state'],
  mover: string | null,
  now: Temporal.Instant,
): Promise<void> {
  await settleIntroduction(tx, row.id, state);
  await unqueue(tx, introductionLapse, row.id);
  // Who said "not now" is kept nowhere; only a meeting is remembered.
  if (state !== 'met') return announce(tx, row.circleId, 'introduction', row.id);
  await remember(tx, {
    circle: row.circleId,
    kind: 'introduction',
    subject: row.id,
    at: now,
    mover,
    did: 'met',
  });
  // news for whoever can bring the two together; the introducer is no part of it
  await queue(tx, introductionMet, { person: row.askerId, other: row.introducedId });
}

/** Ends what still waits for a person who left. */
export async function endIntroductionsOf(tx: Writing, person: string, now: Temporal.Instant): Promise<void> {
  for (const row of await introductionsOf(tx, person, { most: 1000, state: 'invited' })) {
    const move = row.introducerId === person ? 'withdraw' : 'decline';
    await moveIntroduction(tx, person, row.id, move, now);
  }
}
