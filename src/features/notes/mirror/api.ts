/** The private mirror, worked out when it is looked at. */
import { partiesNamed, partyIn } from '#features/people/public.ts';
import { ownPromises } from '#features/promises/public.ts';
import { dayFor } from '#platform/calendar.ts';
import { on } from '#platform/http/routes.ts';
import type { NotesDependencies } from '../dependencies.ts';
import * as contract from './contract.ts';
import { howIWasAnswered, howMyWordWent } from './own-word.ts';

const lookedBack = { hours: 24 * 90 };

export const mirrorRoutes = ({ thanksGiven }: Pick<NotesDependencies, 'thanksGiven'>) => [
  on(contract.readMirror, ({ person, now, read }) =>
    read(async (db) => {
      const since = now.subtract(lookedBack);
      const today = dayFor(now, person.timeZone);
      const [promises, thanks] = await Promise.all([
        ownPromises(db, person, since),
        thanksGiven(db, person.id, since),
      ]);
      const named = [...promises.map(({ other }) => other), ...thanks.flatMap(({ to }) => to)];
      const names = await partiesNamed(db, named);
      const told = promises.map((promise) => ({
        line: { id: promise.id, what: promise.what, other: partyIn(names, promise.other) },
        promise,
      }));
      return {
        since: dayFor(since, person.timeZone),
        word: told.flatMap(({ line, promise }) => {
          const went = howMyWordWent(promise, today);
          return went ? [{ ...line, ...went }] : [];
        }),
        requests: told.flatMap(({ line, promise }) => {
          const answer = howIWasAnswered(promise);
          return answer ? [{ ...line, answer, on: promise.movedOn }] : [];
        }),
        thanks: thanks.map(({ id, forWhat, at, to }) => {
          const whom = to.flatMap((party) => names.get(party) ?? []);
          return { id, forWhat, at, to: whom };
        }),
      };
    }),
  ),
];
