/** The repair form (model section 4; S3-15, S4-10…13, B34): heard in turns, then forward, each with a promise of their own. Pure. */
import { machine, type Guard, type Moves } from '#platform/moves.ts';
import { defined } from '#platform/defined.ts';
import { reflectBackStateOf, isHeard } from '../reflect-back/conversation-reflect-back.ts';
import type { Conversation } from '../conversation.ts';
import { refuse } from '../refusals.ts';

export type RepairStage = 'hearing-first' | 'hearing-second' | 'looking-forward' | 'settled';
export type RepairMove =
  | 'speak'
  | 'reflect'
  | 'confirm'
  | 'not-quite'
  | 'be-heard'
  | 'add-option'
  | 'promise'
  | 'nothing-more'
  | 'settle';
type Role = 'first' | 'second';
type Repair = Omit<Conversation, 'state'> & { state: RepairStage };
interface RepairInput {
  /** The entry that is said back or answered. */
  entry?: string;
}
type RepairGuard = Guard<Repair, RepairInput>;

const second = (it: Repair) => defined(it.people.find((one) => one.person !== it.opener)).person;
/** Whoever has the word. */
const speaker = (it: Repair) => (it.state === 'hearing-first' ? it.opener : second(it));

const isTheirs: RepairGuard = (it, { entry }) => {
  const said = it.entries.find((one) => one.id === entry);
  if (!said || said.by !== speaker(it) || (said.kind !== 'prepared' && said.kind !== 'said'))
    refuse('conversation.nothing-to-reflect');
};
const waitsToBeReflected: RepairGuard = (it, { entry }) => {
  if (reflectBackStateOf(it.entries, entry!) !== 'to-reflect') refuse('conversation.nothing-to-reflect');
};
const waitsForAWord: RepairGuard = (it, { entry }) => {
  if (reflectBackStateOf(it.entries, entry!) !== 'to-confirm') refuse('conversation.nothing-to-reflect');
};
const everythingIsHeard: RepairGuard = (it) => {
  if (!isHeard(it, speaker(it))) refuse('conversation.not-heard-yet');
};
const eachHasAnOutcome: RepairGuard = (it) => {
  if (it.people.some((one) => one.outcome === null)) refuse('conversation.each-needs-an-outcome');
};
const isSpeakerHeard = (it: Repair) => isHeard(it, speaker(it));
const haveAllOutcomes = (it: Repair) => it.people.every((one) => one.outcome !== null);

const hearing = <Speaking extends Role>(speaking: Speaking, next: RepairStage, here: RepairStage) => {
  const listening: Role = speaking === 'first' ? 'second' : 'first';
  return {
    speak: { by: speaking as Role, to: here },
    reflect: { by: listening, to: here, when: [isTheirs, waitsToBeReflected] },
    confirm: { by: speaking as Role, to: here, when: [isTheirs, waitsForAWord] },
    'not-quite': { by: speaking as Role, to: here, when: [isTheirs, waitsForAWord] },
    'be-heard': { by: speaking as Role, to: next, when: [everythingIsHeard], offered: isSpeakerHeard },
  };
};
const either: readonly Role[] = ['first', 'second'];

export const repairMoves: Moves<Role, RepairStage, RepairMove, Repair, RepairInput> = {
  'hearing-first': hearing('first', 'hearing-second', 'hearing-first'),
  'hearing-second': hearing('second', 'looking-forward', 'hearing-second'),
  'looking-forward': {
    'add-option': { by: either, to: 'looking-forward' },
    promise: { by: either, to: 'looking-forward' },
    'nothing-more': { by: either, to: 'looking-forward' },
    settle: { by: either, to: 'settled', when: [eachHasAnOutcome], offered: haveAllOutcomes },
  },
};

export const repair = machine<Role, RepairStage, RepairMove, Repair, string, RepairInput>(
  repairMoves,
  (it, person) => {
    if (!it.people.some((one) => one.person === person)) return [];
    return person === it.opener ? ['first'] : ['second'];
  },
  {
    notYours: () => refuse('conversation.not-your-move'),
    notNow: () => refuse('conversation.not-now'),
  },
);

/** The next stage: it is settled once both have said so. */
export function decideRepair(it: Repair, move: RepairMove, person: string, input: RepairInput): RepairStage {
  const next = repair.decide(it, move, person, input);
  if (move !== 'settle') return next;
  return it.people.every((one) => one.settled || one.person === person) ? 'settled' : it.state;
}

/** Whose word it is while both are heard; null when both look forward. */
export const speakerOf = (it: Repair): string | null =>
  it.state === 'hearing-first' || it.state === 'hearing-second' ? speaker(it) : null;
