/** The rule of a question to a team: about a line of its charter, or about itself (model 3, 16.15; B41). Pure. */
import { isWordedAlike, type AgreementWords } from '#features/agreements/agreement.ts';
import { isBlank } from '#platform/input/text.ts';
import { machine, type Guard, type Moves, type MovesIn } from '#platform/moves.ts';
import { trimmed } from './charter.ts';
import { refuse } from './refusals.ts';

/** What a team is asked about itself, beside its lines: who reads them, and whether it looks at its own pattern (model 15.3). */
export const visibilityQuestions = ['open', 'close', 'show-pattern', 'hide-pattern'] as const;
export type VisibilityQuestion = (typeof visibilityQuestions)[number];

export interface Question {
  id: string;
  version: number;
  state: 'open' | 'adopted' | 'withdrawn';
  kind: 'adopt' | 'reword' | 'retire' | 'keep' | VisibilityQuestion;
  words: AgreementWords | null;
  askedBy: string;
  askedAt: string;
  /** The zone of whoever asked, in which working days are counted. */
  timeZone: string;
  /** Whether whoever asked is in the team still; else any member may take the question back or put it anew. */
  askerIsHere: boolean;
}

/** What a member says to a question: an objection in `words`, or the other words that whoever asked has for it. */
export interface QuestionSaid extends Partial<AgreementWords> {
  at: string;
  timeZone: string;
  words?: string | undefined;
}

type Rule = Guard<Question, QuestionSaid>;

const saysWhatSpeaksAgainstIt: Rule = (_, { words }) => {
  if (isBlank(words)) refuse('charter.objection-is-missing');
};
const asksForWords: Rule = ({ words }) => {
  if (words === null) refuse('charter.not-now');
};
const saysSomethingElse: Rule = ({ words }, said) => {
  const other = trimmed(said);
  if (!other.text) refuse('charter.text-is-missing');
  if (words && isWordedAlike(words, other)) refuse('charter.same-words');
};

/** Each answer is to the words it saw: other words are a new question. */
const askedAnew = ({ version }: Question, { at, timeZone, ...said }: QuestionSaid): Partial<Question> => ({
  words: trimmed(said),
  askedAt: at,
  timeZone,
  version: version + 1,
});

type Role = 'member' | 'asker';

/** What a member may answer, and what is left to whoever asked. */
const moves = {
  open: {
    yes: { by: 'member', to: 'open' },
    object: { by: 'member', to: 'open', when: [saysWhatSpeaksAgainstIt] },
    reword: {
      by: 'asker',
      to: 'open',
      when: [asksForWords, saysSomethingElse],
      offered: ({ words }) => words !== null,
      changes: askedAnew,
    },
    withdraw: { by: 'asker', to: 'withdrawn' },
  },
} satisfies Moves<Role, Question['state'], string, Question, QuestionSaid>;

export type QuestionMove = MovesIn<typeof moves>;

export const questions = machine<
  Role,
  Question['state'],
  QuestionMove,
  Question,
  { person: string; isMember: boolean },
  QuestionSaid
>(
  moves,
  ({ askedBy, askerIsHere }, { person, isMember }) => {
    if (!isMember) return [];
    return askedBy === person || !askerIsHere ? ['member', 'asker'] : ['member'];
  },
  { notYours: () => refuse('charter.not-your-move'), notNow: () => refuse('charter.not-now') },
);
