/** A team's guide as a file, over the API. */
import { teamNamed, teamToWriteFor } from '#features/people/public.ts';
import { on } from '#platform/http/routes.ts';
import * as contract from './contract.ts';
import { readAside } from './read-aside.ts';
import { bringIn, guideAsCatalog, guideAsMarkdown, readFile } from './team-guide.ts';

export const backstageRoutes = [
  on(contract.guideAsCatalog, ({ input, read, reply }) =>
    read(async (db) => {
      const team = await teamNamed(db, input.id);
      void reply.type('application/yaml; charset=utf-8');
      return guideAsCatalog(db, team);
    }),
  ),

  on(contract.guideAsMarkdown, ({ person, input, read, reply }) =>
    read(async (db) => {
      const team = await teamNamed(db, input.id);
      void reply.type('text/markdown; charset=utf-8');
      return guideAsMarkdown(db, team, person.language);
    }),
  ),

  on(contract.importGuide, async ({ person, input, now, transact }) => {
    // before anything is held in the database: a file may take a while
    const file = await readFile(input.text, input.as, readAside);
    return transact(async (tx) => {
      const team = await teamToWriteFor(tx, person, input.id);
      const { changes, problems } = await bringIn(tx, { person, team, now }, { file, dryRun: input.dryRun });
      return {
        changes: changes.map(({ what, topic, words, before, at }) => ({
          what,
          topic,
          words,
          before,
          line: at,
        })),
        problems,
        done: !input.dryRun && problems.length === 0,
      };
    });
  }),
];
