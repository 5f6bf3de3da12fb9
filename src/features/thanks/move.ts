/** How a move of a thanks is carried out: from a draft to those named, and into a wider circle by the yes of each. */
import { readerOf, type Reader } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { announce, remember } from '#platform/history.ts';
import { newId } from '#platform/id.ts';
import { moveCommand, type Asked, type MoveRequest } from '#platform/move-command.ts';
import { defined } from '#platform/defined.ts';
import { checkContent, credited, filled, momentOf, type Content } from './begin.ts';
import { refuse } from './refusals.ts';
import { refuseUnknown, saveSharing } from './share.ts';
import { refuseSixthSharing, saveSteppedOut, saveThanks, lockThanks, type StoredThanks } from './store.ts';
import {
  consent,
  keepPrivate,
  proposeSharing,
  shareWhenAnswered,
  stepOutOfShared,
  takeBack,
} from './thanks-sharing.ts';
import { decide, speaksAs, type Credit, type Thanks, type ThanksMove } from './thanks.ts';
import {
  circleOfThoseHere,
  refuseAbsent,
  refuseIfNobodyIsHere,
  refuseNamesInside,
  refuseUnfitParties,
} from './who-is-named.ts';

/** Answers to a wider circle: each changes what the pure rule says, and what is shared follows from it. */
const answers = {
  consent,
  'step-out-of-shared': stepOutOfShared,
  'keep-private': keepPrivate,
  'take-back': takeBack,
};
type AnswerMove = keyof typeof answers;
const isAnswer = (move: ThanksMove): move is AnswerMove => move in answers;

export type ThanksRequest = MoveRequest<ThanksMove> & {
  words?: string | undefined;
  as?: string | undefined;
} & (
    | ({ move: 'draft' } & Content)
    | { move: 'add-credit'; party: string; forWhat: string }
    | { move: 'propose-sharing'; circle: readonly string[] }
    | { move: 'send' | 'step-out' | 'withdraw' | AnswerMove }
  );
type AskedOfThanks = Asked<StoredThanks, Reader, ThanksRequest, null>;

export const thanksMoves = moveCommand<StoredThanks, Reader, ThanksRequest>({
  lock: async (tx, { id }, mover, now) => {
    const actor = await readerOf(tx, mover.id);
    return { actor, before: await lockThanks(tx, id, now), beside: null };
  },
  refuseStale: async (_tx, { before: { version, kind, forWhat, madePossible } }) =>
    refuse('thanks.stale', { newer: { version, kind, forWhat, madePossible } }),
  decide: async (tx, asked) => {
    const { before, actor, request, now } = asked;
    const { move } = request;
    if (move === 'draft') return reworded(tx, before, actor, request);
    if (move === 'send') return sent(tx, before, actor, now);
    if (move === 'add-credit') return withCredit(tx, asked, request);
    if (move === 'step-out') return steppedOut(before, actor, request.as);
    if (move === 'withdraw') return withdrawn(before, actor);
    return sharedAfter(before, await sharingAfter(tx, asked));
  },
  check: async (tx, { after, request: { move, words } }) => {
    if (move !== 'draft' && move !== 'step-out' && move !== 'withdraw')
      await refuseAbsent(tx, words, after.circle);
  },
  write: async (tx, change) => {
    const { before, after, actor, request, now } = change;
    const { move, words } = request;
    if (move === 'step-out') return leave(tx, before, after);
    if (move === 'propose-sharing' || isAnswer(move)) {
      await saveSharing(tx, change);
      return after;
    }
    await saveThanks(tx, before, after);
    if (move === 'withdraw') await announce(tx, before.circle, 'thanks', after.id);
    const did = { send: 'sent', 'add-credit': 'credit-added', draft: null, withdraw: null }[move];
    if (did !== null) await remember(tx, { ...momentOf(after, actor.person, now), did, words });
    return after;
  },
});

