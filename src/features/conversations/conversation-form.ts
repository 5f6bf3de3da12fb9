/** The forms a conversation can have, as data beside the one frame (model section 4, "Form details"). Pure. */

export const formNames = ['catch-up', 'feedback', 'advice', 'repair', 'review'] as const;
export type Form = (typeof formNames)[number];

/** What somebody writes in a form before they invite, and what everyone is asked in a review. */
export const parts = [
  'question',
  'situation',
  'saw',
  'led-to',
  'next-time',
  'wish',
  'want',
  'happened',
  'effect',
  'matters',
  'hope',
  'expected',
  'helped',
  'hindered',
  'try',
  'went-well',
  'could-go-wrong',
  'need',
  'start',
  'stop',
  'go-on',
] as const;
export type Part = (typeof parts)[number];

/** How a feedback, a repair or a look back is meant. */
export const variants = [
  'improve',
  'keep-doing',
  'see-it-differently',
  'from-before',
  'four-questions',
  'went-well',
  'before-we-begin',
  'start-stop-go-on',
] as const;
export type Variant = (typeof variants)[number];

export interface FormRule {
  /** The stage in which it opens. */
  opensIn: string;
  /** The most people beside the opener. */
  most: number;
  needsTopic: boolean;
  needs: readonly Part[];
  may: readonly Part[];
  /** The first is what is meant where nothing is said. */
  variants: readonly Variant[];
  /** Stages in which nothing waits any more, so that another talk of the kind may begin. */
  done: readonly string[];
  /** Words are destroyed this many days after it closed; 0 at once, null never by itself. */
  keptDays: number | null;
  /** Whether somebody may take a copy of their own at any time (the serious concern path). */
  ownCopy: boolean;
}

const repairPrompts = ['happened', 'effect', 'matters', 'hope'] as const;
/**
 * What a review asks, by how it is meant: of the four questions the third has a half for thanks, the only place in which
 * others are named (B36).
 */
const reviewTemplates = {
  'four-questions': ['expected', 'happened', 'helped', 'hindered', 'try'],
  'went-well': ['went-well', 'helped', 'try'],
  'before-we-begin': ['hope', 'could-go-wrong', 'need'],
  'start-stop-go-on': ['start', 'stop', 'go-on', 'helped'],
} as const satisfies Partial<Record<Variant, readonly Part[]>>;
type Template = keyof typeof reviewTemplates;
export type ReviewQuestion = (typeof reviewTemplates)[Template][number];
export const reviewQuestions = [...new Set(Object.values(reviewTemplates).flat())] as ReviewQuestion[];

const isTemplate = (variant: Variant | null): variant is Template =>
  variant !== null && variant in reviewTemplates;

/** The questions of a review, in their order. */
export const questionsOf = (variant: Variant | null): readonly ReviewQuestion[] =>
  reviewTemplates[isTemplate(variant) ? variant : 'four-questions'];

export const forms: Readonly<Record<Form, FormRule>> = {
  'catch-up': {
    opensIn: 'talking',
    most: 1,
    needsTopic: true,
    needs: [],
    may: ['question'],
    variants: [],
    // one that nobody closed never stands in the way of the next
    done: ['talking', 'met'],
    keptDays: 0,
    ownCopy: false,
  },
  feedback: {
    opensIn: 'read',
    most: 1,
    needsTopic: true,
    needs: ['situation', 'saw', 'led-to', 'wish'],
    may: ['next-time'],
    variants: ['improve', 'keep-doing'],
    done: ['answered'],
    keptDays: null,
    ownCopy: true,
  },
  advice: {
    opensIn: 'asked',
    most: 8,
    needsTopic: true,
    needs: ['want'],
    may: [],
    variants: [],
    done: ['thanked'],
    keptDays: null,
    ownCopy: true,
  },
  repair: {
    opensIn: 'hearing-first',
    most: 1,
    needsTopic: true,
    needs: repairPrompts,
    may: [],
    variants: ['see-it-differently', 'from-before'],
    done: [],
    keptDays: 30,
    ownCopy: true,
  },
  review: {
    opensIn: 'gathering',
    most: 60,
    needsTopic: true,
    needs: [],
    may: [],
    variants: ['four-questions', 'went-well', 'before-we-begin', 'start-stop-go-on'],
    done: ['agreed'],
    keptDays: null,
    ownCopy: false,
  },
};

/** The parts that have to be written before somebody is invited; "next time" where something is to improve (S2-6.1). */
export const neededParts = (form: Form, variant: Variant | null): readonly Part[] =>
  form === 'feedback' && variant !== 'keep-doing'
    ? [...forms.feedback.needs, 'next-time']
    : forms[form].needs;

/** Days for which the words are still there after a talk was set aside, hidden from both (B35). */
export const setAsideDays = 30;
