/** An import runs as a job, whoever looks, and is idempotent: begun again after a crash it changes nothing twice. */
import { reading, writing, type Writing } from '#platform/database/transaction.ts';
import { Id } from '#platform/contract.ts';
import { defineJob, handle, type Handler } from '#platform/jobs.ts';
import { importPeople } from './import-people.ts';
import { finishRun, keepProgress, openRun, refuseRun } from './import-run-store.ts';

export const peopleImport = defineJob('csv.import-people', { run: Id, person: Id });

const runImport: Handler<typeof peopleImport> = async ({ run, person }, { app, clock }) => {
  const wanted = await reading(app, person, (db) => openRun(db, run));
  if (!wanted) return;
  const { source: csv, dryRun, usual, same } = wanted;
  const write = <T>(work: (tx: Writing) => Promise<T>) => writing(app, person, work);
  const result = await importPeople(
    { csv, dryRun, usual, same },
    {
      transact: write,
      admin: person,
      now: clock(),
      progress: (done, total) =>
        write((tx) =>
          keepProgress(tx, run, person, { state: done === 0 ? 'reading' : 'writing', done, total }),
        ),
      finish: (tx, plan, summary) => finishRun(tx, run, person, summary, plan.lines),
    },
  );
  if (result.plan === null) await write((tx) => refuseRun(tx, run, person, result.problems));
};

export const csvJobs = [handle(peopleImport, runImport)];
