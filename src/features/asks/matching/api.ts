/** The route of who could partner. */
import { anyMeantBy, teamsOffering } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { withEachMention } from '#platform/mention.ts';
import { asksOpenToMe } from '../list-store.ts';
import { topicOf } from '../posting/ask-topic.ts';
import { lineOf } from '../show.ts';
import { findWhoFits } from './contract.ts';

/** Few enough to be read at a glance. */
const most = 3;

/** What the words are about, without whoever they name. */
const aboutWhat = (words: string): string[] => topicOf(withEachMention(words, () => ' '));

export const matchingRoutes: Route[] = [
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
