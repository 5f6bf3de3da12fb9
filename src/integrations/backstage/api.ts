/** A team's guide as a file, over the API. */
import {
  guideLinesOf,
  partiesNamed,
  planTeamGuide,
  takeTeamGuide,
  teamsAbove,
  teamsBelow,
  teamNamed,
  teamToWriteFor,
  type GivenLine,
} from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { on } from '#platform/http/routes.ts';
import { readCatalog, writeCatalog } from './catalog.ts';
import * as contract from './contract.ts';
import { idsIn, withNames } from './guide-file.ts';
import { readMarkdown, writeMarkdown } from './markdown.ts';

/** Whom the lines of a file mention, by their names here. */
async function named(db: Reading, lines: readonly GivenLine[]): Promise<GivenLine[]> {
  const names = await partiesNamed(db, [...new Set(lines.flatMap(({ words }) => idsIn(words)))]);
  return lines.map(({ topic, words, at }) => ({ topic, words: withNames(words, names), at }));
}

export const backstageRoutes = [
  on(contract.guideAsCatalog, ({ input, read, reply }) =>
    read(async (db) => {
      const { id, name } = await teamNamed(db, input.id);
      const parent = (await teamsAbove(db, id)).at(-1)?.name ?? null;
      const children = (await teamsBelow(db, id)).map((child) => child.name);
      void reply.type('application/yaml; charset=utf-8');
      return writeCatalog({ name, parent, children }, await guideLinesOf(db, id));
    }),
  ),

  on(contract.guideAsMarkdown, ({ person, input, read, reply }) =>
    read(async (db) => {
      const { id, name } = await teamNamed(db, input.id);
      void reply.type('text/markdown; charset=utf-8');
      return writeMarkdown(name, await guideLinesOf(db, id), person.language);
    }),
  ),

  on(contract.importGuide, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const team = await teamToWriteFor(tx, person, input.id);
      const found = input.as === 'catalog' ? readCatalog(input.text, team.name) : readMarkdown(input.text);
      if (found.problems.length > 0) return { changes: [], problems: found.problems, done: false };
      const given = await named(tx, found.lines);
      const plan = input.dryRun
        ? await planTeamGuide(tx, team.id, given)
        : await takeTeamGuide(tx, person, team.id, given, now);
      const changes = plan.map(({ what, topic, words, before, at }) => ({
        what,
        topic,
        words,
        before,
        line: at,
      }));
      return { changes, problems: [], done: !input.dryRun };
    }),
  ),
];
