/** One small world: three people who move, two teams, and what was said in it. Many worlds stand beside each other in one database. */
import type { LightMyRequestResponse } from 'fastify';
import type { Operation } from '#platform/contract.ts';
import { entry } from '#platform/defined.ts';
import type { Actor } from '#test/actor.ts';
import type { Workplace } from '#test/workplace.ts';
import {
  isIn,
  movers,
  stayers,
  teams,
  type Circled,
  type Mover,
  type Party,
  type Person,
  type Structure,
  type Team,
  type Word,
} from './rule.ts';

/** The workplace that worlds share: its admin, and three people who stay in the teams of every world. */
export interface Ground {
  w: Workplace;
  /** Runs the jobs that wait, one run after the other; says which of them failed, and forgets those. */
  jobs: () => Promise<string[]>;
  stayers: Record<(typeof stayers)[number], Actor>;
}

export async function layGround(w: Workplace): Promise<Ground> {
  const found: Partial<Ground['stayers']> = {};
  for (const name of stayers) found[name] = await w.person(name, { admin: name === 'registrar' });
  let running: Promise<unknown> = Promise.resolve();
  const jobs = () => {
    const run = running.then(() =>
      w.runJobs().then(
        () => [],
        () => failedJobs(w),
      ),
    );
    running = run;
    return run;
  };
  return { w, jobs, stayers: found as Ground['stayers'] };
}

async function failedJobs(w: Workplace): Promise<string[]> {
  const { rows } = await w.database.owner.query<{ failure: string }>(
    `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
     where t.id = j.task_id and j.last_error is not null
     returning 'the job ' || t.identifier || ' failed: ' || j.last_error as failure`,
  );
  return rows.map(({ failure }) => failure);
}

/** A thing with a circle: how it is spoken about, and what was said. */
export class Thing implements Circled {
  readonly kind: string;
  id = '';
  /** Where its page is read. */
  path = '';
  circle: readonly Party[];
  readonly inPerson: Set<Person>;
  readonly words: Word[] = [];
  /** Whether it was destroyed, as what was somebody's alone is when they leave the workplace. */
  isDestroyed = false;
  /** Its texts as they stand now. */
  readonly standing = new Map<string, Word>();
  /** Promises, goals and heads-ups stay with whoever stood in them, as they were when they left. */
  staysWithThem = false;
  /** Whether its words are sealed, so that no row holds them readable for anybody. */
  isSealed = false;
  /** Whether everybody may know that it exists, and no more (partnerships of teams, model 6). */
  isKnownToEveryone = false;
  saw = 1;
  /** How something was said about it last, for whoever tries the same from outside. */
  lastSaid: { operation: Operation; input: (mark: string) => Record<string, unknown> } | null = null;

  constructor(kind: string, circle: readonly Party[], inPerson: readonly Person[]) {
    this.kind = kind;
    this.circle = circle;
    this.inPerson = new Set(inPerson);
  }
}

interface Said {
  /** The text of the thing that these words now are, such as its wording; nothing where they are only said about it. */
  as?: string;
  to?: readonly Party[];
}

let marks = 0;
/** A word that stands nowhere else. */
const newMark = (): string => `zq${(marks++).toString(36).padStart(6, '0')}x`;
export const aMark = /zq[0-9a-z]{6}x/g;

/** Those who stay in a team. */
const staying = (team: Team): Person[] => stayers.filter((one) => one.startsWith(team));

export class World {
  readonly ground: Ground;
  readonly name: string;
  structure: Structure;
  readonly #people = new Map<Person, Actor>();
  readonly #ids = new Map<Party, string>();
  readonly things: Thing[] = [];
  /** What went wrong while it was played: a 500, a refusal of what the model allows, a yes to what it refuses. */
  readonly wrong: string[] = [];
  said = 0;
  unsaid = 0;

  private constructor(ground: Ground, name: string, structure: Structure) {
    this.ground = ground;
    this.name = name;
    this.structure = structure;
  }

  static async build(ground: Ground, name: string, start: Record<Team, readonly Mover[]>): Promise<World> {
    const { w } = ground;
    const members = {
      home: new Set<Person>([...staying('home'), ...start.home]),
      away: new Set<Person>([...staying('away'), ...start.away]),
    };
    const structure = {
      members,
      gone: new Set<Person>(),
      admins: new Set<Person>(['registrar']),
      leaders: {},
    };
    const world = new World(ground, name, structure);
    world.#ids.set('everyone', w.everyone);
    for (const team of teams) world.#ids.set(team, await w.team(`${team} ${newMark()}`));
    for (const one of stayers) world.#know(one, ground.stayers[one]);
    for (const team of teams)
      await w.database.owner.query(
        'insert into membership (person_id, team_id) select unnest($1::uuid[]), $2::uuid',
        [staying(team).map((one) => world.id(one)), world.id(team)],
      );
    for (const one of movers) {
      const mine = teams.filter((team) => members[team].has(one)).map((team) => world.id(team));
      world.#know(one, await w.person(`${one} ${newMark()}`, { teams: [w.everyone, ...mine] }));
    }
    return world;
  }

