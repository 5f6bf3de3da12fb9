/** The rule of an expectation, a line of a charter between two (model section 4; B06, B43). No I/O, no clock of its own. */
import { isReviewDue } from '#features/agreements/agreement.ts';
import { machine, type Moves, type MovesIn } from '#platform/moves.ts';
import { refuse } from './refusals.ts';
import {
  agreed,
  answered,
  confirmed,
  countered,
  kept,
  newWording,
  offTheTable,
  reflected,
  reworded,
  saidAgain,
} from './expectation-changes.ts';
import {
  aWordingIsOpen,
  daysFollow,
  draftIsComplete,
  newWordingIsComplete,
  nextReviewIsAhead,
  noWordingIsOpen,
  partnersAreActive,
  reviewHasCome,
  saysSomething,
  saysWhatWasHeard,
  somethingWasSaidBack,
  wasHeard,
  wordsAreComplete,
  wordsDiffer,
} from './expectation-guards.ts';
import {
  acrossLine,
  type Expectation,
  type ExpectationState,
  type LineSide,
  type OnTheTable,
  type Reader,
  type SaidOfLine,
} from './expectation-line.ts';

type Role = 'author' | 'needs' | 'needed-from' | 'proposer' | 'listener' | 'either';

const hasTable = ({ table }: Expectation) => table !== null;
const isUnheard = ({ table }: Expectation) => table !== null && !table.heard;
const isHeard = ({ table }: Expectation) => table !== null && table.heard;
const awaitsConfirming = ({ table }: Expectation) => isUnheardReflection(table);
const isUnheardReflection = (table: OnTheTable | null) =>
  table !== null && table.reflection !== null && !table.heard;

const reflecting = {
  // before it is said back, or to another way: what one would like to know changes nothing (S2-1.2)
  ask: { by: 'listener', when: [aWordingIsOpen, saysSomething], offered: hasTable },
  answer: { by: 'proposer', when: [aWordingIsOpen, saysSomething], offered: hasTable },
  reflect: {
    by: 'listener',
    when: [aWordingIsOpen, saysWhatWasHeard],
    offered: isUnheard,
    changes: reflected,
  },
  confirm: { by: 'proposer', when: [somethingWasSaidBack], offered: awaitsConfirming, changes: confirmed },
  'not-quite': {
    by: 'proposer',
    when: [somethingWasSaidBack],
    offered: awaitsConfirming,
    changes: saidAgain,
  },
  'counter-offer': {
    by: 'listener',
    when: [aWordingIsOpen, wasHeard, wordsAreComplete, wordsDiffer],
    offered: isHeard,
    changes: countered,
  },
} as const;

/** Rows S3-24, S3-28, S3-29, S4-13, S2-9.1 (B06, B43). No move asks for a reason. */
export const moves = {
  draft: {
    reword: { by: 'author', to: 'draft', when: [wordsAreComplete], changes: reworded },
    discard: { by: 'author', to: 'withdrawn' },
    propose: { by: 'author', to: 'proposed', when: [partnersAreActive, draftIsComplete] },
  },
  proposed: {
    ask: { ...reflecting.ask, to: 'proposed' },
    answer: { ...reflecting.answer, to: 'proposed' },
    reflect: { ...reflecting.reflect, to: 'proposed' },
    confirm: { ...reflecting.confirm, to: 'proposed' },
    'not-quite': { ...reflecting['not-quite'], to: 'proposed' },
    'counter-offer': { ...reflecting['counter-offer'], to: 'proposed' },
    agree: {
      by: 'listener',
      to: 'agreed',
      when: [wasHeard, nextReviewIsAhead],
      offered: isHeard,
      changes: agreed,
    },
    decline: { by: 'needed-from', to: 'declined', changes: offTheTable },
    withdraw: { by: 'needs', to: 'withdrawn', changes: offTheTable },
  },
  agreed: {
    'propose-wording': {
      by: 'either',
      to: 'agreed',
      when: [partnersAreActive, noWordingIsOpen, newWordingIsComplete, wordsDiffer, daysFollow],
      offered: ({ table, partnership }) => table === null && partnership === 'active',
      changes: newWording,
    },
    ask: { ...reflecting.ask, to: 'agreed' },
    answer: { ...reflecting.answer, to: 'agreed' },
    reflect: { ...reflecting.reflect, to: 'agreed' },
    confirm: { ...reflecting.confirm, to: 'agreed' },
    'not-quite': { ...reflecting['not-quite'], to: 'agreed' },
    'counter-offer': { ...reflecting['counter-offer'], to: 'agreed' },
    'agree-wording': {
      by: 'listener',
      to: 'agreed',
      when: [aWordingIsOpen, wasHeard],
      offered: isHeard,
      changes: agreed,
    },
    'refuse-wording': {
      by: 'listener',
      to: 'agreed',
      when: [aWordingIsOpen],
      offered: hasTable,
      changes: offTheTable,
    },
    'withdraw-wording': {
      by: 'proposer',
      to: 'agreed',
      when: [aWordingIsOpen],
      offered: hasTable,
      changes: offTheTable,
    },
    'answer-review': { by: 'either', to: 'agreed', when: [reviewHasCome], changes: answered },
    keep: { by: 'either', to: 'agreed', when: [reviewHasCome, nextReviewIsAhead], changes: kept },
    retire: { by: 'either', to: 'retired', changes: offTheTable },
  },
} satisfies Moves<Role, ExpectationState, string, Expectation, SaidOfLine>;

export type ExpectationMove = MovesIn<typeof moves>;

/** What somebody is to this line; a draft is its author's alone. */
export function rolesOf(line: Expectation, { person, sides }: Reader): Role[] {
  if (line.state === 'draft') return line.author === person ? ['author'] : [];
  if (sides.length === 0) return [];
  const { table } = line;
  const proposes = table !== null && sides.includes(table.by);
  const listens = table !== null && sides.includes(acrossLine(table.by));
  // With no wording open both sides hold both roles, so that the guard's own refusal (none is open) is what they are told.
  const either = table === null && line.state === 'agreed';
  return [
    'either',
    ...sides,
    ...(proposes || either ? (['proposer'] as const) : []),
    ...(listens || either ? (['listener'] as const) : []),
  ];
}

const interpreter = machine<Role, ExpectationState, ExpectationMove, Expectation, Reader, SaidOfLine>(
  moves,
  rolesOf,
  {
    notYours: () => refuse('expectation.not-your-move'),
    notNow: () => refuse('expectation.not-now'),
  },
);
export const { rows } = interpreter;

/** The line after a move, one version on; how often a draft was reworded is its author's alone. Refuses as the table says. */
export function move(line: Expectation, name: ExpectationMove, said: SaidOfLine): Expectation {
  const after = interpreter.make(line, name, { person: said.mover, sides: [said.side] }, said);
  return { ...after, version: name === 'propose' ? 1 : line.version + 1 };
}

const atReview: readonly ExpectationMove[] = ['answer-review', 'keep'];

/** The moves open to somebody on their own day. */
export function openMoves(line: Expectation, reader: Reader, today: string): ExpectationMove[] {
  if (line.partnership === 'over' && line.state !== 'draft') return [];
  return interpreter.openMoves(line, reader).filter((name) => {
    if (name === 'propose') return line.partnership === 'active';
    return !atReview.includes(name) || isReviewDue(line, today);
  });
}

/** Whose answer is awaited: to words on the table, or to what was said back. */
export function awaitedOn({ state, table }: Expectation): LineSide | null {
  if (table === null || (state !== 'proposed' && state !== 'agreed')) return null;
  return isUnheardReflection(table) ? table.by : acrossLine(table.by);
}
