/** Inviting: admins see and repeat every invitation; whoever asks somebody may send one along where the workplace allows it. */
import { doAsksInvite, partiesNamed, personOf, sayTheMoment } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { on, type Person, type Route } from '#platform/http/routes.ts';
import { announce } from '#platform/history.ts';
import { newId } from '#platform/id.ts';
import { queue } from '#platform/jobs.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { entry, one } from '#platform/defined.ts';
import { refuse } from '../refusals.ts';
import { invitation } from '../later.ts';
import { hashOf, newSecret } from '../secret.ts';
import * as contract from './invitation-contract.ts';
import {
  invitationsOf,
  invitationStates,
  isThereMail,
  keepLinkToHandOver,
  letAsksInvite,
  wishInvitations,
} from './invitation-store.ts';
import { pathOf } from './letters.ts';

const mostShown = 200;
const linkDays = 7;

export const queueInvitation = (tx: Writing, person: string) =>
  queue(tx, invitation, { person }, { key: person });

/** To everybody else there is no such page. */
function mustBeAdmin({ admin }: Person): void {
  if (!admin) refuseAnyone('not-found');
}

export const invitationRoutes: readonly Route[] = [
  on(contract.readInvitations, ({ person, input, now, read }) =>
    read(async (db) => {
      mustBeAdmin(person);
      const rows = await invitationsOf(db, now);
      const countOf = (wanted: string) => rows.filter(({ state }) => state === wanted).length;
      const counts = Object.fromEntries(invitationStates.map((state) => [state, countOf(state)]));
      const shown = rows.filter(({ state }) => input.state === undefined || state === input.state);
      return {
        hasMail: await isThereMail(db),
        asksInvite: await doAsksInvite(db),
        counts: counts as Record<(typeof invitationStates)[number], number>,
        items: shown.slice(0, mostShown).map(({ id, name, ...rest }) => ({
          person: { id, kind: 'person' as const, name },
          email: rest.email,
          state: rest.state,
          at: rest.at,
          code: rest.code,
        })),
      };
    }),
  ),

  on(contract.invite, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const words = input.words?.trim();
      const mayInvite = person.admin || (await doAsksInvite(tx));
      const invited = await personOf(tx, input.id);
      if (!mayInvite || !invited || invited.leftAt !== null) refuseAnyone('not-found');
      // pressed again within the hour, or for somebody who came meanwhile, it is done already
      for (const one of await wishInvitations(tx, { people: [input.id], again: true, words }, now))
        await queueInvitation(tx, one);
      return {};
    }),
  ),

  on(contract.inviteMany, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      mustBeAdmin(person);
      const { people = null, again = false } = input;
      const invited = await wishInvitations(tx, { people, again }, now);
      for (const one of invited) await queueInvitation(tx, one);
      return { invited: invited.length };
    }),
  ),

  on(contract.makeLinks, async (call) => {
    const { person, input, now, transact, publicUrl } = call;
    mustBeAdmin(person);
    const secrets = new Map([...new Set(input.people)].map((id) => [id, newSecret()]));
    const first = hashOf(one([...secrets.values()])).toString('hex');
    const until = now.add({ hours: 24 * linkDays });
    const made = await transact(async (tx) => {
      if (await isThereMail(tx)) refuse('sign-in.letters-go');
      await sayTheMoment(tx, now);
      const kept: string[] = [];
      for (const [id, secret] of secrets)
        if (await keepLinkToHandOver(tx, id, { id: newId(), secret: hashOf(secret), until })) kept.push(id);
      const names = await partiesNamed(tx, kept);
      return { first, people: kept.map((id) => entry(names, id)) };
    });
    // a repeated command gets the first reply, and that one does not keep the secrets
    if (made.first !== first) refuse('sign-in.links-shown-once');
    return {
      items: made.people.map((one) => ({
        person: one,
        link: `${publicUrl}${pathOf(entry(secrets, one.id))}`,
      })),
    };
  }),

  on(contract.allowInviting, ({ person, input, transact }) =>
    transact(async (tx) => {
      mustBeAdmin(person);
      await letAsksInvite(tx, input.allowed);
      await announce(tx, person.id, 'person', person.id);
      return {};
    }),
  ),
];
