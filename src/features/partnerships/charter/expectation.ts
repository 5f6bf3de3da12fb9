/** The rule of an expectation, a line of a charter between two (model section 4; B06, B43). No I/O, no clock of its own. */
import { machine, type Guard, type Moves } from '#platform/moves.ts';
import { refuse } from '../refusals.ts';
import { refuseIncomplete, differs, type Wording } from './expectation-wording.ts';

export type ExpectationState = 'draft' | 'proposed' | 'agreed' | 'declined' | 'withdrawn' | 'retired';
export type ExpectationMove =
  | 'reword'
  | 'discard'
  | 'propose'
  | 'reflect'
  | 'confirm'
  | 'not-quite'
  | 'agree'
  | 'counter-offer'
  | 'decline'
  | 'withdraw'
  | 'propose-wording'
  | 'agree-wording'
  | 'refuse-wording'
  | 'withdraw-wording'
  | 'answer-review'
  | 'keep'
  | 'retire';
/** `needs` is the side that needs it and wrote it, `needed-from` the one that would keep it. */
export type LineSide = 'needs' | 'needed-from';
type Role = 'author' | 'needs' | 'needed-from' | 'proposer' | 'listener' | 'either';

/** Words that wait for the other side's answer. */
export interface OnTheTable extends Wording {
  from: string | null;
  until: string | null;
  by: LineSide;
  byPerson: string;
  reflection: string | null;
  reflectedBy: string | null;
  heard: boolean;
  clarified: string | null;
}

/** A wording that was agreed. The last one agreed that covers a day is in force on it. */
export interface AgreedWording extends Wording {
  from: string;
  until: string | null;
  agreedAt: string;
  by: string;
}

export type ReviewAnswer = 'yes' | 'partly' | 'not-yet';
export interface Reviewed {
  answer: ReviewAnswer;
  words: string | null;
}

export interface Expectation {
  id: string;
  version: number;
  state: ExpectationState;
  /** The parties. */
  needs: string;
  neededFrom: string;
  author: string;
  /** Whether the partnership is active; while it rests nothing new begins, and once ended nothing moves. */
  partnership: 'active' | 'resting' | 'over';
  table: OnTheTable | null;
  wordings: readonly AgreedWording[];
  stewards: Record<LineSide, string | null>;
  reviewOn: string | null;
  /** Which sides have answered the review that is due, and what, as far as the reader may see. */
  reviewed: Record<LineSide, boolean>;
  answers: Partial<Record<LineSide, Reviewed>>;
  keeps: Record<LineSide, boolean>;
  keepUntil: string | null;
}

/** Somebody looking, with the sides they stand on, on their own day; a move is made from one side. */
export interface Reader {
  person: string;
  sides: readonly LineSide[];
}

export interface SaidOfLine extends Partial<Wording> {
  side: LineSide;
  mover: string;
  today: string;
  at: string;
  words?: string | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
  reviewOn?: string | undefined;
  answer?: ReviewAnswer | undefined;
}

type Rule = Guard<Expectation, SaidOfLine>;
type Change = (line: Expectation, said: SaidOfLine) => Partial<Expectation>;
export const acrossLine = (side: LineSide): LineSide => (side === 'needs' ? 'needed-from' : 'needs');

const partnersAreActive: Rule = ({ partnership }) => {
  if (partnership !== 'active') refuse('expectation.not-partners');
};
const draftIsComplete: Rule = ({ table }, { today }) => refuseIncomplete(table!, today);
const wordsAreComplete: Rule = ({ table }, said) =>
  refuseIncomplete({ ...table!, ...given(said) }, said.today);
