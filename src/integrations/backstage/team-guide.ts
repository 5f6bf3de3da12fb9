/** The guide of a team to a file and from one: what the pages, the API and the command line do alike. */
import {
  guideLinesOf,
  partiesNamed,
  planTeamGuide,
  importTeamGuide,
  teamsAbove,
  teamsBelow,
  type GivenLine,
  type PartyView,
} from '#features/people/public.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import type { Person } from '#platform/http/routes.ts';
import { marked } from '#platform/input/text.ts';
import { guideIn, writeCatalog } from './catalog.ts';
import type { CatalogRead } from './entities.ts';
import { idsIn, withKnown, type FileProblem } from './guide-file.ts';
import { readMarkdown, writeMarkdown } from './markdown.ts';

export type FileKind = 'catalog' | 'markdown';
type PlannedChanges = Awaited<ReturnType<typeof planTeamGuide>>;

/** The guide as a Backstage group entity, with the team's place and without anybody who is in it. */
export async function guideAsCatalog(db: Reading, { id, name }: PartyView): Promise<string> {
  const parent = (await teamsAbove(db, id)).at(-1)?.name ?? null;
  const children = (await teamsBelow(db, id)).map((child) => child.name);
  return writeCatalog({ name, parent, children }, await guideLinesOf(db, id));
}

/** The guide as Markdown, its headings in this language. */
export const guideAsMarkdown = async (
  db: Reading,
  { id, name }: PartyView,
  language: Person['language'],
): Promise<string> => writeMarkdown(name, await guideLinesOf(db, id), language);

/** The lines of a file, mentioning only those who are known here. */
async function named(db: Reading, lines: readonly GivenLine[]): Promise<GivenLine[]> {
  const names = await partiesNamed(
    db,
    lines.flatMap(({ words }) => idsIn(words)),
  );
  return lines.map(({ topic, words, at }) => ({ topic, words: withKnown(words, names), at }));
}

/** A file as it was read, before anybody looks whose guide it is. */
export type FileRead = { as: 'catalog'; read: CatalogRead } | { as: 'markdown'; text: string };

/** Reads the text of a file; `readCatalogFile` is who takes a catalog apart, here or aside. */
export async function readFile(
  text: string,
  as: FileKind,
  readCatalogFile: (text: string) => CatalogRead | Promise<CatalogRead>,
): Promise<FileRead> {
  const entered = marked(text);
  return as === 'markdown' ? { as, text: entered } : { as, read: await readCatalogFile(entered) };
}

/**
 * What a file changes in the guide of a team, or with `dryRun` would change: all of it, or nothing where something is
 * wrong with it. Refuses `people.guide-full`, `people.stale` and `people.names-someone-absent`.
 */
export async function bringIn(
  tx: Writing,
  { person, team, now }: { person: Person; team: PartyView; now: Temporal.Instant },
  { file, dryRun }: { file: FileRead; dryRun: boolean },
): Promise<{ changes: PlannedChanges; problems: FileProblem[] }> {
  const { lines, problems } = file.as === 'catalog' ? guideIn(file.read, team.name) : readMarkdown(file.text);
  if (problems.length > 0) return { changes: [], problems };
  const given = await named(tx, lines);
  const changes = dryRun
    ? await planTeamGuide(tx, team.id, given)
    : await importTeamGuide(tx, person, team.id, given, now);
  return { changes, problems: [] };
}
