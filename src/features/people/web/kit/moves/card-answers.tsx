/** Answers on a card of Today: the row of moves of the card's thing, loaded when such a card is shown. */
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CircleView } from '../../../contract.ts';
import type { InputOf, Operation } from '#platform/contract.ts';
import type { Static, TObject, TSchema } from 'typebox';
import type { AnswersProps } from '#web/feature.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { ReadBy, readersIn } from '../recipient/readers.ts';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import type { Movable, MoveTable } from '#web/kit/moves/move-table.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';

type Card = AnswersProps['card'];

/** What a card says of its thing, where an answer needs no more. */
export interface OfCard extends Movable {
  version: number;
  card: Card;
}
const ofCard = (card: Card): OfCard => ({
  id: card.subject.id,
  version: card.saw ?? 1,
  can: card.answers,
  card,
});

interface Declared<Subject, Given, Thing> {
  moves: MoveTable<Subject, Given>;
  /** What the moves are made on; nothing where what was asked is over. Without it, the thing itself. */
  subject?: (thing: Thing) => Subject | null;
  /** Further answers, in the same row. */
  More?: (props: { thing: Thing; card: Card }) => ReactNode;
}
type IfItIsNot<Thing, Subject> = Thing extends Subject ? unknown : { subject: unknown };

/** What is read, where a card does not say all that its answers need. */
interface Reads<I extends TObject, R extends TSchema> {
  reads: Operation<I, R>;
  /** How it is found by the id that the card names; as `id` without it. */
  by?: (id: string) => InputOf<Operation<I, R>>;
}
export type Answered = Declared<Movable, object, Movable> & Partial<Reads<TObject, TSchema>>;

/** How cards of a thing are answered: by its moves. */
export function cardAnswers<Subject extends Movable, Given, I extends TObject, R extends TSchema>(
  declared: Declared<Subject, Given, Static<R>> & Reads<I, R> & IfItIsNot<Static<R>, Subject>,
): Answered;
export function cardAnswers<Subject extends Movable, Given>(
  declared: Declared<Subject, Given, OfCard> & IfItIsNot<OfCard, Subject>,
): Answered;
export function cardAnswers(declared: unknown): Answered {
  return declared as Answered;
}

interface Props extends AnswersProps {
  answers: Answered;
}

/** Those that the feature words itself; the quiet ones are Today's. */
const ownAnswers = ({ moves: { row, links } }: Answered, card: Card): string[] =>
  card.answers.filter((name) => name in row || (links && name in links));

/** News asks for nothing, so nothing is read for it. */
export function Answers(props: Props) {
  const { answers, card } = props;
  if (ownAnswers(answers, card).length === 0 && !answers.More) return <Quiet {...props} />;
  if (!answers.reads) return <Row {...props} thing={ofCard(card)} />;
  return (
    <Suspense fallback={<Waiting {...props} />}>
      <Read {...props} reads={answers.reads} />
    </Suspense>
  );
}

/** Today's own answers alone. */
const Quiet = ({ children, behind }: Pick<Props, 'children' | 'behind'>) =>
  (children || behind) && (
    <Moves>
      {children}
      {behind}
    </Moves>
  );

function Read({ reads, ...props }: Props & { reads: Operation }) {
  const { id } = props.card.subject;
  const thing = useRequiredQuery(reads, props.answers.by?.(id) ?? { id }) as Movable;
  const { whoCanSee } = thing as { whoCanSee?: CircleView | null };
  return (
    <ReadBy value={readersIn(whoCanSee)}>
      <Row {...props} thing={thing} />
    </ReadBy>
  );
}

/** The yes names the version that the card showed. */
function Row({ thing, ...props }: Props & { thing: Movable }) {
  const { answers, card, onAnswered, children, most = Infinity, behind } = props;
  const { moves, More } = answers;
  const subject = answers.subject ? answers.subject(thing) : thing;
  if (!subject) return <Quiet {...props} />;
  const { version = 1 } = subject;
  return (
    <MoveRow
      moves={moves}
      subject={{ ...subject, version: card.saw ?? version }}
      only={card.answers}
      onMoved={onAnswered}
      most={most}
      behind={behind}
    >
      {More && <More thing={thing} card={card} />}
      {children}
    </MoveRow>
  );
}

/** The same row while the thing is on its way, so that nothing jumps. */
function Waiting({ answers, card, children, most = Infinity, behind }: Props) {
  const { moves } = answers;
  const { t } = useTranslation(moves.part);
  return (
    <Moves>
      {ownAnswers(answers, card)
        .slice(0, most)
        .map((name) => (
          <Move key={name} onMake={() => {}} busy>
            {moves.label(t, name, ofCard(card))}
          </Move>
        ))}
      {children}
      {behind}
    </Moves>
  );
}
