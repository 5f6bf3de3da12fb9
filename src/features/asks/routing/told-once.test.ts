/** A round of telling that breaks off and is run again. */
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, writing } from '#platform/database/transaction.ts';
import type { JobContext } from '#platform/jobs.ts';
import { dropReplaced, release } from '#platform/queue/orphaned-jobs.ts';
import { one } from '#platform/defined.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { postAsk } from '../contract.ts';
import { routeAsk } from './route.ts';
import { keyOfLetter, writeOnce } from './routing-store.ts';
import { writeAtOnce } from './told-letter.ts';

let w: Workplace;
let asker: Actor;
let team: string;
beforeAll(async () => {
  w = await Workplace.open();
  team = await w.team('Dispatch');
  asker = await w.person('Asker', { teams: [team] });
  for (let n = 0; n < 15; n++) await w.person(`Somebody ${n}`, { teams: [team] });
});
afterAll(() => w.close());

const context = (): JobContext => ({ app: w.database.app, worker: w.database.worker, clock: w.clock.read });

const newAsk = async () =>
  (
    await asker.call(postAsk, {
      direction: 'need',
      what: 'Look over my paper',
      why: 'It is due',
      size: 'an-hour',
      kind: 'skill',
      noRush: true,
      circle: [team],
    })
  ).id;

const toldOf = async (ask: string) =>
  (await w.database.owner.query('select from told where ask_id = $1', [ask])).rowCount;

test('what breaks off before its end has told nobody, and tells three when it is run again', async () => {
  const ask = await newAsk();
  const gone = new Pool();
  await gone.end();
  await expect(routeAsk({ ...context(), app: gone }, ask, asker.id)).rejects.toThrow();
  await routeAsk(context(), ask, asker.id);
  expect(await toldOf(ask)).toBe(3);
});

test('a worker that dies right after telling leaves nobody to be told a second time', async () => {
  const ask = await newAsk();
  const { rows } = await w.database.worker.query<{ id: string }>(
    `update graphile_worker._private_jobs set locked_by = 'pool-dead', locked_at = now(), attempts = 1
      where key = $1 returning id::text`,
    [`ask.route:${ask}`],
  );
  await routeAsk(context(), ask, asker.id);
  await release(w.database.worker, [{ id: one(rows).id, by: 'pool-dead' }]);
  await dropReplaced(w.database.worker);
  await w.runJobs();
  expect(await toldOf(ask)).toBe(3);
});

test('a letter is posted once, though its job is run twice', async () => {
  const ask = await newAsk();
  const person = await w.person('Reads mail', { teams: [team] });
  await writeOnce(w.database.worker, ask, [person.id]);
  const { rows } = await w.database.worker.query<{ id: string }>(
    `update graphile_worker._private_jobs set locked_by = 'pool-dead', locked_at = now(), attempts = 1
      where key = $1 returning id::text`,
    [`ask.write:${keyOfLetter(ask, person.id)}`],
  );
  await writeAtOnce(context(), ask, person.id);
  await release(w.database.worker, [{ id: one(rows).id, by: 'pool-dead' }]);
  await w.runJobs();
  const letters = await writing(w.database.worker, nobody, (tx) =>
    tx.selectFrom('mailWaiting').select('id').where('path', '=', `/asks/${ask}`).execute(),
  );
  expect(letters).toHaveLength(1);
});
