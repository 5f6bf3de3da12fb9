/** The moves of a kind of thing, as its pages show them: a typed table beside the contract's operations. */
import type { LinkProps } from '@tanstack/react-router';
import type { FlatNamespace, TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { InputOf, Operation } from '#platform/contract.ts';

/** What moves are made on: the thing as its reader sees it, with the moves that are open to them. */
export interface Movable {
  id: string;
  version?: number;
  can: readonly string[];
}

/** What the form of a move is given; it unfolds below the row. */
export interface MoveFormProps<Subject, Name extends string = string, Given = object> {
  subject: Subject;
  move: Name;
  given: Given;
  /** The version that stood there when the form was opened: what a draft of other words is a draft to. */
  openedAt?: number | undefined;
  /** The move went through. */
  onDone: () => void;
  /** Folds the form away; its draft stays. */
  onClose: () => void;
}

/** What a move made at once sends: the version that was seen, and what goes along with every move. */
type Sent<Subject, Given> = (Subject extends { version: number }
  ? { id: string; saw: number }
  : { id: string }) &
  Given;

/**
 * How a move is made: at once where the version that was seen is all it needs, with an input of its own, by a form that
 * unfolds, or in another place of the page.
 */
type How<Subject, Given, Name extends string, Of> =
  | (Sent<Subject, Given> extends InputOf<Of> ? 'at-once' : never)
  | { send: (subject: Subject) => InputOf<Of> }
  | { form: (props: MoveFormProps<Subject, Name, Given>) => ReactNode }
  | 'elsewhere';

type Operations = Readonly<Record<string, Operation>>;
type Row<Subject, Given, Of extends Operations> = {
  readonly [Name in keyof Of]: How<Subject, Given, Name & string, Of[Name]>;
};
/** The moves that have a button in the row, and of those the ones that take one tap. */
type InRow<Of> = { [Name in keyof Of]: Of[Name] extends 'elsewhere' ? never : Name }[keyof Of] & string;
type AtOnce<Of> = {
  [Name in keyof Of]: Of[Name] extends 'elsewhere' | { form: unknown } ? never : Name;
}[keyof Of] &
  string;

interface Declared<
  Subject,
  Given,
  Part extends FlatNamespace,
  Of extends Operations,
  R,
  Link extends string,
> {
  /** The feature whose words name the moves. */
  part: Part;
  /** The moves of the contract, by their names. */
  operations: Of;
  /** Every move once, in the order in which the buttons stand: yes, another way, not now, and what else there is. */
  row: R;
  /** Answers of a card that lead somewhere; shown where they are asked for by name. */
  links?: Readonly<Record<Link, (subject: Subject) => LinkProps>>;
  /** What the whole row is called, for those who hear the page. */
  group?: (t: TFunction<Part>) => string;
  /** What the button says. While the thing is still being read, only what its card knows of it is given. */
  label: (t: TFunction<Part>, name: InRow<R> | Link, subject: Partial<Subject>) => string;
  /** What is said once a move was made at once. */
  made?: (t: TFunction<Part>, move: AtOnce<R>, subject: Subject) => string | undefined;
  /** What now is, in one line, where a move was an answer on Today: "You promised Linnea this". */
  now?: (t: TFunction<Part>, move: InRow<R>, subject: Subject) => string | undefined;
  /** Moves made at once that another one takes back. */
  undo?: { readonly [Name in AtOnce<R>]?: keyof Of & string };
  /** Whether a move is the answer that was given. */
  chosen?: (move: keyof Of & string, subject: Subject) => boolean | undefined;
  /** What is rare or final, or only another way: text links behind whatever else is in the row. */
  aside?: readonly (keyof Of & string)[];
  /** What goes along with every move, and where it is chosen above the row. */
  given?: {
    first: (subject: Subject) => Given;
    Choice: (props: { subject: Subject; given: Given; onChoose: (given: Given) => void }) => ReactNode;
  };
}

/** The same for whoever shows it: the names are text again. */
export interface MoveTable<Subject, Given = object> {
  part: FlatNamespace;
  operations: Operations;
  row: Readonly<
    Record<
      string,
      | 'at-once'
      | 'elsewhere'
      | { send: (subject: Subject) => unknown }
      | { form: (props: MoveFormProps<Subject, never, Given>) => ReactNode }
    >
  >;
  links?: Readonly<Record<string, (subject: Subject) => LinkProps>>;
  group?: (t: TFunction<FlatNamespace>) => string;
  label: (t: TFunction<FlatNamespace>, name: string, subject: Partial<Subject>) => string;
  made?: (t: TFunction<FlatNamespace>, move: string, subject: Subject) => string | undefined;
  now?: (t: TFunction<FlatNamespace>, move: string, subject: Subject) => string | undefined;
  undo?: Readonly<Record<string, string>>;
  chosen?: (move: string, subject: Subject) => boolean | undefined;
  aside?: readonly string[];
  given?: Declared<Subject, Given, 'web', Operations, unknown, string>['given'];
}

/**
 * Makes the table: `moveTable<GoalView>()({ … })`. A move of the contract that has no place in the row, no form where its
 * input needs one, or no label among the words does not compile.
 */
export const moveTable =
  <Subject extends Movable, Given extends object = object>() =>
  <
    const Part extends FlatNamespace,
    const Of extends Operations,
    const R extends Row<Subject, Given, Of>,
    const Link extends string = never,
  >(
    declared: Declared<Subject, Given, Part, Of, R, Link>,
  ): MoveTable<Subject, Given> =>
    declared as unknown as MoveTable<Subject, Given>;
