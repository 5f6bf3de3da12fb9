/** What becomes of keys that nobody needs any more. Payloads carry ids; what was sealed is never looked at. */
import { defineJob, handle, type Handler } from '../jobs.ts';
import type { Feature } from '../feature.ts';
import { keyDestruction, keyringOf } from './sealing.ts';

const anHour = 60 * 60 * 1000;
/** A key older than this was in use: should a database not know it, that database is the wrong one, or an older copy. */
const youngest = 24 * anHour;
const oldest = 8 * youngest;

export const keySweep = defineJob('sealed.sweep', {});

/** Destroys one key. */
const destroy: Handler<typeof keyDestruction> = ({ key }, { worker }) => keyringOf(worker).destroy(key);

/**
 * Destroys keys of which no row ever came to hold, because their transaction failed: made more than a day and less than
 * eight days ago, by the clock that dates the files.
 */
const sweep: Handler<typeof keySweep> = async (_, { worker }) => {
  const keyring = keyringOf(worker);
  const young: string[] = [];
  for await (const { id, at } of keyring.files.all()) {
    const age = Date.now() - at.getTime();
    if (age > youngest && age < oldest) young.push(id);
  }
  const { rows } = await worker.query<{ id: string }>({
    name: 'sealed-kept',
    text: 'select id from keys_in_use($1::uuid[]) as kept (id)',
    values: [young],
  });
  const kept = new Set(rows.map(({ id }) => id));
  for (const id of young.filter((one) => !kept.has(one))) await keyring.destroy(id);
};

/** Sealed texts, as the app mounts what they leave to the worker. */
export const sealedTexts: Feature = {
  name: 'sealed-texts',
  routes: [],
  jobs: [handle(keyDestruction, destroy), handle(keySweep, sweep)],
};
/** Crontab times, UTC. */
export const sealedSchedule = { [keySweep.task]: '43 3 * * *' };
