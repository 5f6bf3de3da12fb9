/** Thanks prepared when a promise, an ask or a goal closes (B25): a draft of whoever was helped, theirs to discard. */
import type { askClosed } from '#features/asks/events.ts';
import type { goalReached } from '#features/goals/events.ts';
import { membersOf, partiesNamed, readerOf } from '#features/people/public.ts';
import type { promiseSatisfied } from '#features/promises/events.ts';
import { promisesThatServe, whoTookPart, wordsOfYes } from '#features/promises/public.ts';
import { writing, type Reading, type Writing } from '#platform/database/transaction.ts';
import type { Handler } from '#platform/jobs.ts';
import { mentionsIn, withEachMention } from '#platform/mention.ts';
import { blankDraft, credited } from './begin.ts';
import { thanksServing } from './list-store.ts';
import { addDraft, removeDraft, type Served } from './store.ts';

/** What thanks need to know of asks, which stand beside them: injected by `app.ts`. */
export interface AsksKnown {
  /** Everybody who helped with an ask, as its author sees it. */
  whoHelpedWith: (db: Reading, ask: string) => Promise<{ party: string; forWhat: string; how: string }[]>;
  /** What was asked, in the asker's words. */
  whatWasAsked: (db: Reading, ask: string) => Promise<string>;
  /** Whether somebody asked it, and has closed it. Refuses `not-found`. */
  hasClosed: (db: Reading, ask: string, person: string) => Promise<boolean>;
}

/** What they need to know of goals, which stand beside them too. */
export interface GoalsKnown {
  /** The aim of a goal, and every party that shared it; null where this person is part of none of them any more. */
  goalAsShared: (
    db: Reading,
    goal: string,
    person: string,
  ) => Promise<{ aim: string; parties: string[] } | null>;
}

interface Suggestion {
  author: string;
  serves: Served;
  /** What closed, in the words in which it was asked for or promised: not the deed, which the author says. */
  beganWith: string;
  credits: readonly { party: string; forWhat: string }[];
  /** What it made possible, where its author has said so with their yes. */
  madePossible?: string;
  /** What else was thanked for on the way: untouched drafts for these are taken up into this one. */
  within?: readonly string[];
}

/** Words of others are taken over as they are read: by names, since nobody is named inside a thanks. */
const asRead = async (db: Reading, words: string): Promise<string> => {
  const names = await partiesNamed(
    db,
    mentionsIn(words).map(({ id }) => id),
  );
  return withEachMention(words, ({ id }) => names.get(id)?.name ?? '');
};
const oneLine = async (db: Reading, words: string) => (await asRead(db, words)).slice(0, 300);

/** Keeps a draft naming everyone who took part and was not thanked yet. Does nothing where nobody else did, or one exists. */
export async function suggestThanks(tx: Writing, wish: Suggestion, now: Temporal.Instant): Promise<void> {
  const within = wish.within ?? [];
  const existing = await thanksServing(tx, wish.author, [wish.serves.id, ...within]);
  if (existing.some((thanks) => thanks.serves === wish.serves.id)) return;
  const untouched = existing.filter((thanks) => thanks.suggested);
  const thanked = new Set(existing.filter((thanks) => !thanks.suggested).flatMap((thanks) => thanks.parties));
  const credits = [...new Map(wish.credits.map((credit) => [credit.party, credit])).values()].filter(
    ({ party }) => party !== wish.author && !thanked.has(party),
  );
  if (credits.length === 0) return;
  for (const { id } of untouched) await removeDraft(tx, id);
  await addDraft(tx, {
    ...blankDraft(wish.author, now),
    serves: wish.serves,
    beganWith: await asRead(tx, wish.beganWith),
    madePossible: await asRead(tx, wish.madePossible ?? ''),
    credits: await Promise.all(
      credits.map(async (credit) =>
        credited({ ...credit, forWhat: await oneLine(tx, credit.forWhat) }, wish.author),
      ),
    ),
    suggested: true,
  });
}

const isHere = async (db: Reading, person: string) => (await readerOf(db, person)).parties.size > 0;

