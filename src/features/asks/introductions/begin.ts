/** "I know someone": one person brings two together, and steps back (A10). */
import { circleOf, daysOf, partiesNamed, refuseAbsentMentions, type Actor } from '#features/people/public.ts';
import { startOfWorkAfter } from '#platform/calendar.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { remember } from '#platform/history.ts';
import { newId } from '#platform/id.ts';
import { queue } from '#platform/jobs.ts';
import { addAnswer, answerTold } from '../answers/answer-store.ts';
import type { Answer } from '../answers/answering.ts';
import { introductionLapse } from '../scheduled-jobs.ts';
import { refuse } from '../refusals.ts';
import type { StoredAsk } from '../store.ts';
import { insertIntroduction, isUnderWay, refuseSixthIntroduction, wereIntroduced } from './store.ts';

/** Working days after which an unanswered introduction becomes "not now". */
const patience = 10;

/** Whom one introduces to the asker is a third person, whom nobody has introduced for this before. */
export async function refuseUnfit(
  db: Reading,
  ask: StoredAsk,
  actor: Actor,
  introduced: string,
): Promise<void> {
  const party = (await partiesNamed(db, [introduced])).get(introduced);
  const isSomebodyElse = introduced !== actor.person && introduced !== ask.authorId;
  if (party?.kind !== 'person' || !isSomebodyElse) refuse('ask.cannot-introduce');
  if (await wereIntroduced(db, ask.id, introduced)) refuse('ask.already-introduced');
}

/** Introduces somebody to the asker; the ask itself stays with those who can see it. */
export async function introduce(
  tx: Writing,
  { before: ask, actor: { person }, request, now }: Answer<'introduce'>,
): Promise<void> {
  const three = { introducer: person, asker: ask.authorId, introduced: request.person };
  const id = await begin(tx, three, request.words, now);
  const two = await circleOf(tx, [person, ask.authorId]);
  const answer = { kind: 'introduction', outcomeId: id, personId: person, circle: two } as const;
  await addAnswer(tx, { ...answer, ask: ask.id, now });
  await answerTold(tx, ask.id, 'introduced');
}

/** Introduces two others to each other, without an ask: two people, neither of them oneself (S3-31). */
export async function introduceTwoOthers(
  tx: Writing,
  introducer: string,
  { one, other, words }: { one: string; other: string; words: string },
  now: Temporal.Instant,
): Promise<string> {
  const names = await partiesNamed(tx, [one, other]);
  const isFit = (id: string) => id !== introducer && names.get(id)?.kind === 'person';
  if (one === other || !isFit(one) || !isFit(other)) refuse('introduction.two-others');
  if (await isUnderWay(tx, [one, other])) refuse('introduction.under-way');
  return begin(tx, { introducer, asker: one, introduced: other }, words, now);
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
  const at = startOfWorkAfter(now, patience, await daysOf(tx, asker));
  await queue(tx, introductionLapse, { introduction, person: asker }, { at, key: introduction });
}
