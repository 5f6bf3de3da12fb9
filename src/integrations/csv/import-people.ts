/** Carries out an import of people: read the file, plan it, write it. All or nothing. */
import {
  applyImport,
  lockStructure,
  planImport,
  structureFor,
  summarise,
  type ImportPlan,
  type ImportProblem,
  type Usual,
} from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { readPeople } from './read-people.ts';
import type { RunSummary } from './import-run-store.ts';

export interface Wanted {
  csv: string;
  dryRun: boolean;
  usual: Usual;
  /** Lines of which an admin said that they are about the person of whom a look asked. */
  same?: readonly number[];
}

export type Imported =
  | { plan: ImportPlan; summary: RunSummary; problems: [] }
  | { plan: null; summary: null; problems: ImportProblem[] };

export interface Steps {
  /** Opens the one transaction in which an admin reads the structure and writes. */
  transact: (work: (tx: Writing) => Promise<Imported>) => Promise<Imported>;
  /** The admin in whose name it happens. */
  admin: string;
  now: Temporal.Instant;
  /** Hears how many lines there are, and then how many are done. */
  progress?: (done: number, total: number) => Promise<void>;
  /** Runs in the transaction, when all is written. */
  finish?: (tx: Writing, plan: ImportPlan, summary: RunSummary) => Promise<void>;
}

/** Imports people, or with `dryRun` only says what would change. Returns the plan, or all that is wrong with the file. */
export async function importPeople(
  { csv, dryRun, usual, same = [] }: Wanted,
  steps: Steps,
): Promise<Imported> {
  const { rows, problems, unusedColumns } = await readPeople(csv);
  if (problems.length > 0) return { plan: null, summary: null, problems };
  await steps.progress?.(0, rows.length);
  return steps.transact(async (tx) => {
    if (!dryRun) await lockStructure(tx);
    const planned = planImport(await structureFor(tx, rows), rows, usual, same);
    if (planned.plan === null) return { plan: null, summary: null, problems: planned.problems };
    const { plan } = planned;
    if (!dryRun)
      await applyImport(tx, plan, steps.admin, steps.now, async (done) =>
        steps.progress?.(done, rows.length),
      );
    const summary = { ...summarise(plan), unusedColumns };
    await steps.finish?.(tx, plan, summary);
    return { plan, summary, problems: [] };
  });
}
