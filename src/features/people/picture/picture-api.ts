/** The picture somebody chose of themselves: kept, shown to whoever is here, taken away. */
import { announce } from '#platform/history.ts';
import { on } from '#platform/http/routes.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { refuse } from '../refusals.ts';
import { faultOf } from './picture.ts';
import * as contract from './picture-contract.ts';
import { dropPicture, keepPicture, pictureOf } from './picture-store.ts';

/** A version never changes, so a browser may keep it for a day; it belongs to one person's visit, and to no proxy. */
const aDay = 'private, max-age=86400, immutable';

export const pictureRoutes = [
  on(contract.setPicture, ({ person, input, transact }) =>
    transact(async (tx) => {
      const webp = Buffer.from(input.picture, 'base64');
      const fault = faultOf(webp);
      if (fault) refuse(`people.picture-${fault}`);
      const picture = await keepPicture(tx, person.id, webp);
      await announce(tx, person.id, 'me', person.id);
      return { picture };
    }),
  ),

  on(contract.removePicture, ({ person, transact }) =>
    transact(async (tx) => {
      await dropPicture(tx, person.id);
      await announce(tx, person.id, 'me', person.id);
      return {};
    }),
  ),

  on(contract.readPicture, ({ input, read, reply }) =>
    read(async (db) => {
      const webp = (await pictureOf(db, input.id, input.picture)) ?? refuseAnyone('not-found');
      void reply.type('image/webp').header('cache-control', aDay);
      // sent as it is: a reply that is bytes is not put through the text of a schema
      return webp as unknown as string;
    }),
  ),
];
