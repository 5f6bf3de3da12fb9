/** Whose move it is, as the name of a sentence. Pure. */
import type { PromiseLine } from '../contract.ts';
import { isClosed } from '../promise-stored.ts';

/** How a promise ends when whoever promised it leaves and nobody takes it on. */
const endsByLeaving: ReadonlySet<string> = new Set(['released', 'lapsed']);

/** The message below `turn.` that says where a promise stands, seen by its reader. */
export function turnOf(promise: PromiseLine) {
  const { state, turn, mySide, proposal, performerIsGone, can } = promise;
  if (isClosed(state))
    return performerIsGone && endsByLeaving.has(state) ? 'closed.left' : (`closed.${state}` as const);
  if (proposal?.isYetToBeAsked && turn === 'mine') return 'mine.left';
  if (proposal) return turn === 'mine' ? 'mine.proposed' : 'theirs.proposed';
  if (performerIsGone) return 'mine.nobodyKeepsIt';
  if (turn === 'nobody') return mySide === 'performer' ? 'kept.byMe' : 'kept.byThem';
  // a question waits for whoever can still change the words, while the other side could say yes to them as they are
  const isQuestion =
    turn === 'mine' ? can.includes('reword') : can.includes('promise') || can.includes('accept');
  const isAsked = state === 'requested' || state === 'offered' || state === 'countered';
  const asked = isAsked && isQuestion ? 'question' : state;
  return `${turn === 'mine' ? 'mine' : 'theirs'}.${asked === 'promised' ? 'notYet' : asked}` as const;
}

/** The other party, as its reader sees it. */
export const otherParty = ({ mySide, customer, performer }: PromiseLine) =>
  mySide === 'customer' ? performer : customer;

/** While it is kept and nobody is awaited: whose word it is, or that it was said early. Null while it waits for somebody. */
export function whoseWord({ turn, mySide, performer, atRisk }: PromiseLine) {
  if (turn !== 'nobody') return null;
  if (atRisk !== null) return 'word.early';
  if (mySide !== 'performer') return 'word.theirs';
  return performer.kind === 'team' ? 'word.ours' : 'word.mine';
}
