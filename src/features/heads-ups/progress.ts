/** Progress towards a shared goal is news for the others who share it (model section 4, Goal; S2-3.1, B18). */
import type { goalProgressed } from '#features/goals/events.ts';
import { personOf } from '#features/people/public.ts';
import { writing, type Reading } from '#platform/database/transaction.ts';
import type { Handler } from '#platform/jobs.ts';
import { Refusal } from '#platform/refusal.ts';
import { headsUpsByIds } from './store.ts';
import { progressText } from './heads-up-progress.ts';
import { send } from './begin.ts';

/** What heads-ups need to know of goals, which stand beside them: injected by `app.ts`. */
export type ProgressAsNews = (
  db: Reading,
  goal: string,
  progress: string,
) => Promise<{ aim: string; words: string; parties: string[] } | null>;

/** Tells the other parties in the words of whoever reported, what is new first. It has the id of the report, so that it is told once. */
export const afterProgress =
  (progressAsNews: ProgressAsNews): Handler<typeof goalProgressed> =>
  async ({ goal, party, progress, person: reporter }, { app, clock }) => {
    const telling = writing(app, reporter, async (tx) => {
      const person = await personOf(tx, reporter);
      const news = await progressAsNews(tx, goal, progress);
      const others = news?.parties.filter((one) => one !== party) ?? [];
      if (!person || !news || others.length === 0) return;
      if ((await headsUpsByIds(tx, [progress])).length > 0) return;
      const { id, name, timeZone, language } = person;
      const typed = {
        kind: 'progress' as const,
        ...progressText(news, language),
        for: party,
        told: others,
      };
      await send(tx, { id, name, timeZone, language, admin: false }, typed, clock(), progress);
    });
    // what could not be told as a heads-up still stands on the page of the goal
    await telling.catch((problem: unknown) => {
      if (!(problem instanceof Refusal)) throw problem;
    });
  };
