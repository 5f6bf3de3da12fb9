/** State machines as data: one table says who may move what where; this interpreter answers the rest. */
import { refuseAnyone } from './refusals.ts';

/** A guard looks at the subject and what the mover says, and throws a coded refusal when it does not hold. */
export type Guard<Subject, Input> = (subject: Subject, input: Input) => void;

export interface Move<Role extends string, State extends string, Subject, Input> {
  by: Role | readonly Role[];
  to: State;
  /** All must hold. */
  when?: readonly Guard<Subject, Input>[];
  /** Looks only at the subject: hides the move from `can` when it could never succeed now. */
  offered?: (subject: Subject) => boolean;
  /** What else the move changes besides the state. Roles are those the mover has towards the subject. */
  changes?: (subject: Subject, input: Input, roles: readonly Role[]) => Partial<Subject>;
}

export type Moves<Role extends string, State extends string, Name extends string, Subject, Input> = {
  readonly [From in State]?: { readonly [Key in Name]?: Move<Role, State, Subject, Input> };
};

/** The names of the moves in a table. */
export type MovesIn<Table> = { [From in keyof Table]: keyof Table[From] & string }[keyof Table];

/** The same as values, each once, in the order in which the table first has them. */
export const movesIn = <Table extends object>(table: Table): MovesIn<Table>[] =>
  [...new Set(Object.values(table).flatMap((moves: object) => Object.keys(moves)))] as MovesIn<Table>[];

/** Those that are not the clock's alone. */
export type MovesOfPeopleIn<Table> = {
  [From in keyof Table]: {
    [Name in keyof Table[From]]: Table[From][Name] extends { by: 'clock' } ? never : Name & string;
  }[keyof Table[From]];
}[keyof Table];

export const movesOfPeopleIn = <Table extends object>(table: Table): MovesOfPeopleIn<Table>[] => {
  const rows = Object.values(table).flatMap((moves: object) => Object.entries(moves));
  const ofPeople = rows.filter(([, move]) => (move as { by: unknown }).by !== 'clock');
  return [...new Set(ofPeople.map(([name]) => name))] as MovesOfPeopleIn<Table>[];
};

type AnyMoves<Role extends string, State extends string, Name extends string, Subject, Input> = Moves<
  Role,
  State,
  Name,
  Subject,
  Input
>;

/** The roles somebody has towards a subject, such as performer or customer; a stranger has none. */
export type RolesOf<Subject, Viewer, Role extends string> = (
  subject: Subject,
  viewer: Viewer,
) => readonly Role[];

const listed = <Role extends string>(by: Role | readonly Role[]): readonly Role[] =>
  typeof by === 'string' ? [by] : by;
const mayMove = <Role extends string>(by: Role | readonly Role[], roles: readonly Role[]): boolean =>
  listed(by).some((role) => roles.includes(role));

function rowsOf<Role extends string, State extends string, Name extends string, Subject, Input>(
  table: AnyMoves<Role, State, Name, Subject, Input>,
): { from: State; name: Name; by: readonly Role[]; to: State; needs: readonly string[] }[] {
  return (Object.keys(table) as State[]).flatMap((from) =>
    Object.entries(table[from] as Record<Name, Move<Role, State, Subject, Input>>).map(([name, move]) => {
      const { by, to, when = [] } = move as Move<Role, State, Subject, Input>;
      return { from, name: name as Name, by: listed(by), to, needs: when.map((guard) => guard.name) };
    }),
  );
}

/**
 * Reads a table of moves.
 * `notYours` is called when the move exists but belongs to somebody else, `notNow` when the state has no such move;
 * both throw the feature's own refusal.
 */
export function machine<
  Role extends string,
  State extends string,
  Name extends string,
  Subject extends { state: State },
  Viewer,
  Input,
>(
  table: AnyMoves<Role, State, Name, Subject, Input>,
  rolesOf: RolesOf<Subject, Viewer, Role>,
  say: { notYours: () => never; notNow: () => never },
) {
  /** The row that this move is, when everything speaks for it. */
  function permitted(subject: Subject, name: Name, viewer: Viewer, input: Input) {
    const roles = rolesOf(subject, viewer);
    if (roles.length === 0) refuseAnyone('not-found');
    const move = table[subject.state]?.[name];
    if (!move) return say.notNow();
    if (!mayMove(move.by, roles)) return say.notYours();
    for (const guard of move.when ?? []) guard(subject, input);
    return { move, roles };
  }

  return {
    /** Returns the next state, or throws the coded refusal that explains why not. */
    decide(subject: Subject, name: Name, viewer: Viewer, input: Input): State {
      return permitted(subject, name, viewer, input).move.to;
    },
    /** Returns the subject as it is after the move, or throws the coded refusal that explains why not. */
    make(subject: Subject, name: Name, viewer: Viewer, input: Input): Subject {
      const { move, roles } = permitted(subject, name, viewer, input);
      return { ...subject, ...move.changes?.(subject, input, roles), state: move.to };
    },
    /** The moves open to this viewer now: what a reply's `can` says and a page shows as buttons. */
    openMoves(subject: Subject, viewer: Viewer): Name[] {
      const roles = rolesOf(subject, viewer);
      const row = (table[subject.state] ?? {}) as Record<string, Move<Role, State, Subject, Input>>;
      return (Object.keys(row) as Name[]).filter((name) => {
        const move = row[name]!;
        return mayMove(move.by, roles) && (move.offered?.(subject) ?? true);
      });
    },
    /** Every row of the table, with the names of its guards: for tests and for the tables in `docs/model/moves.md`. */
    rows: () => rowsOf(table),
  };
}