/** Thanks for a promise that was kept: to everyone who kept it. What was said beside the yes is what it made possible. */
export async function suggestForPromise(
  tx: Writing,
  promise: string,
  person: string,
  now: Temporal.Instant,
): Promise<void> {
  const tookPart = await whoTookPart(tx, promise);
  const suggestion: Suggestion = {
    author: person,
    serves: { kind: 'promise', id: promise },
    beganWith: tookPart[0]?.forWhat ?? '',
    credits: tookPart.map(({ party }) => ({ party, forWhat: '' })),
    madePossible: await wordsOfYes(tx, [promise]),
  };
  await suggestThanks(tx, suggestion, now);
}

/** Thanks for an ask for which a promise came true: to everyone who helped (A16). */
export async function suggestForAsk(
  tx: Writing,
  asks: AsksKnown,
  { ask, person }: { ask: string; person: string },
  now: Temporal.Instant,
): Promise<void> {
  const helped = await asks.whoHelpedWith(tx, ask);
  if (!helped.some(({ how }) => how === 'promised')) return;
  const within = (await promisesThatServe(tx, ask)).map(({ id }) => id);
  const suggestion: Suggestion = {
    author: person,
    serves: { kind: 'ask', id: ask },
    beganWith: await asks.whatWasAsked(tx, ask),
    credits: helped.map(({ party, forWhat, how }) => ({ party, forWhat: how === 'promised' ? '' : forWhat })),
    madePossible: await wordsOfYes(tx, within),
    within,
  };
  await suggestThanks(tx, suggestion, now);
}

/** A promise was declared satisfied: its customer is offered to thank everyone who kept it. */
export const afterPromise: Handler<typeof promiseSatisfied> = ({ promise, person }, { app, clock }) =>
  writing(app, person, async (tx) => {
    if (await isHere(tx, person)) await suggestForPromise(tx, promise, person, clock());
  });

/** An ask was closed: its author is offered to thank everyone who helped. */
export const afterAsk =
  (asks: AsksKnown): Handler<typeof askClosed> =>
  ({ ask, person }, { app, clock }) =>
    writing(app, person, async (tx) => {
      if (await isHere(tx, person)) await suggestForAsk(tx, asks, { ask, person }, clock());
    });

/** As many as one thanks can name. */
const mostNamed = 50;

/** Whom a win names: every party of the goal. A team's own goal was reached by its people, and a win needs two (S1-17, S2-5.5). */
async function namedInWin(db: Reading, parties: readonly string[]): Promise<string[]> {
  const [only, second] = parties;
  if (only === undefined || second !== undefined) return [...parties];
  const members = await membersOf(db, only);
  return members.length < mostNamed ? [only, ...members] : [only];
}

/**
 * A goal has ended: whoever proposed that end is offered to share a win that names every party, their own too (S2-5.5,
 * S3-22); or, where it was not reached, to thank all of them for the effort. No person is named, and no cause (S1-19).
 */
export const afterGoal =
  ({ goalAsShared }: GoalsKnown, kind: 'win' | 'thanks'): Handler<typeof goalReached> =>
  async ({ goal, person }, { app, clock }) => {
    await writing(app, person, async (tx) => {
      if (!(await isHere(tx, person))) return;
      if ((await thanksServing(tx, person, [goal])).length > 0) return;
      const shared = await goalAsShared(tx, goal, person);
      if (!shared) return;
      const { aim } = shared;
      const parties = kind === 'win' ? await namedInWin(tx, shared.parties) : shared.parties;
      const credits = parties.map((party) => credited({ party, forWhat: '' }, person));
      if (credits.every(({ party }) => party === person)) return;
      // a team too large to be named one by one is thanked as a team
      const isWin = kind === 'win' && credits.length > 1;
      await addDraft(tx, {
        ...blankDraft(person, clock()),
        kind: isWin ? 'win' : 'thanks',
        serves: { kind: 'goal', id: goal },
        // what was reached is what a win is for; an effort is thanked for in words of one's own
        ...(isWin ? { forWhat: aim } : { beganWith: aim }),
        credits,
        suggested: true,
      });
    });
  };
