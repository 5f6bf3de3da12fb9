/** The one search and the file of my own data, composed of what each feature adds. */
import { toColumns } from '#platform/database/column-names.ts';
import { dayFor } from '#platform/calendar.ts';
import { on, type Route } from '#platform/http/routes.ts';
import type { ExportSource } from '#platform/own-data.ts';
import type { SearchSource } from '#platform/search.ts';
import { aboutMe } from '../settings/me-api.ts';
import { meantBy } from './meant-words.ts';
import { beginningsOf, plain } from './person-search.ts';
import { ownContactDays } from '../contact-of-the-day/contact-store.ts';
import { linesOf } from '../guide/guide-store.ts';
import * as contract from './search-contract.ts';
import { leftHits, leftThings } from '../circles/as-it-stood-store.ts';
import { hitsOf, peopleHits, strengthHits, teamHits } from './search-store.ts';
import { ownPicture } from '../picture/picture-store.ts';
import { mutesOf } from '../settings/setting-store.ts';

/** Who is here, and who can help. Served in rotating order, never by what somebody did before (B04). */
export const peopleSearch: readonly SearchSource[] = [
  { groups: ['people'], read: plain, hits: peopleHits },
  { groups: ['teams'], hits: teamHits },
  { groups: ['strengths'], read: meantBy, hits: strengthHits },
];

/** What I left stands behind what is open to me. */
export const leftSearch: SearchSource = { groups: ['left'], hits: leftHits };

export const peopleExports: readonly ExportSource[] = [
  {
    part: 'people',
    mine: async (db, person) => ({
      ...(await aboutMe(db, person)),
      mutes: await mutesOf(db),
      guide: (await linesOf(db, person)).map(toColumns),
      picture: await ownPicture(db, person),
      turnTo: await ownContactDays(db, person),
    }),
  },
  { part: 'as-it-stood-when-i-left', mine: (db) => leftThings(db) },
];

/** The search over all sources, in their order. Groups without a hit are left out. */
export const searchRoute = (sources: readonly SearchSource[]): Route => {
  const groups = new Set(sources.flatMap((source) => source.groups));
  return on(contract.search, ({ person, input, now, read }) =>
    read(async (db) => {
      const beginnings = beginningsOf(input.q);
      if (beginnings === '') return { groups: [] };
      const turn = `${dayFor(now, person.timeZone)} ${person.id}`;
      const found = await hitsOf(sources, db, { typed: input.q, beginnings, turn });
      return {
        groups: [...groups].flatMap((group) => {
          const hits = found.get(group);
          return hits ? [{ group, hits }] : [];
        }),
      };
    }),
  );
};

/** Everything of mine as one file; a read-only transaction sees one moment of it. */
export const exportRoute = (sources: readonly ExportSource[]): Route =>
  on(contract.exportMine, ({ person, now, read, reply }) =>
    read(async (db) => {
      const day = dayFor(now, person.timeZone);
      reply.header('content-disposition', `attachment; filename="alongside-${day}.json"`);
      const file: Record<string, unknown> = { madeAt: now.toString() };
      for (const { part, mine } of sources) file[part] = await mine(db, person.id);
      return file;
    }),
  );
