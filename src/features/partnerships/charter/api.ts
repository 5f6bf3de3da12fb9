/** What two partners need of each other: written, said back, agreed, reworded, looked over. */
import { refuseAbsentMentions, type Actor, actorOf } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { untellingId } from '#platform/id.ts';
import { refuse } from '../refusals.ts';
import { onePartnership, type KeptPartnership } from '../store.ts';
import * as contract from './contract.ts';
import { move } from './expectation.ts';
import type { ExpectationMove } from './expectation-line.ts';
import { refuseIncomplete, tidyOccasion, type Wording } from './expectation-wording.ts';
import { carryOut, holdLine, makeMove, type Wish } from './moving.ts';
import { promiseWhatWasAgreed } from '../occasions/promising.ts';
import { showExpectation } from './show.ts';
import { addDraft, oneExpectation, removeDraft, type KeptExpectation } from './store.ts';

/** The party of somebody's own that needs it, when it is needed from the other. */
function needingParty(partnership: KeptPartnership, who: Actor, neededFrom: string): string {
  const { one, other } = partnership;
  if (neededFrom !== one && neededFrom !== other) refuse('expectation.not-between-them');
  const mine = neededFrom === one ? other : one;
  return who.parties.has(mine) ? mine : refuse('expectation.not-between-them');
}

async function draft(
  tx: Writing,
  who: Actor,
  partnership: KeptPartnership,
  { neededFrom, ...wording }: Wording & { neededFrom: string },
): Promise<KeptExpectation> {
  if (partnership.state !== 'active') refuse('expectation.not-partners');
  const needs = needingParty(partnership, who, neededFrom);
  const words: Wording = {
    text: wording.text.trim(),
    goodLooksLike: wording.goodLooksLike.trim(),
    occasion: tidyOccasion(wording.occasion),
  };
  refuseIncomplete({ ...words, goodLooksLike: words.goodLooksLike || '-' }, who.today);
  await refuseAbsentMentions(tx, [words.text, words.goodLooksLike].join('\n'), partnership.circle);
  const line: KeptExpectation = {
    ...fresh,
    id: untellingId(),
    needs,
    neededFrom,
    author: who.person,
    table: { ...words, ...fresh.table, byPerson: who.person },
    circle: who.person,
    partnershipId: partnership.id,
  };
  await addDraft(tx, line);
  return line;
}

const fresh = {
  version: 1,
  state: 'draft',
  partnership: 'active',
  wordings: [],
  stewards: { needs: null, 'needed-from': null },
  reviewOn: null,
  reviewed: { needs: false, 'needed-from': false },
  answers: {},
  keeps: { needs: false, 'needed-from': false },
  keepUntil: null,
  table: {
    from: null,
    until: null,
    by: 'needs',
    reflection: null,
    reflectedBy: null,
    heard: false,
    clarified: null,
  },
  reachesAt: null,
  movedOn: null,
  lastDid: 'draft',
} as const;

/** Moves after which a promise may follow. */
const agreeing: readonly ExpectationMove[] = ['agree', 'agree-wording'];

const moveRoutes = (Object.keys(contract.expectationMoves) as (keyof typeof contract.expectationMoves)[]).map(
  (name): Route =>
    on(contract.expectationMoves[name], ({ person, input, now, transact }) =>
      transact(async (tx) => {
        const who = await actorOf(tx, person, now);
        const moved = await makeMove(tx, who, name, input as Wish, now);
        if (agreeing.includes(name)) await promiseWhatWasAgreed(tx, moved, who.person, who.today, now);
        // with the second answer at a review the database opens the first one, so that is read anew
        const line = name === 'answer-review' ? await oneExpectation(tx, input.id) : moved.after;
        return showExpectation(tx, line, who);
      }),
    ),
);

export const charterRoutes: Route[] = [
  on(contract.draftExpectation, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const who = await actorOf(tx, person, now);
      const { id, propose, occasion = { kind: 'none' }, ...wording } = input;
      const line = await draft(tx, who, await onePartnership(tx, id), { ...wording, occasion });
      if (!propose) return showExpectation(tx, line, who);
      const { after } = await carryOut(tx, who, line, { name: 'propose', side: 'needs' }, now);
      return showExpectation(tx, after, who);
    }),
  ),
  on(contract.readExpectation, ({ person, input, now, read }) =>
    read(async (db) =>
      showExpectation(db, await oneExpectation(db, input.id), await actorOf(db, person, now)),
    ),
  ),
  on(contract.discardExpectation, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const who = await actorOf(tx, person, now);
      const line = await holdLine(tx, who, input);
      move(line, 'discard', { side: 'needs', mover: who.person, today: who.today, at: now.toString() });
      await removeDraft(tx, line.id);
      return {};
    }),
  ),
  ...moveRoutes,
];
