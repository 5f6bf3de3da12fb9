/** What a move changes on an expectation besides its state. Pure. */
import { holdsFrom, nextReview, wordingOn } from '#features/agreements/agreement.ts';
import { acrossLine, type Expectation, type LineSide, type SaidOfLine } from './expectation-line.ts';
import { given, plain } from './expectation-wording.ts';

type Change = (line: Expectation, said: SaidOfLine) => Partial<Expectation>;

const unheard = { reflection: null, reflectedBy: null, heard: false, clarified: null } as const;
export const reworded: Change = ({ table }, said) => ({ table: { ...table!, ...given(said) } });
export const reflected: Change = ({ table }, { words, mover }) => ({
  table: { ...table!, reflection: words!.trim(), reflectedBy: mover },
});
export const confirmed: Change = ({ table }) => ({ table: { ...table!, heard: true } });
export const saidAgain: Change = ({ table }, { words }) => ({
  table: { ...table!, reflection: null, reflectedBy: null, clarified: words?.trim() || table!.clarified },
});
/** The other way of the awaited side lies on the table now; that the two understood each other stays true. */
export const countered: Change = ({ table }, said) => ({
  table: { ...table!, ...given(said), by: said.side, byPerson: said.mover, clarified: null },
});
export const newWording: Change = ({ wordings }, said) => ({
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

const unreviewed = {
  reviewed: { needs: false, 'needed-from': false },
  answers: {},
  keeps: { needs: false, 'needed-from': false },
  keepUntil: null,
};

/** The words on the table are in force from their day on. Whoever says yes for a side speaks for it from here on. */
export const agreed: Change = (line, { side, mover, today, at, reviewOn }) => {
  const table = line.table!;
  const wording = {
    ...plain(table),
    from: holdsFrom(table.from, today),
    until: table.until,
    agreedAt: at,
    by: mover,
  };
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
export const offTheTable: Change = () => ({ table: null });

export const answered: Change = ({ reviewed, answers }, { side, answer, words }) => ({
  reviewed: { ...reviewed, [side]: true },
  answers: { ...answers, [side]: { answer: answer!, words: words?.trim() || null } },
});
/** Kept once both sides say so; the day one of them named holds. */
export const kept: Change = (line, { side, reviewOn, today }) => {
  const until = reviewOn ?? line.keepUntil;
  if (line.keeps[acrossLine(side)]) return { ...unreviewed, reviewOn: until ?? nextReview(today) };
  return { keeps: { ...line.keeps, [side]: true }, keepUntil: until };
};
