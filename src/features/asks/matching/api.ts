/** The routes of what was answered before, and of who could partner. */
import { anyMeantBy, asksTheSame, teamsOffering } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { withEachMention } from '#platform/mention.ts';
import { answeredWith, asksOpenToMe } from '../list-store.ts';
import { topicOf } from '../posting/ask-topic.ts';
import { lineOf } from '../show.ts';
import { findAnswered, findWhoFits } from './contract.ts';

/** Few enough to be read at a glance. */
const most = 3;

/** What the words are about, without whoever they name. */
const aboutWhat = (words: string): string[] => topicOf(withEachMention(words, () => ' '));

/** Of so many with one of the words, those are shown that have most of them. */
const mostLookedThrough = 30;

export const matchingRoutes: Route[] = [
  on(findAnswered, ({ input, read }) =>
    read(async (db) => {
      const query = anyMeantBy(aboutWhat(input.words));
      if (query === '') return { asks: [] };
      const found = await answeredWith(db, query, mostLookedThrough);
      const alike = found.filter(({ what, why }) => asksTheSame(input.words, `${what} ${why}`));
      return { asks: alike.slice(0, most).map(({ id, what }) => ({ id, what })) };
    }),
  ),
  on(findWhoFits, ({ person, input, now, read }) =>
    read(async (db) => {
      const query = anyMeantBy(aboutWhat(input.words));
      if (query === '') return { teams: [], offers: [] };
      const turn = `${dayFor(now, person.timeZone)} ${person.id}`;
      const [teams, offers] = await Promise.all([
        teamsOffering(db, { query, turn, most }),
        asksOpenToMe(db, person.id, { direction: 'offer', fitting: query, most }),
      ]);
      return {
        teams: teams.map(({ id, name, words }) => ({ party: { id, name, kind: 'team' as const }, words })),
        offers: offers.map((row) => {
          const { id, what, author } = lineOf(row, person.id);
          return { id, what, author };
        }),
      };
    }),
  ),
];
