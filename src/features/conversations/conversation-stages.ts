/** The form of a conversation as a state machine beside the frame: its states are the stages. Pure. */
import { machine, movesIn, type Guard, type Moves, type RolesOf } from '#platform/moves.ts';
import type { Conversation, Mover } from './conversation.ts';
import { refuse } from './refusals.ts';

/** A conversation as its form sees it: how far the form is stands in the place of the frame's own state. */
export type InForm = Omit<Conversation, 'state'> & { state: string };

/** What a form looks at besides the conversation. */
export interface FormInput {
  /** The entry that is said back or answered. */
  entry?: string | undefined;
  /** Whether the day came on which a review is shown whatever is there. */
  isDue?: boolean;
}

export type FormGuard = Guard<InForm, FormInput>;
/** The table of a form; its stages and its roles are checked where it stands, its moves are read from it. */
export type FormMoves<Role extends string, Stage extends string> = Moves<
  Role,
  Stage,
  string,
  InForm,
  FormInput
>;

/** A form at work, as the frame asks it: a move it does not know is not open. */
export interface FormMachine<Move extends string> {
  /** The next stage, or the coded refusal that explains why not. */
  decide: (it: Conversation, move: string, mover: Mover, input: FormInput) => string;
  /** The moves open to somebody who takes part. */
  openMoves: (it: Conversation, person: string) => Move[];
  rows: () => { from: string; name: string; by: readonly string[]; to: string; needs: readonly string[] }[];
}

const inForm = (it: Conversation): InForm => ({ ...it, state: it.stage ?? '' });
const notYours = () => refuse('conversation.not-your-move');
const notNow = () => refuse('conversation.not-now');

/** Reads the table of a form by the stage of a conversation. */
export function formMachine<Role extends string, Move extends string>(
  table: FormMoves<Role, string>,
  rolesOf: RolesOf<InForm, Mover, Role>,
): FormMachine<Move> {
  const form = machine<Role, string, string, InForm, Mover, FormInput>(table, rolesOf, { notYours, notNow });
  const names: ReadonlySet<string> = new Set(movesIn(table));
  const isMove = (name: string): name is Move => names.has(name);
  return {
    decide: (it, move, mover, input) => form.decide(inForm(it), move, mover, input),
    openMoves: (it, person) => form.openMoves(inForm(it), { person }).filter(isMove),
    rows: form.rows,
  };
}

/** The roles of two who talk: whoever opened it, and the other. */
export const rolesOfTwo =
  <Role extends string>(opener: Role, other: Role): RolesOf<InForm, Mover, Role> =>
  (it, mover) => {
    if (mover === 'clock' || !it.people.some(({ person }) => person === mover.person)) return [];
    return [mover.person === it.opener ? opener : other];
  };
