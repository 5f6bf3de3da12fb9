/** Two who promise each other, an outsider, and an admin, whose rank opens no door. */
import {
  moves,
  offerPromise,
  requestPromise,
  showPromise,
  type PromiseView,
} from '#features/promises/contract.ts';
import { tuesday, type Workplace } from '../workplace.ts';

export const logAccess = { what: 'Log access', doneLooksLike: 'I can read yesterday', dueOn: '2054-11-27' };
export const noRush = { ...logAccess, dueOn: null };

export async function twoWhoPromise(w: Workplace) {
  w.clock.set(tuesday);
  const developer = await w.person('Developer');
  const tester = await w.person('Test engineer');
  const request = (more: object = {}): Promise<PromiseView> =>
    developer.call(requestPromise, { performer: tester.id, ...logAccess, ...more });
  const promised = async (): Promise<PromiseView> => {
    const { id, version } = await request();
    return tester.call(moves.promise, { id, saw: version });
  };
  return {
    developer,
    tester,
    outsider: await w.person('Outsider'),
    admin: await w.person('Admin', { admin: true, leads: w.everyone }),
    request,
    offer: (by = tester, to = developer): Promise<PromiseView> =>
      by.call(offerPromise, { customer: to.id, ...logAccess }),
    promised,
    reported: async (): Promise<PromiseView> => {
      const { id, version } = await promised();
      return tester.call(moves.report, { id, saw: version });
    },
    stateOf: async (id: string): Promise<string> => (await developer.call(showPromise, { id })).state,
    didIn: async (id: string): Promise<string[]> =>
      (await developer.call(showPromise, { id })).thread.map((line) => line.did),
  };
}
