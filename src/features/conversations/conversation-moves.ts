/** The frame and the forms together: every move a conversation knows, and which are open to somebody now. Pure. */
import { catchUp, type CatchUpMove } from './catch-up/catch-up.ts';
import { isOutside, openFrameMoves, type Conversation, type FrameMove } from './conversation.ts';
import { forms, type Form } from './conversation-form.ts';
import { reflectBackStateOf, nextToHear } from './reflect-back/conversation-reflect-back.ts';
import { advice, type AdviceMove } from './feedback/advice.ts';
import { feedback, type FeedbackMove } from './feedback/feedback.ts';
import { refuse } from './refusals.ts';
import { decideRepair, repair, speakerOf, type RepairMove } from './repair/repair.ts';
import { review, type ReviewMove } from './review/review.ts';

export type FormMove = CatchUpMove | FeedbackMove | AdviceMove | RepairMove | ReviewMove;
/** What is done with the words of a conversation after it closed; no move of the tables, for nothing else changes. */
export type Retention = 'keep' | 'let-go' | 'own-copy';
export type AnyMove = FrameMove | FormMove | Retention;

/** What a form looks at besides the conversation. */
export interface FormInput {
  entry?: string;
  isDue?: boolean;
}

// each machine is asked only with moves of its own form; a move it does not know is refused as not open
type Machine = {
  decide: (it: never, move: never, person: string | 'clock', input: never) => string;
  openMoves: (it: never, person: string) => string[];
};
const machines: Readonly<Record<Form, Machine>> = {
  'catch-up': catchUp,
  feedback,
  advice,
  repair: { decide: decideRepair, openMoves: repair.openMoves },
  review,
} as unknown as Record<Form, Machine>;

const asStage = (it: Conversation) => ({ ...it, state: it.stage }) as never;

/** The next stage of the form, or the coded refusal that explains why not. */
export function decideInForm(
  it: Conversation,
  move: FormMove,
  mover: string | 'clock',
  input: FormInput = {},
): string {
  const isIn = it.people.some((one) => one.person === mover) && !isOutside(it, mover);
  if (mover !== 'clock' && !isIn) refuse('conversation.not-now');
  if (it.state !== 'open') refuse('conversation.not-now');
  return machines[it.form].decide(asStage(it), move as never, mover, input as never);
}

const isPart = (it: Conversation, person: string) =>
  it.people.some((one) => one.person === person && one.answer === 'yes') && !isOutside(it, person);

/** What may be done with the words: a copy of one's own at any time (model section 6), keep a settled repair, let feedback go. */
function retentionMoves(it: Conversation, person: string): Retention[] {
  if (!it.hasWords || !isPart(it, person) || it.state === 'draft' || it.state === 'invited') return [];
  const list: Retention[] = forms[it.form].ownCopy ? ['own-copy'] : [];
  if (it.state !== 'closed') return list;
  const isRecipient =
    it.form === 'feedback' ? person !== it.opener : it.form === 'advice' && person === it.opener;
  if (isRecipient) list.push('let-go');
  const mine = it.people.find((one) => one.person === person);
  if (it.form === 'repair' && !mine?.keeps) list.push('keep');
  return list;
}

/** The moves open to somebody now: what a reply's `can` says and a page shows as buttons. */
export function openMoves(it: Conversation, person: string): AnyMove[] {
  const inFrame = openFrameMoves(it, person);
  const inForm =
    it.state === 'open' && isPart(it, person)
      ? (machines[it.form].openMoves(asStage(it), person) as FormMove[]).filter((move) => isInLoop(it, move))
      : [];
  return [...inFrame, ...inForm, ...retentionMoves(it, person)];
}

/** In a repair a reflection, and the word on it, are open only where something waits for them. */
function isInLoop(it: Conversation, move: FormMove): boolean {
  if (it.form !== 'repair' || !['reflect', 'confirm', 'not-quite'].includes(move)) return true;
  const next = nextToHear(it, speakerOf(asStage(it)) ?? '');
  if (!next) return false;
  return reflectBackStateOf(it.entries, next.id) === (move === 'reflect' ? 'to-reflect' : 'to-confirm');
}

const idle: readonly string[] = [
  'set-aside',
  'propose-talk',
  'own-copy',
  'keep',
  'let-go',
  'share-lesson',
  'close',
];

/** Whether a conversation that is open waits for a word of this person (T5). */
export function waitsFor(it: Conversation, person: string): boolean {
  const can = openMoves(it, person);
  if (it.state === 'invited') return can.includes('accept');
  if (it.state !== 'open' || it.form === 'catch-up') return false;
  const mine = it.people.find((one) => one.person === person);
  const active = can.filter((move) => !idle.includes(move));
  if (it.form === 'repair')
    return waitsInRepair(it, person, active, mine?.outcome !== null, mine?.settled ?? false);
  // the first yes opens a review; the others are still invited, as long as it is gathered
  if (it.form === 'review')
    return it.stage === 'gathering' && (active.includes('answer') || active.includes('accept'));
  if (forms[it.form].done.includes(it.stage ?? '')) return false;
  return active.length > 0;
}

function waitsInRepair(
  it: Conversation,
  person: string,
  can: readonly AnyMove[],
  hasOutcome: boolean,
  hasSettled: boolean,
): boolean {
  if (it.stage === 'looking-forward') return hasOutcome ? can.includes('settle') && !hasSettled : true;
  if (can.includes('confirm') || can.includes('be-heard') || can.includes('reflect')) return true;
  // whoever has the word and has said nothing yet
  return can.includes('speak') && nextToHear(it, person) === undefined;
}
