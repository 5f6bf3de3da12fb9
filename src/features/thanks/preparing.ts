/** Thanks at the moment in which something closed: the draft that is prepared for them is there at once (S2-8.1, B25). */
import { wasKeptToReader } from '#features/promises/public.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { prepareThanks } from './contract.ts';
import { thanksServing } from './list-store.ts';
import { suggestForAsk, suggestForPromise, type AsksKnown } from './suggesting.ts';

export const preparingRoutes = (asks: AsksKnown): Route[] => [
  on(prepareThanks, ({ person: { id: person }, input: { serves }, now, transact }) =>
    transact(async (tx) => {
      const isAsk = serves.kind === 'ask';
      const isOver = isAsk
        ? await asks.hasClosed(tx, serves.id, person)
        : await wasKeptToReader(tx, serves.id);
      if (!isOver) return { draft: null };
      if (isAsk) await suggestForAsk(tx, asks, { ask: serves.id, person }, now);
      else await suggestForPromise(tx, serves.id, person, now);
      const prepared = await thanksServing(tx, person, [serves.id]);
      return { draft: prepared.find(({ suggested }) => suggested)?.id ?? null };
    }),
  ),
];