async function reworded(
  tx: Writing,
  draft: StoredThanks,
  actor: Reader,
  content: Content,
): Promise<StoredThanks> {
  const after = { ...filled(draft, content), version: draft.version + 1 };
  decide(after, 'draft', actor, {});
  await checkContent(tx, after, actor);
  return after;
}

/** From here on those it credits can read it. */
async function sent(
  tx: Writing,
  draft: StoredThanks,
  actor: Reader,
  now: Temporal.Instant,
): Promise<StoredThanks> {
  const state = decide(draft, 'send', actor, {});
  await checkContent(tx, draft, actor);
  const thanked = draft.credits.map((credit) => credit.party).filter((party) => party !== draft.author);
  await refuseIfNobodyIsHere(tx, thanked);
  const at = now.toString();
  return {
    ...draft,
    state,
    sentAt: at,
    place: newId(),
    // how often it was reworded is its author's alone
    version: 1,
    suggested: false,
    credits: draft.credits.map((credit) => ({ ...credit, toldAt: at })),
    circle: await circleOfThoseHere(tx, [draft.author, ...draft.credits.map((credit) => credit.party)]),
  };
}

async function withCredit(
  tx: Writing,
  { before, actor, mover, now }: AskedOfThanks,
  added: { party: string; forWhat: string },
): Promise<StoredThanks> {
  decide(before, 'add-credit', actor, { party: added.party });
  refuseNamesInside(added.forWhat);
  await refuseUnfitParties(tx, [added.party]);
  const credit: Credit = {
    ...credited(added, mover.id),
    toldAt: now.toString(),
    sharing: before.state === 'shared' ? 'asked' : null,
  };
  const credits = [...before.credits, credit];
  const circle = await circleOfThoseHere(tx, [before.author, ...credits.map(({ party }) => party)]);
  return { ...before, credits, circle, version: before.version + 1 };
}

function steppedOut(before: StoredThanks, actor: Reader, as: string | undefined): StoredThanks {
  decide(before, 'step-out', actor, {});
  const party = speaksAs(before.credits, actor, as);
  const credits = before.credits.filter((credit) => credit.party !== party);
  return { ...before, credits, version: before.version + 1 };
}

/** Saves that a name was taken out; everybody who was in it until now is told, whoever stepped out as well. */
async function leave(tx: Writing, before: StoredThanks, after: StoredThanks): Promise<StoredThanks> {
  const still = new Set(after.credits.map(({ party }) => party));
  const gone = defined(before.credits.find(({ party }) => !still.has(party)));
  const circle = await saveSteppedOut(tx, before.id, gone.party);
  await announce(tx, before.circle, 'thanks', before.id);
  return { ...after, circle };
}

const withdrawn = (before: StoredThanks, actor: Reader): StoredThanks => ({
  ...before,
  state: decide(before, 'withdraw', actor, {}),
  circle: before.author,
  version: before.version + 1,
});

/** What a proposal of a wider circle, or an answer to it, changes. */
async function sharingAfter(tx: Writing, { before, actor, request, now }: AskedOfThanks): Promise<Thanks> {
  if (isAnswer(request.move)) return answers[request.move](before, actor, request.as);
  if (request.move !== 'propose-sharing') return before;
  const { circle, as } = request;
  await refuseUnknown(tx, circle);
  const proposed = proposeSharing(before, actor, { circle, as }, now.toString());
  const asked = proposed.credits.filter(({ sharing }) => sharing === 'asked');
  await refuseSixthSharing(
    tx,
    asked.map(({ party }) => party),
  );
  return proposed;
}

/** With the last yes it stands in the wider circle; only then what a yes refers to is another. */
function sharedAfter(before: StoredThanks, moved: Thanks): StoredThanks {
  const shared = shareWhenAnswered(moved, newId());
  const version = shared.state === before.state ? before.version : before.version + 1;
  return { ...before, ...shared, version };
}