const wasHeard: Rule = ({ table }) => {
  if (!table?.heard) refuse('expectation.say-it-back-first');
};
const saysWhatWasHeard: Rule = (_, { words }) => {
  if (!words?.trim()) refuse('expectation.reflection-is-missing');
};
const somethingWasSaidBack: Rule = ({ table }) => {
  if (!table || table.reflection === null || table.heard) refuse('expectation.nothing-to-confirm');
};
const wordsDiffer: Rule = (line, said) => {
  const before = line.table ?? wordingOn(line.wordings, said.today)!;
  const isOnlyForATime = (said.from ?? null) !== null || (said.until ?? null) !== null;
  if (!differs(before, { ...plain(before), ...given(said) }) && (line.table || !isOnlyForATime))
    refuse('expectation.same-words');
};
const newWordingIsComplete: Rule = (line, said) =>
  refuseIncomplete({ ...plain(wordingOn(line.wordings, said.today)!), ...given(said) }, said.today);
const daysFollow: Rule = (_, { from, until, today }) => {
  if (from && from < today) refuse('expectation.day-has-passed');
  if (until && until < today) refuse('expectation.day-has-passed');
  if (until && until < (from ?? today)) refuse('expectation.ends-before-it-begins');
};
const noWordingIsOpen: Rule = ({ table }) => {
  if (table) refuse('expectation.wording-is-open');
};
const aWordingIsOpen: Rule = ({ table }) => {
  if (!table) refuse('expectation.no-wording-open');
};
const reviewHasCome: Rule = (line, { today }) => {
  if (!isReviewDue(line, today)) refuse('expectation.review-not-due');
};
const nextReviewIsAhead: Rule = (_, { reviewOn, today }) => {
  if (reviewOn !== undefined && reviewOn <= today) refuse('expectation.day-has-passed');
};

/** Only the words that were given, trimmed. */
const given = ({ text, goodLooksLike, occasion }: SaidOfLine): Partial<Wording> => ({
  ...(text === undefined ? {} : { text: text.trim() }),
  ...(goodLooksLike === undefined ? {} : { goodLooksLike: goodLooksLike.trim() }),
  ...(occasion === undefined ? {} : { occasion }),
});
const plain = ({ text, goodLooksLike, occasion }: Wording): Wording => ({ text, goodLooksLike, occasion });

const unheard = { reflection: null, reflectedBy: null, heard: false, clarified: null } as const;
const reworded: Change = ({ table }, said) => ({ table: { ...table!, ...given(said) } });
const reflected: Change = ({ table }, { words, mover }) => ({
  table: { ...table!, reflection: words!.trim(), reflectedBy: mover },
});
const confirmed: Change = ({ table }) => ({ table: { ...table!, heard: true } });
const saidAgain: Change = ({ table }, { words }) => ({
  table: { ...table!, reflection: null, reflectedBy: null, clarified: words?.trim() || table!.clarified },
});
/** The other way of the awaited side lies on the table now; that the two understood each other stays true. */
const countered: Change = ({ table }, said) => ({
  table: { ...table!, ...given(said), by: said.side, byPerson: said.mover, clarified: null },
});
const newWording: Change = ({ wordings }, said) => ({
  table: {
    ...plain(wordingOn(wordings, said.today)!),
    ...given(said),
    ...unheard,
    from: said.from ?? null,
    until: said.until ?? null,
    by: said.side,
    byPerson: said.mover,
  },
});

/** The usual time until a line is looked over again. */
export const nextReview = (today: string): string =>
  Temporal.PlainDate.from(today).add({ months: 3 }).toString();

const unreviewed = {
  reviewed: { needs: false, 'needed-from': false },
  answers: {},
  keeps: { needs: false, 'needed-from': false },
  keepUntil: null,
};

