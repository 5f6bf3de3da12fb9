/** The frame and the forms together: every move a conversation knows, and which are open to somebody now. Pure. */
import { catchUp, type CatchUpMove } from './catch-up/catch-up.ts';
import {
  isOutside,
  openFrameMoves,
  partOf,
  type Conversation,
  type FrameMove,
  type FrameMoveOfPeople,
  type Mover,
} from './conversation.ts';
import { forms, type Form } from './conversation-form.ts';
import type { FormInput, FormMachine } from './conversation-stages.ts';
import { advice, type AdviceMove } from './feedback/advice.ts';
import { feedback, type FeedbackMove } from './feedback/feedback.ts';
import { nextToHear } from './reflect-back/conversation-reflect-back.ts';
import { refuse } from './refusals.ts';
import { repair, type RepairMove } from './repair/repair.ts';
import { review, type ReviewMove, type ReviewMoveOfPeople } from './review/review.ts';

type FormOfTwoMove = CatchUpMove | FeedbackMove | AdviceMove | RepairMove;
export type FormMove = FormOfTwoMove | ReviewMove;
/** What is done with the words of a conversation; no move of the tables, for nothing else changes. */
export type Retention = 'keep' | 'let-go' | 'own-copy';
/** Whatever may be open to somebody. */
export type OpenMove = FrameMove | FormMove | Retention;
/** The moves that somebody asks for; a draft that is discarded, and a copy of one's own, change no conversation. */
export type ConversationMove = Exclude<
  FrameMoveOfPeople | FormOfTwoMove | ReviewMoveOfPeople | Retention,
  'discard' | 'own-copy'
>;

const formMachines: Readonly<Record<Form, FormMachine<FormMove>>> = {
  'catch-up': catchUp,
  feedback,
  advice,
  repair,
  review,
};

/** The next stage of the form, or the coded refusal that explains why not. */
export function decideInForm(it: Conversation, move: FormMove, mover: Mover, input: FormInput = {}): string {
  if (mover !== 'clock' && (!partOf(it, mover.person) || isOutside(it, mover.person)))
    refuse('conversation.not-now');
  if (it.state !== 'open') refuse('conversation.not-now');
  return formMachines[it.form].decide(it, move, mover, input);
}

const takesPart = (it: Conversation, person: string) =>
  partOf(it, person)?.answer === 'yes' && !isOutside(it, person);

/** What may be done with the words: a copy of one's own at any time (model section 6), keep a settled repair, let feedback go, or a repair that both kept. */
function retentionMoves(it: Conversation, person: string): Retention[] {
  if (!it.hasWords || !takesPart(it, person) || it.state === 'draft' || it.state === 'invited') return [];
  const list: Retention[] = forms[it.form].ownCopy ? ['own-copy'] : [];
  if (it.state !== 'closed') return list;
  const isRecipient =
    it.form === 'feedback' ? person !== it.opener : it.form === 'advice' && person === it.opener;
  const bothKeep = it.form === 'repair' && it.people.every((one) => one.keeps);
  if (isRecipient || bothKeep) list.push('let-go');
  if (it.form === 'repair' && !partOf(it, person)?.keeps) list.push('keep');
  return list;
}

/** Refuses what may not be done with the words now. */
export function refuseRetention(
  it: Conversation,
  move: Retention,
  { person }: Exclude<Mover, 'clock'>,
): void {
  if (!retentionMoves(it, person).includes(move)) refuse('conversation.not-now');
}

/** The moves open to somebody now: what a reply's `can` says and a page shows as buttons. */
export function openMoves(it: Conversation, person: string): OpenMove[] {
  const isInForm = it.state === 'open' && takesPart(it, person);
  const inForm = isInForm ? formMachines[it.form].openMoves(it, person) : [];
  return [...openFrameMoves(it, person), ...inForm, ...retentionMoves(it, person)];
}

/** Moves that may be made at any time and that nobody waits for. */
const idle: readonly OpenMove[] = [
  'set-aside',
  'propose-talk',
  'invite-more',
  'change-expectation',
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
  if (it.form === 'repair') return waitsInRepair(it, person, can);
  // the first yes opens a review; the others are still invited, as long as it is gathered
  if (it.form === 'review')
    return it.stage === 'gathering' && (can.includes('accept') || !(partOf(it, person)?.answered ?? true));
  if (forms[it.form].done.includes(it.stage ?? '')) return false;
  return can.some((move) => !idle.includes(move));
}

function waitsInRepair(it: Conversation, person: string, can: readonly OpenMove[]): boolean {
  const mine = partOf(it, person);
  if (!mine) return false;
  if (it.stage === 'looking-forward')
    return mine.outcome === null || (can.includes('settle') && !mine.settled);
  if (can.includes('confirm') || can.includes('be-heard') || can.includes('reflect')) return true;
  // whoever has the word and has said nothing yet
  return can.includes('speak') && nextToHear(it, person) === undefined;
}