  #know(person: Person, actor: Actor): void {
    this.#people.set(person, actor);
    this.#ids.set(person, actor.id);
  }

  id(party: Party): string {
    return entry(this.#ids, party);
  }

  actor(person: Person): Actor {
    return entry(this.#people, person);
  }

  /** The first of these who is in the circle; whoever moves about is asked before whoever stays. */
  speakerOf(circle: readonly Party[], but: readonly Person[] = []): Person | undefined {
    return [...movers, ...stayers].find((one) => !but.includes(one) && isIn(one, circle, this.structure));
  }

  isHere(person: Person, circle: readonly Party[]): boolean {
    return isIn(person, circle, this.structure);
  }

  /** A page as somebody reads it, or nothing where it is not theirs to read. */
  async readAs<Reply>(who: Person, path: string): Promise<Reply | null> {
    const response = await this.actor(who).get(path);
    if (response.statusCode >= 500) this.wrong.push(`${who}: GET ${path}: ${answerOf(response)}`);
    return response.statusCode >= 400 ? null : response.json<Reply>();
  }

  /** Something is done that the model allows. A 500 is always wrong; returns the reply, or nothing where it was refused. */
  async does<Reply = { id: string; version: number }>(
    who: Person,
    operation: Operation,
    input: Record<string, unknown>,
  ): Promise<Reply | null> {
    const response = await this.actor(who).raw(operation, input);
    if (response.statusCode >= 500) this.wrong.push(`${who}: ${operation.summary}: ${answerOf(response)}`);
    return response.statusCode >= 400 ? null : response.json<Reply>();
  }

  /** The same, where a refusal is as wrong as a 500: the model allows it here. */
  async must<Reply = { id: string; version: number }>(
    who: Person,
    operation: Operation,
    input: Record<string, unknown>,
  ): Promise<Reply> {
    const response = await this.actor(who).raw(operation, input);
    if (response.statusCode >= 400) {
      this.wrong.push(`${who}: ${operation.summary}: is allowed, and was answered ${answerOf(response)}`);
      throw new NotPlayed();
    }
    return response.json<Reply>();
  }

  /** Something is tried that the model refuses. */
  async mustNot(who: Person, operation: Operation, input: Record<string, unknown>): Promise<void> {
    const response = await this.actor(who).raw(operation, input);
    const wasRefused = response.statusCode >= 400 && response.statusCode < 500;
    if (!wasRefused)
      this.wrong.push(
        `${who}: ${operation.summary}: is refused by the model, and was answered ${answerOf(response)}`,
      );
  }

  /** Somebody says something new about a thing. What was refused was not said. */
  async says(
    thing: Thing,
    by: Person,
    operation: Operation,
    input: (mark: string) => Record<string, unknown>,
    said: Said = {},
  ): Promise<boolean> {
    const mark = newMark();
    const reply = await this.does<{ version?: number }>(by, operation, { saw: thing.saw, ...input(mark) });
    if (reply === null) {
      this.unsaid += 1;
      return false;
    }
    thing.saw = reply.version ?? thing.saw;
    thing.lastSaid = { operation, input };
    this.heard(thing, by, mark, said);
    return true;
  }

  /** Whoever is outside the circle of a thing tries to say the same about it: each thing is tried by one of them. */
  async outsidersTry(): Promise<void> {
    for (const [turn, thing] of this.things.entries()) {
      const outside = [...movers, 'registrar' as const].filter((one) => !this.isHere(one, thing.circle));
      const who = outside[turn % outside.length];
      if (!who || !thing.lastSaid) continue;
      const { operation, input } = thing.lastSaid;
      await this.mustNot(who, operation, { saw: thing.saw, ...input(newMark()) });
    }
  }

  /** Notes that these words were said, to the circle as it is. */
  heard(thing: Thing, by: Person, mark: string, { as, to = thing.circle }: Said = {}): void {
    this.said += 1;
    const heardBy = new Set([...movers, ...stayers].filter((one) => isIn(one, to, this.structure)));
    const isText = as !== undefined;
    const word: Word = {
      mark,
      by,
      to,
      heardBy,
      shownTo: [],
      stands: isText,
      isReplaced: false,
      replacedFor: new Set(),
    };
    thing.words.push(word);
    if (as === undefined) return;
    replaced(this, thing, as);
    thing.standing.set(as, word);
  }

  /** A mark for the words a thing begins with. */
  mark(): string {
    return newMark();
  }
}

/** A world that could not be played to its end; why stands in `wrong`. */
export class NotPlayed extends Error {}

const answerOf = ({ statusCode, body }: LightMyRequestResponse): string =>
  `${statusCode} ${body.slice(0, 200)}`;

/** The thing belongs to another circle from now on, and its texts as they stand go with it. */
export function moveTo(world: World, thing: Thing, circle: readonly Party[]): void {
  thing.circle = circle;
  for (const word of thing.standing.values()) {
    const heardBy = new Set(word.heardBy);
    for (const one of [...movers, ...stayers]) if (isIn(one, circle, world.structure)) heardBy.add(one);
    Object.assign(word, { to: [...new Set([...word.to, ...circle])], heardBy });
  }
}

/** The texts of a thing as they stand are shown to somebody who is asked about it. */
export function show(thing: Thing, to: Party): void {
  for (const word of thing.standing.values()) word.shownTo = [...word.shownTo, to];
}

/** A text of a thing no longer stands. */
export function replaced(world: World, thing: Thing, as: string): void {
  const before = thing.standing.get(as);
  const replacedFor = new Set([...movers, ...stayers].filter((one) => world.isHere(one, thing.circle)));
  if (before) Object.assign(before, { stands: false, isReplaced: true, replacedFor });
  thing.standing.delete(as);
}