/** The words on the table are in force from their day on. Whoever says yes for a side speaks for it from here on. */
const agreed: Change = (line, { side, mover, today, at, reviewOn }) => {
  const table = line.table!;
  const from = table.from !== null && table.from > today ? table.from : today;
  const wording = { ...plain(table), from, until: table.until, agreedAt: at, by: mover };
  const people = { [side]: mover, [table.by]: table.byPerson } as Record<LineSide, string>;
  return {
    ...unreviewed,
    table: null,
    wordings: [...line.wordings, wording],
    stewards: {
      needs: stewardFor(line.needs, people.needs),
      'needed-from': stewardFor(line.neededFrom, people['needed-from']),
    },
    reviewOn:
      reviewOn ?? (line.reviewOn !== null && line.reviewOn > today ? line.reviewOn : nextReview(today)),
  };
};
const stewardFor = (party: string, person: string) => (party === person ? null : person);
const offTheTable: Change = () => ({ table: null });

const answered: Change = ({ reviewed, answers }, { side, answer, words }) => ({
  reviewed: { ...reviewed, [side]: true },
  answers: { ...answers, [side]: { answer: answer!, words: words?.trim() || null } },
});
/** Kept once both sides say so; the day one of them named holds. */
const kept: Change = (line, { side, reviewOn, today }) => {
  const until = reviewOn ?? line.keepUntil;
  if (line.keeps[acrossLine(side)]) return { ...unreviewed, reviewOn: until ?? nextReview(today) };
  return { keeps: { ...line.keeps, [side]: true }, keepUntil: until };
};

const hasTable = ({ table }: Expectation) => table !== null;
const isUnheard = ({ table }: Expectation) => table !== null && !table.heard;
const isHeard = ({ table }: Expectation) => table !== null && table.heard;
const awaitsConfirming = ({ table }: Expectation) => isUnheardReflection(table);
const isUnheardReflection = (table: OnTheTable | null) =>
  table !== null && table.reflection !== null && !table.heard;

const reflecting = {
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

/** Rows S2-4.3, S3-24, S3-25, S2-6.2 (B06, B11, B43). No move asks for a reason. */
export const moves = {
  draft: {
    reword: { by: 'author', to: 'draft', when: [wordsAreComplete], changes: reworded },
    discard: { by: 'author', to: 'withdrawn' },
    propose: { by: 'author', to: 'proposed', when: [partnersAreActive, draftIsComplete] },
  },
  proposed: {
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
} satisfies Moves<Role, ExpectationState, ExpectationMove, Expectation, SaidOfLine>;

/** What somebody is to this line; a draft is its author's alone. */
export function rolesOf(line: Expectation, { person, sides }: Reader): Role[] {
  if (line.state === 'draft') return line.author === person ? ['author'] : [];
  if (sides.length === 0) return [];
  const { table } = line;
  const proposes = table !== null && sides.includes(table.by);
  const listens = table !== null && sides.includes(acrossLine(table.by));
  // with nothing on the table whoever asks is told so, and not that it is for somebody else to say
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

/** The line after a move, one version on. Refuses as the table says. */
export function move(line: Expectation, name: ExpectationMove, said: SaidOfLine): Expectation {
  const after = interpreter.make(line, name, { person: said.mover, sides: [said.side] }, said);
  return { ...after, version: line.version + 1 };
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

/** Whether the day has come to look a line over (B43). */
export const isReviewDue = ({ state, reviewOn }: Expectation, today: string): boolean =>
  state === 'agreed' && reviewOn !== null && reviewOn <= today;

/** The one wording in force on a day: the last one agreed that covers it; null while nothing is agreed. */
export const wordingOn = (wordings: readonly AgreedWording[], day: string): AgreedWording | null =>
  wordings.findLast(({ from, until }) => from <= day && (until === null || day <= until)) ??
  wordings[0] ??
  null;

/** Agreed wordings that come into force later, in order. */
export const wordingsAfter = (wordings: readonly AgreedWording[], day: string): AgreedWording[] =>
  wordings.filter(({ from }) => from > day);

/** Whose answer is awaited: to words on the table, or to what was said back. */
export function awaitedOn({ state, table }: Expectation): LineSide | null {
  if (table === null || (state !== 'proposed' && state !== 'agreed')) return null;
  return isUnheardReflection(table) ? table.by : acrossLine(table.by);
}
