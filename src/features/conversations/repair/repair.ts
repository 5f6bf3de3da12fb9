/** The repair form (model section 4; S3-15, S4-10…13, B34): heard in turns, then forward, each with a promise of their own. Pure. */
import type { MovesIn } from '#platform/moves.ts';
import { otherThan, type Conversation } from '../conversation.ts';
import {
  formMachine,
  rolesOfTwo,
  type FormGuard,
  type FormMachine,
  type FormMoves,
  type InForm,
} from '../conversation-stages.ts';
import { isHeard, nextToHear, reflectBackStateOf } from '../reflect-back/conversation-reflect-back.ts';
import { refuse } from '../refusals.ts';

type RepairStage = 'hearing-first' | 'hearing-second' | 'looking-forward' | 'settled';
type Role = 'first' | 'second';

/** Whoever has the word while they are heard at this stage; undefined when both look forward. */
export function speakerAt(
  stage: string | null,
  it: Pick<Conversation, 'opener' | 'people'>,
): string | undefined {
  if (stage === 'hearing-first') return it.opener;
  return stage === 'hearing-second' ? otherThan(it, it.opener) : undefined;
}
const speaker = (it: InForm) => speakerAt(it.state, it);

const isTheirs: FormGuard = (it, { entry }) => {
  const said = it.entries.find((one) => one.id === entry);
  if (!said || said.by !== speaker(it) || (said.kind !== 'prepared' && said.kind !== 'said'))
    refuse('conversation.nothing-to-reflect');
};
const waitsToBeReflected: FormGuard = (it, { entry = null }) => {
  if (reflectBackStateOf(it.entries, entry) !== 'to-reflect') refuse('conversation.nothing-to-reflect');
};
const waitsForAWord: FormGuard = (it, { entry = null }) => {
  if (reflectBackStateOf(it.entries, entry) !== 'to-confirm') refuse('conversation.nothing-to-reflect');
};
const isSpeakerHeard = (it: InForm) => isHeard(it, speaker(it));
const everythingIsHeard: FormGuard = (it) => {
  if (!isSpeakerHeard(it)) refuse('conversation.not-heard-yet');
};
const haveAllOutcomes = (it: InForm) => it.people.every((one) => one.outcome !== null);
const eachHasAnOutcome: FormGuard = (it) => {
  if (!haveAllOutcomes(it)) refuse('conversation.each-needs-an-outcome');
};

const hearing = (speaking: Role, here: RepairStage, next: RepairStage) => {
  const listening: Role = speaking === 'first' ? 'second' : 'first';
  return {
    speak: { by: speaking, to: here },
    reflect: { by: listening, to: here, when: [isTheirs, waitsToBeReflected] },
    confirm: { by: speaking, to: here, when: [isTheirs, waitsForAWord] },
    'not-quite': { by: speaking, to: here, when: [isTheirs, waitsForAWord] },
    'be-heard': { by: speaking, to: next, when: [everythingIsHeard], offered: isSpeakerHeard },
  };
};
const either: readonly Role[] = ['first', 'second'];

export const repairMoves = {
  'hearing-first': hearing('first', 'hearing-first', 'hearing-second'),
  'hearing-second': hearing('second', 'hearing-second', 'looking-forward'),
  'looking-forward': {
    'add-option': { by: either, to: 'looking-forward' },
    promise: { by: either, to: 'looking-forward' },
    'change-expectation': { by: either, to: 'looking-forward' },
    'nothing-more': { by: either, to: 'looking-forward' },
    settle: { by: either, to: 'settled', when: [eachHasAnOutcome], offered: haveAllOutcomes },
  },
} satisfies FormMoves<Role, RepairStage>;
export type RepairMove = MovesIn<typeof repairMoves>;

const turns = formMachine<Role, RepairMove>(repairMoves, rolesOfTwo('first', 'second'));

export const repair: FormMachine<RepairMove> = {
  rows: turns.rows,
  /** It is settled once both have said so. */
  decide: (it, move, mover, input) => {
    const next = turns.decide(it, move, mover, input);
    if (move !== 'settle' || mover === 'clock') return next;
    const isEverybodys = it.people.every((one) => one.settled || one.person === mover.person);
    return isEverybodys ? next : (it.stage ?? next);
  },
  openMoves: (it, person) => turns.openMoves(it, person).filter((move) => isInLoop(it, move)),
};

/** A reflection, and the word on it, are open only where something waits for them. */
function isInLoop(it: Conversation, move: RepairMove): boolean {
  if (move !== 'reflect' && move !== 'confirm' && move !== 'not-quite') return true;
  const next = nextToHear(it, speakerAt(it.stage, it));
  if (!next) return false;
  return reflectBackStateOf(it.entries, next.id) === (move === 'reflect' ? 'to-reflect' : 'to-confirm');
}
