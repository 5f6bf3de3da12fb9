/** Importing people over the API. */
import { on, type Person } from '#platform/http/routes.ts';
import { queue } from '#platform/jobs.ts';
import { defaultLimit } from '#platform/contract.ts';
import { readLastNumber, cutToPage } from '#platform/paging.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import * as contract from './contract.ts';
import { importLines, importRun, importRuns, insertRun } from './import-run-store.ts';
import { peopleImport } from './jobs.ts';

const mustBeAdmin = (person: Person): void => {
  if (!person.admin) refuseAnyone('not-found');
};

export const csvRoutes = [
  on(contract.startImport, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      mustBeAdmin(person);
      const usual = { timeZone: person.timeZone, language: person.language };
      const id = await insertRun(
        tx,
        person.id,
        { source: input.csv, dryRun: input.dryRun, usual, same: input.same ?? [] },
        now,
      );
      await queue(tx, peopleImport, { run: id, person: person.id });
      return (await importRun(tx, id))!;
    }),
  ),

  on(contract.listImports, ({ person, read }) =>
    read(async (db) => {
      mustBeAdmin(person);
      return { items: await importRuns(db) };
    }),
  ),

  on(contract.readImport, ({ input, read }) =>
    read(async (db) => (await importRun(db, input.id)) ?? refuseAnyone('not-found')),
  ),

  on(contract.listImportLines, ({ input, read }) =>
    read(async (db) => {
      if (!(await importRun(db, input.id))) refuseAnyone('not-found');
      const limit = input.limit ?? defaultLimit;
      const after = readLastNumber(input.after) ?? 0;
      const lines = await importLines(db, input.id, input.what, after, limit + 1);
      const { rows: items, rest } = cutToPage(lines, limit, ({ line }) => String(line));
      return { items, ...rest };
    }),
  ),
];
