/** Thanks prepared when a promise, an ask or a goal closes (B25): a draft of whoever was helped, theirs to discard. */
import type { askClosed } from '#features/asks/events.ts';
import type { goalReached } from '#features/goals/events.ts';
import { partiesNamed, readerOf } from '#features/people/public.ts';
import type { promiseSatisfied } from '#features/promises/events.ts';
import { promisesThatServe, whoTookPart } from '#features/promises/public.ts';
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
    credits: await Promise.all(
      credits.map(async (credit) =>
        credited({ ...credit, forWhat: await oneLine(tx, credit.forWhat) }, wish.author),
      ),
    ),
    suggested: true,
  });
}

const isHere = async (db: Reading, person: string) => (await readerOf(db, person)).parties.size > 0;

/** A promise was declared satisfied: its customer is offered to thank everyone who kept it. */
export const afterPromise: Handler<typeof promiseSatisfied> = async ({ promise, person }, { app, clock }) => {
  await writing(app, person, async (tx) => {
    if (!(await isHere(tx, person))) return;
    const tookPart = await whoTookPart(tx, promise);
    const suggestion: Suggestion = {
      author: person,
      serves: { kind: 'promise', id: promise },
      beganWith: tookPart[0]?.forWhat ?? '',
      credits: tookPart.map(({ party }) => ({ party, forWhat: '' })),
    };
    await suggestThanks(tx, suggestion, clock());
  });
};

/** An ask was closed: if a promise came true for it, its author is offered to thank everyone who helped (A16). */
export const afterAsk =
  (asks: AsksKnown): Handler<typeof askClosed> =>
  async ({ ask, person }, { app, clock }) => {
    await writing(app, person, async (tx) => {
      if (!(await isHere(tx, person))) return;
      const helped = await asks.whoHelpedWith(tx, ask);
      if (!helped.some(({ how }) => how === 'promised')) return;
      const suggestion: Suggestion = {
        author: person,
        serves: { kind: 'ask', id: ask },
        beganWith: await asks.whatWasAsked(tx, ask),
        credits: helped.map(({ party, forWhat, how }) => ({
          party,
          forWhat: how === 'promised' ? '' : forWhat,
        })),
        within: (await promisesThatServe(tx, ask)).map(({ id }) => id),
      };
      await suggestThanks(tx, suggestion, clock());
    });
  };

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
      const { aim, parties } = shared;
      const credits = parties.map((party) => credited({ party, forWhat: '' }, person));
      if (credits.every(({ party }) => party === person)) return;
      await addDraft(tx, {
        ...blankDraft(person, clock()),
        kind,
        serves: { kind: 'goal', id: goal },
        // what was reached is what a win is for; an effort is thanked for in words of one's own
        ...(kind === 'win' ? { forWhat: aim } : { beganWith: aim }),
        credits,
        suggested: true,
      });
    });
  };
