/** Each operation of asks and offers in a few lines: do it, then show the ask as it stands. */
import type { Writing } from '#platform/database/transaction.ts';
import { on, type Call, type Route } from '#platform/http/routes.ts';
import {
  helpOnTheSpot,
  helpWithAsk,
  introduceSomeone,
  notThisTime,
  shareResource,
  takeOffer,
} from './answers/answer-contract.ts';
import { help, helpAtOnce, sayNotThisTime, share, take } from './answers/answering.ts';
import { closeAsk, myAsks, openAsks, openOffers, postAsk, readAsk, rewordAsk, widenAsk } from './contract.ts';
import { close } from './ending/ending.ts';
import { introduce } from './introductions/introducing.ts';
import { listMine, listOpen } from './finding/lists.ts';
import { post, reword, widen } from './posting/posting.ts';
import { showAsk } from './show.ts';

type Moving = Pick<Call<never>, 'person' | 'now' | 'transact'>;

/** A move, and then the ask as the mover sees it. */
const moved = <Input extends { id: string }>(
  { person, now, transact }: Moving,
  input: Input,
  move: (tx: Writing, who: Moving['person'], input: Input, at: Temporal.Instant) => Promise<void>,
) =>
  transact(async (tx) => {
    await move(tx, person, input, now);
    return showAsk(tx, input.id, person.id);
  });

const listing: Route[] = [
  on(openAsks, ({ person, input, read }) =>
    read((db) => listOpen(db, person.id, { ...input, direction: input.direction ?? 'need' })),
  ),
  on(openOffers, ({ person, input, read }) =>
    read((db) => listOpen(db, person.id, { ...input, direction: 'offer' })),
  ),
  on(myAsks, ({ person, input, read }) => read((db) => listMine(db, person.id, input))),
  on(readAsk, ({ person, input, read }) => read((db) => showAsk(db, input.id, person.id))),
];

const authors: Route[] = [
  on(postAsk, ({ person, input, now, transact }) =>
    transact(async (tx) => showAsk(tx, await post(tx, person, input, now), person.id)),
  ),
  on(rewordAsk, (call) => moved(call, call.input, reword)),
  on(widenAsk, (call) => moved(call, call.input, widen)),
  on(closeAsk, (call) => moved(call, call.input, close)),
];

const colleagues: Route[] = [
  on(helpWithAsk, (call) => moved(call, call.input, help)),
  on(helpOnTheSpot, (call) => moved(call, call.input, helpAtOnce)),
  on(takeOffer, (call) => moved(call, call.input, take)),
  on(introduceSomeone, (call) => moved(call, call.input, introduce)),
  on(shareResource, (call) => moved(call, call.input, share)),
  on(notThisTime, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      await sayNotThisTime(tx, person, input.id, now);
      return {};
    }),
  ),
];

export const askRoutes: readonly Route[] = [...listing, ...authors, ...colleagues];
