/** How a heads-up begins: whose news it is, who is told, until when. */
import { refuseAbsentMentions, type Actor } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { mentionsIn } from '#platform/mention.ts';
import { remember } from '#platform/history.ts';
import type { Person } from '#platform/http/routes.ts';
import { newId } from '#platform/id.ts';
import { queue, defineJob } from '#platform/jobs.ts';
import { momentOn } from '#platform/zone.ts';
import { askedOf, circleFor, fitToBeTold, speakingFor } from './audience.ts';
import { lastDay, type Wording } from './heads-up-wording.ts';
import type { Recipient } from './heads-up.ts';
import { refuse } from './refusals.ts';
import { addHeadsUp, type StoredHeadsUp } from './store.ts';
import { Id } from '#platform/contract.ts';

/** What a form sends. */
export interface Typed {
  kind: Wording['kind'];
  what: string;
  from?: string | null | undefined;
  means: string;
  askOf?: string | undefined;
  until?: string | undefined;
}

export const untold = (party: string, now: Temporal.Instant): Recipient => ({
  party,
  toldAt: now.toString(),
  answer: null,
  wording: null,
});

/** The text as it will be kept, on the day it is for whoever writes. */
export const worded = (typed: Typed, actor: Pick<Actor, 'person' | 'today'>, forParty: string): Wording => ({
  kind: typed.kind,
  what: typed.what.trim(),
  from: typed.from ?? null,
  means: typed.means.trim(),
  askOf: askedOf(typed.askOf, actor.person, forParty),
  until: lastDay(typed.until, actor.today),
});

/** Nothing about somebody who is not in the room (S3-18, B20): refused before a word of it is kept. */
export const refuseAbsent = (
  db: Reading,
  circle: string,
  ...words: readonly (string | undefined)[]
): Promise<void> => refuseAbsentMentions(db, words.join(' '), circle);

/** Whether a text mentions anybody by name. */
export const namesSomebody = ({ what, means }: Wording): boolean => mentionsIn(`${what} ${means}`).length > 0;

/** What the history says of a move on a heads-up. */
export const momentOf = (headsUp: StoredHeadsUp, mover: string | null, at: Temporal.Instant) => ({
  circle: headsUp.circle,
  kind: 'heads-up' as const,
  subject: headsUp.id,
  at,
  mover,
  ...(mover !== null && mover !== headsUp.forParty ? { forParty: headsUp.forParty } : {}),
});

/** Tells those affected. Refuses when nobody else is among them. */
export async function send(
  tx: Writing,
  person: Person,
  typed: Typed & { for?: string | undefined; told: readonly string[] },
  now: Temporal.Instant,
  id: string = newId(),
): Promise<StoredHeadsUp> {
  const forParty = await speakingFor(tx, person.id, typed.for);
  const writer = { person: person.id, today: dayFor(now, person.timeZone) };
  const text = worded(typed, writer, forParty);
  const told = await fitToBeTold(tx, typed.told, { person: person.id, forParty });
  if (told.length === 0) refuse('heads-up.nobody-told');
  const circle = await circleFor(tx, forParty, told);
  await refuseAbsent(tx, circle, text.what, text.means);
  const at = now.toString();
  const headsUp: StoredHeadsUp = {
    id,
    circle,
    version: 1,
    state: 'sent',
    author: person.id,
    forParty,
    ...text,
    wording: 1,
    wordedAt: at,
    sentAt: at,
    remindedAt: null,
    endedAt: null,
    endedEarly: false,
    told: told.map((party) => untold(party, now)),
  };
  await addHeadsUp(tx, headsUp);
  await remember(tx, { ...momentOf(headsUp, person.id, now), did: 'sent' });
  await planEnd(tx, headsUp, person.timeZone);
  return headsUp;
}

export const headsUpExpiry = defineJob('heads-up.expire', { headsUp: Id });

/** Plans the end of a heads-up: when its last day is over where its author is. */
export async function planEnd(tx: Writing, { id, until }: StoredHeadsUp, timeZone: string): Promise<void> {
  const at = momentOn(timeZone, Temporal.PlainDate.from(until).add({ days: 1 }).toString());
  await queue(tx, headsUpExpiry, { headsUp: id }, { at, key: id });
}
