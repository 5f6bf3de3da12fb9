/** On the page of a team: what it agreed with itself and what it is asked just now, the same for everybody in it (S1-1, S1-10, B41). */
import type { Reading } from '#platform/database/transaction.ts';
import { isReviewDue, wordingOn } from '#features/agreements/public.ts';
import { objectionsIn } from '#features/consent/public.ts';
import type { VisibilityQuestion } from './charter-question.ts';
import { answersTo, questionsTo } from './question-store.ts';
import { charterOf, linesOf, type StoredCharterLine } from './store.ts';

export interface AgreementLine {
  id: string;
  state: 'proposed' | 'agreed';
  /** The wording in force; of what is proposed, the words on the table. */
  text: string;
  reviewOn: string | null;
  reviewDue: boolean;
  isAsked: boolean;
  /** What speaks against it, in words; who said it stands on the page of the line. */
  objections: string[];
}

export interface Agreement {
  lines: AgreementLine[];
  /** Whether its members look at their pattern together, and what they are asked about themselves. */
  showsPattern: boolean;
  asked: VisibilityQuestion | null;
}

/** The charter of a team without anybody's drafts and answers. Outside the team, what the team opened; else it is empty. */
export async function agreementOf(db: Reading, team: string, today: string): Promise<Agreement> {
  const [kept, all, questions] = await Promise.all([
    charterOf(db, team),
    linesOf(db, team),
    questionsTo(db, [team]),
  ]);
  const answers = await answersTo(
    db,
    questions.map(({ id }) => id),
  );
  const objections = objectionsIn(answers);
  const lines = all.flatMap((line): AgreementLine[] => {
    if (line.state !== 'proposed' && line.state !== 'agreed') return [];
    const question = questions.find((one) => one.line === line.id);
    const { id, state, reviewOn, isAsked } = line;
    return [
      {
        id,
        state,
        reviewOn,
        isAsked,
        text: textOf(line, today) ?? question?.words?.text ?? '',
        reviewDue: isReviewDue(line, today),
        objections: objections.filter((one) => one.question === question?.id).map(({ words }) => words ?? ''),
      },
    ];
  });
  const asked = questions.find((one) => one.line === null)?.kind as VisibilityQuestion | undefined;
  return { lines, showsPattern: kept?.showsPattern ?? false, asked: asked ?? null };
}

const textOf = ({ wordings }: StoredCharterLine, today: string): string | undefined =>
  wordingOn(wordings, today)?.text;
