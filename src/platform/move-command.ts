/**
 * One way for every move of a person: hold the thing, refuse who saw an older version, decide, check what the rule cannot
 * see, write, and let follow what follows. A feature says how each step is done; the order is the same for all.
 */
import type { InputOf, Operation, ReplyOf } from './contract.ts';
import type { Reading, Writing } from './database/transaction.ts';
import { on, type Person, type Route } from './http/routes.ts';

/** The person behind a request, as far as a move wants to know them. */
export type Mover = Pick<Person, 'id' | 'timeZone'>;

/** What is asked of a thing: which move, and the version that was seen. */
export interface MoveRequest<Move extends string> {
  id: string;
  saw: number;
  move: Move;
}

/** The same of a thing that has no versions, or whose table looks at them itself. */
interface AnyRequest {
  id: string;
  saw?: number;
  move: string;
}

/** A thing that is locked until the command ends, whoever acts on it, and what was read beside it. */
export interface Held<Thing, Actor, Beside> {
  before: Thing;
  actor: Actor;
  beside: Beside;
}

export interface Asked<Thing, Actor, Request, Beside> extends Held<Thing, Actor, Beside> {
  mover: Mover;
  request: Request;
  now: Temporal.Instant;
}

/** A move that is decided, and, once it was carried out, how the thing stands after it. */
export interface Change<Thing, Actor, Request, Beside = null> extends Asked<Thing, Actor, Request, Beside> {
  after: Thing;
}

interface Steps<Thing, Actor, Request, Beside, Wanted> {
  /** Locks it. Outside the circles of whoever acts it is not found. */
  lock: (
    tx: Writing,
    wanted: Wanted,
    mover: Mover,
    now: Temporal.Instant,
  ) => Promise<Held<Thing, Actor, Beside>>;
  /** Refuses who saw another version, with how it stands now; left out where guards of the table look at it. */
  refuseStale?: (tx: Writing, held: Held<Thing, Actor, Beside>) => Promise<never>;
  /** What the rule says: the thing as it is afterwards, or its refusal. */
  decide: (tx: Writing, asked: Asked<Thing, Actor, Request, Beside>) => Thing | Promise<Thing>;
  /** Refuses what only the database can tell, such as the names of people who are absent. */
  check?: (tx: Writing, change: Change<Thing, Actor, Request, Beside>) => Promise<void>;
  /** Saves it and remembers the move. Returns the thing as it was saved. */
  write: (tx: Writing, change: Change<Thing, Actor, Request, Beside>) => Promise<Thing>;
  /** What else is queued or written because of it; sent together with what is written. */
  follow?: (tx: Writing, change: Change<Thing, Actor, Request, Beside>) => Promise<void>;
}

/**
 * Makes the command of a thing's moves: `hold` and `carryOut` are its two halves, for who holds the thing already. `Wanted`
 * is what it takes to find it, where that is more than its id.
 */
export function moveCommand<
  Thing extends { id: string; version?: number },
  Actor,
  Request extends AnyRequest & Wanted,
  Beside = null,
  Wanted extends { id: string } = { id: string },
>({ lock, refuseStale, decide, check, write, follow }: Steps<Thing, Actor, Request, Beside, Wanted>) {
  async function hold(
    tx: Writing,
    mover: Mover,
    wanted: Wanted & { saw: number },
    now: Temporal.Instant,
  ): Promise<Held<Thing, Actor, Beside>> {
    const held = await lock(tx, wanted, mover, now);
    return !refuseStale || held.before.version === wanted.saw ? held : refuseStale(tx, held);
  }

  async function carryOut(
    tx: Writing,
    held: Held<Thing, Actor, Beside>,
    { mover, request }: { mover: Mover; request: Request },
    now: Temporal.Instant,
  ): Promise<Change<Thing, Actor, Request, Beside>> {
    const asked = { ...held, mover, request, now };
    const change = { ...asked, after: await decide(tx, asked) };
    await check?.(tx, change);
    const [after] = await Promise.all([write(tx, change), follow?.(tx, change)]);
    return { ...change, after };
  }

  return {
    hold,
    carryOut,
    /** Carries out a move. Refuses `not-found`, what is stale, or what the rule refuses. */
    make: async (tx: Writing, mover: Mover, request: Request, now: Temporal.Instant) => {
      const { saw } = request;
      const held = await (saw === undefined
        ? lock(tx, request, mover, now)
        : hold(tx, mover, { ...request, saw }, now));
      return carryOut(tx, held, { mover, request }, now);
    },
  };
}

type Operations = Readonly<Record<string, Operation>>;

/** What the operations of moves ask for: each its input, with the name of the move. */
export type RequestOf<Moves extends Operations> = {
  [Move in keyof Moves & string]: InputOf<Moves[Move]> & { move: Move };
}[keyof Moves & string];

interface Carrying<Moves extends Operations, Done> {
  make: (tx: Writing, person: Person, request: RequestOf<Moves>, now: Temporal.Instant) => Promise<Done>;
  show: (
    db: Reading,
    done: Done,
    person: Person,
    now: Temporal.Instant,
  ) => Promise<ReplyOf<Moves[keyof Moves]>>;
}

/** Moves that do more than be made, by name. */
type OwnWays<Moves extends Operations, Done> = {
  [Move in keyof Moves]?: (
    tx: Writing,
    person: Person,
    input: InputOf<Moves[Move]>,
    now: Temporal.Instant,
  ) => Promise<Done>;
};

/** A route for each move: it is made and shown, unless it has a way of its own. */
export const routesOf = <Moves extends Operations, Done>(
  moves: Moves,
  { make, show }: Carrying<Moves, Done>,
  ownWays: OwnWays<Moves, Done> = {},
): Route[] =>
  Object.entries(moves).map(([move, operation]) => {
    const plain = (tx: Writing, person: Person, input: object, now: Temporal.Instant) =>
      make(tx, person, { ...input, move } as RequestOf<Moves>, now);
    const way = (ownWays[move] ?? plain) as typeof plain;
    return on(operation, ({ person, input, now, transact }) =>
      transact(async (tx) => show(tx, await way(tx, person, input, now), person, now)),
    );
  });
