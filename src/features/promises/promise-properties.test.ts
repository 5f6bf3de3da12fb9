/** Properties 3, 4, 9 and 11 of the model on the pure machine: random commands in random worlds. */
import type { Reader } from '#features/people/actor.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '#platform/refusal.ts';
import { aPromise } from '#test/scenarios/stored-promise.ts';
import { clock, isClosed, type StoredPromise, type MoveInput, type Viewer } from './promise-stored.ts';
import { partyOn, sidesOf } from './promise-sides.ts';
import type { Terms } from './terms/promise-terms.ts';
import { moveNames, promises, type PromiseMove } from './promise.ts';

const people = ['p1', 'p2', 'p3', 'p4', 'p5'];
const teams = ['t1', 't2', 't3'];
const parties = [...people, ...teams];

const aTerms = fc.record({
  what: fc.constantFrom('rig', 'log', 'export'),
  doneLooksLike: fc.constantFrom('it runs', 'it is read'),
  dueOn: fc.constantFrom(null, '2054-12-01', '2054-12-02'),
});

/** Who is in which team; everybody is in themselves. */
const aWorld = fc
  .array(fc.tuple(fc.constantFrom(...people), fc.constantFrom(...teams)), { maxLength: 8 })
  .map((pairs): Reader[] =>
    people.map((person) => ({
      person,
      parties: new Set([person, ...pairs.filter(([who]) => who === person).map(([, team]) => team)]),
    })),
  );

const aStart = fc.record({
  state: fc.constantFrom('requested' as const, 'offered' as const),
  sides: fc.uniqueArray(fc.constantFrom(...parties), { minLength: 2, maxLength: 2 }),
  terms: aTerms,
});

/** Any move by anybody; most often one that is open to somebody, so that stories get somewhere. */
const aCommand = fc.record({
  pick: fc.option(fc.nat({ max: 20 }), { freq: 6 }),
  who: fc.nat({ max: people.length }),
  move: fc.constantFrom(...moveNames),
  words: fc.constantFrom('in so many words', 'in other words', ''),
  terms: fc.oneof(fc.constant({}), aTerms),
  newPerformerId: fc.constantFrom(undefined, undefined, ...parties),
  isOutOfTime: fc.boolean(),
});
type Command = typeof aCommand extends fc.Arbitrary<infer T> ? T : never;

interface Start {
  state: 'requested' | 'offered';
  sides: string[];
  terms: Terms;
}

const begin = ({ state, sides: [customerId, performerId], terms }: Start): StoredPromise =>
  aPromise(state, { customerId: customerId!, performerId: performerId!, terms, openedBy: 'p1' });

/** What each party has said yes to, as the words it had before it. */
class Yeses {
  readonly #said = new Set<string>();
  add(party: string | null, terms: Terms): void {
    this.#said.add(`${party} ${JSON.stringify(terms)}`);
  }
  has(party: string, terms: Terms): boolean {
    return this.#said.has(`${party} ${JSON.stringify(terms)}`);
  }
}

interface Step {
  before: StoredPromise;
  move: PromiseMove;
  viewer: Viewer;
  after: StoredPromise;
}

function attempt(
  doc: StoredPromise,
  viewer: Viewer,
  { move, words, terms, newPerformerId, isOutOfTime }: Command,
): StoredPromise | string {
  const said: MoveInput = {
    words,
    terms,
    newPerformerId,
    isOutOfTime,
    mover: viewer === clock ? null : viewer.person,
    today: '2054-11-24',
  };
  try {
    return promises.make(doc, move, viewer, said);
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal.code;
    throw refusal;
  }
}

const endings: readonly PromiseMove[] = ['decline', 'withdraw', 'release', 'renege', 'lapse'];

/** Who says what: as the command says, or one of the moves that are open to somebody and do not end the story early. */
function chosen(world: Reader[], doc: StoredPromise, command: Command): { viewer: Viewer; command: Command } {
  const asked: { viewer: Viewer; command: Command } = { viewer: world[command.who] ?? clock, command };
  if (command.pick === null) return asked;
  const open = world.flatMap((viewer) =>
    promises
      .openMoves(doc, viewer)
      .filter((move) => !endings.includes(move))
      .map((move) => ({ viewer, command: { ...command, move } })),
  );
  return open.length === 0 ? asked : open[command.pick % open.length]!;
}

