/** Writing thanks, sending them, and who is named in them. */
import { readerOf } from '#features/people/public.ts';
import { announce, remember } from '#platform/history.ts';
import { on } from '#platform/http/routes.ts';
import * as contract from './contract.ts';
import { blankDraft, checkContent, credited, filled, momentOf, send } from './writing/drafting.ts';
import { showLeftThanks, showThanks } from './show.ts';
import { addDraft, lockThanks, removeDraft, saveSteppedOut, saveThanks } from './store.ts';
import { decide, isIn, speaksAs, type Credit } from './thanks.ts';
import {
  circleOfThoseHere,
  refuseAbsent,
  refuseNamesInside,
  refuseUnfitParties,
} from './writing/who-is-named.ts';

export const writingRoutes = [
  on(contract.draftThanks, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const who = await readerOf(tx, person.id);
      const draft = { ...filled(blankDraft(person.id, now), input), serves: input.serves ?? null };
      decide(draft, 'draft', who, {});
      await checkContent(tx, draft, who);
      await addDraft(tx, draft);
      return showThanks(tx, who, input.send ? await send(tx, draft, who, now) : draft);
    }),
  ),
  on(contract.rewordDraft, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const who = await readerOf(tx, person.id);
      const draft = await lockThanks(tx, input.id, input.saw, now);
      const reworded = { ...filled(draft, input), version: draft.version + 1 };
      decide(reworded, 'draft', who, {});
      await checkContent(tx, reworded, who);
      await saveThanks(tx, draft, reworded);
      return showThanks(tx, who, reworded);
    }),
  ),
  on(contract.discardDraft, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const draft = await lockThanks(tx, input.id, input.saw, now);
      decide(draft, 'discard', await readerOf(tx, person.id), {});
      await removeDraft(tx, draft.id);
      return {};
    }),
  ),
  on(contract.sendThanks, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const who = await readerOf(tx, person.id);
      const draft = await lockThanks(tx, input.id, input.saw, now);
      return showThanks(tx, who, await send(tx, draft, who, now, input.words));
    }),
  ),
  on(contract.addCredit, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const who = await readerOf(tx, person.id);
      const thanks = await lockThanks(tx, input.id, input.saw, now);
      decide(thanks, 'add-credit', who, { party: input.party });
      refuseNamesInside(input.forWhat);
      await refuseUnfitParties(tx, [input.party]);
      const added: Credit = {
        ...credited(input, person.id),
        toldAt: now.toString(),
        sharing: thanks.state === 'shared' ? 'asked' : null,
      };
      const credits = [...thanks.credits, added];
      const circle = await circleOfThoseHere(tx, [thanks.author, ...credits.map((credit) => credit.party)]);
      const after = { ...thanks, credits, circle, version: thanks.version + 1 };
      await refuseAbsent(tx, input.words, circle);
      await saveThanks(tx, thanks, after);
      await remember(tx, { ...momentOf(after, person.id, now), did: 'credit-added', words: input.words });
      return showThanks(tx, who, after);
    }),
  ),
  on(contract.stepOut, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const who = await readerOf(tx, person.id);
      const thanks = await lockThanks(tx, input.id, input.saw, now);
      decide(thanks, 'step-out', who, {});
      const party = speaksAs(thanks.credits, who, input.as);
      const credits = thanks.credits.filter((credit) => credit.party !== party);
      const circle = await saveSteppedOut(tx, thanks.id, party);
      const after = { ...thanks, credits, circle, version: thanks.version + 1 };
      // everybody who was in it until now is told, whoever stepped out as well
      await announce(tx, thanks.circle, 'thanks', after.id);
      return isIn(after, who) ? showThanks(tx, who, after) : showLeftThanks(tx, who, after);
    }),
  ),
  on(contract.withdrawThanks, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const who = await readerOf(tx, person.id);
      const thanks = await lockThanks(tx, input.id, input.saw, now);
      const state = decide(thanks, 'withdraw', who, {});
      const after = { ...thanks, state, circle: thanks.author, version: thanks.version + 1 };
      await saveThanks(tx, thanks, after);
      await announce(tx, thanks.circle, 'thanks', thanks.id);
      return showThanks(tx, who, after);
    }),
  ),
];