/** Plays a story and returns its accepted steps. */
function play(world: Reader[], start: StoredPromise, commands: Command[]): Step[] {
  const steps: Step[] = [];
  let doc = start;
  for (const wish of commands) {
    const { viewer, command } = chosen(world, doc, wish);
    const result = attempt(doc, viewer, command);
    if (typeof result === 'string') continue;
    steps.push({ before: doc, move: command.move, viewer, after: result });
    doc = result;
  }
  return steps;
}

const stories = fc.record({
  world: aWorld,
  start: aStart.map(begin),
  commands: fc.array(aCommand, { maxLength: 60 }),
});

test('every accepted command is a row of the table, and closed promises accept none', () => {
  const rows = new Set(promises.rows().map(({ from, name, to }) => `${from} ${name} ${to}`));
  fc.assert(
    fc.property(stories, ({ world, start, commands }) => {
      for (const { before, move, after } of play(world, start, commands)) {
        expect(rows.has(`${before.state} ${move} ${after.state}`)).toBe(true);
        expect(isClosed(before.state)).toBe(false);
        expect(isClosed(after.state) && (after.awaits.length > 0 || after.proposal !== null)).toBe(false);
      }
    }),
    { numRuns: 2000 },
  );
});

test('what is offered in `can` is exactly what somebody on a side may say', () => {
  fc.assert(
    fc.property(stories, ({ world, start, commands }) => {
      for (const { before, move, viewer } of play(world, start, commands))
        expect(promises.openMoves(before, viewer)).toContain(move);
    }),
    { numRuns: 1000 },
  );
});

test('a word is voluntary: whoever holds a promise, and whom it is for, have said yes to the very terms in force', () => {
  let reached = 0;
  fc.assert(
    fc.property(stories, ({ world, start, commands }) => {
      const yeses = new Yeses();
      yeses.add(start.state === 'requested' ? start.customerId : start.performerId, start.terms);
      for (const { before, move, viewer, after } of play(world, start, commands)) {
        noteYes(yeses, before, move, viewer, after);
        if (after.state !== 'promised' && after.state !== 'reported' && after.state !== 'satisfied') continue;
        reached++;
        expect(yeses.has(after.performerId, after.terms)).toBe(true);
        expect(yeses.has(after.customerId, after.terms)).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
  expect(reached).toBeGreaterThan(500);
});

function noteYes(
  yeses: Yeses,
  before: StoredPromise,
  move: PromiseMove,
  viewer: Viewer,
  after: StoredPromise,
): void {
  if (viewer === clock) return;
  const mine = sidesOf(before, viewer).map((side) => partyOn(before, side));
  if (move === 'promise' || move === 'accept') for (const party of mine) yeses.add(party, before.terms);
  if (move === 'counter' || move === 'reword') for (const party of mine) yeses.add(party, after.terms);
  if (move === 'propose') for (const party of mine) yeses.add(party, after.proposal!.terms);
  if (move === 'agree') for (const party of mine) yeses.add(party, before.proposal!.terms);
}

const isOfCustomer = ({ before, viewer }: Step): boolean =>
  viewer !== clock && viewer.parties.has(before.customerId) && viewer.person !== before.performerId;

test('only somebody of the customer, and nobody who keeps it in person, declares a promise satisfied', () => {
  let satisfied = 0;
  fc.assert(
    fc.property(stories, ({ world, start, commands }) => {
      const declared = play(world, start, commands).filter(({ after }) => after.state === 'satisfied');
      satisfied += declared.length;
      expect(declared.every(isOfCustomer)).toBe(true);
      expect(declared.every(({ move }) => move === 'declare-satisfied')).toBe(true);
    }),
    { numRuns: 2000 },
  );
  expect(satisfied).toBeGreaterThan(20);
});

test('one wording is in force: new terms leave it untouched until the last yes', () => {
  fc.assert(
    fc.property(stories, ({ world, start, commands }) => {
      for (const { before, move, after } of play(world, start, commands)) {
        const isGiven = before.state === 'promised' || before.state === 'reported';
        const isLastYes = move === 'agree' && after.proposal === null;
        const inForce = isLastYes ? before.proposal!.terms : before.terms;
        expect(isGiven ? after.terms : inForce).toEqual(inForce);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a stranger finds nothing, whatever they try', () => {
  const stranger: Reader = { person: 'stranger', parties: new Set(['stranger', 't9']) };
  fc.assert(
    fc.property(stories, aCommand, ({ world, start, commands }, command) => {
      const steps = play(world, start, commands);
      expect(attempt(steps.at(-1)?.after ?? start, stranger, command)).toBe('not-found');
    }),
    { numRuns: 500 },
  );
});
