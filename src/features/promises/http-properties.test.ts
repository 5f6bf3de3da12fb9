/** Properties 3, 4 and 9 over HTTP: random commands by random people, against what is really stored. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { moves, offerPromise, requestPromise, showPromise, type PromiseView } from './contract.ts';
import { isClosed } from './promise-stored.ts';
import { promises } from './promise.ts';

let w: Workplace;
let team: string;
/** Two who stand alone, three of a team, one who belongs nowhere near. */
const actors: Actor[] = [];
beforeAll(async () => {
  w = await Workplace.open();
  team = await w.team('Test');
  for (const name of ['Anna', 'Ben']) actors.push(await w.person(name));
  for (const name of ['Carla', 'Dan', 'Eva']) actors.push(await w.person(name, { teams: [team] }));
  actors.push(await w.person('Outsider'));
});
afterAll(() => w.close());

const names = Object.keys(moves) as (keyof typeof moves)[];
const aCommand = fc.record({
  who: fc.nat({ max: 5 }),
  pick: fc.option(fc.nat({ max: 20 }), { freq: 4 }),
  move: fc.constantFrom(...names),
  dueOn: fc.constantFrom(null, '2054-12-01', '2054-12-02'),
  handTo: fc.option(fc.nat({ max: 4 }), { freq: 3 }),
  stale: fc.boolean(),
});
const aStory = fc.record({
  asks: fc.boolean(),
  byTeam: fc.boolean(),
  commands: fc.array(aCommand, { minLength: 4, maxLength: 12, size: 'max' }),
});
type Story = typeof aStory extends fc.Arbitrary<infer T> ? T : never;
/** Ben promises what Anna asked: among the stories there is always one in which a word is given. */
const aWordThatIsGiven: Story = {
  asks: true,
  byTeam: false,
  commands: [{ who: 1, pick: null, move: 'promise', dueOn: null, handTo: null, stale: false }],
};

const terms = { what: 'Log access', doneLooksLike: 'Anna can read it', dueOn: '2054-12-03' };

function begin({ asks, byTeam }: Story): Promise<PromiseView> {
  const [anna, ben, carla] = actors as [Actor, Actor, Actor];
  if (asks) return anna.call(requestPromise, { performer: byTeam ? team : ben.id, ...terms });
  return carla.call(offerPromise, { customer: anna.id, ...(byTeam ? { performer: team } : {}), ...terms });
}

interface Stored {
  state: PromiseView['state'];
  version: number;
  performer: string;
}

async function stored(id: string): Promise<Stored> {
  const { rows } = await w.database.owner.query<Stored>(
    'select state, version, performer_id as performer from promise where id = $1',
    [id],
  );
  return rows[0]!;
}

type Command = Story['commands'][number];

/** Tries a command twice under one key, first perhaps with a version that is long gone. */
async function attempt(id: string, command: Command): Promise<{ move: string; codes: string[] }> {
  const actor = actors[command.who]!;
  const before = await stored(id);
  const open = command.pick === null ? [] : await openTo(actor, id);
  const move = open.length > 0 ? open[command.pick! % open.length]! : command.move;
  const more = {
    ...(['reword', 'counter', 'propose'].includes(move) ? { dueOn: command.dueOn } : {}),
    ...(move === 'propose' && command.handTo !== null ? { newPerformer: actors[command.handTo]!.id } : {}),
    ...(move === 'reflect' ? { reflection: 'heard' } : {}),
  };
  const send = (saw: number, key?: string) =>
    actor.raw(moves[move], { id, saw, words: 'in so many words', ...more }, key);
  const key = `${id} ${before.version} ${command.who} ${move}`;
  const codes: string[] = [];
  if (command.stale && before.version > 1) codes.push(codeOf(await send(before.version - 1)));
  const [first, again] = [await send(before.version, key), await send(before.version, key)];
  expect(again.body).toBe(first.body);
  return { move, codes: [...codes, codeOf(first)] };
}

const codeOf = (response: { statusCode: number; json: () => unknown }): string =>
  response.statusCode < 400 ? 'done' : (response.json() as { code: string }).code;

async function openTo(actor: Actor, id: string): Promise<(keyof typeof moves)[]> {
  const response = await actor.get(`/api/promises/${id}`);
  return response.statusCode === 200 ? response.json<{ can: (keyof typeof moves)[] }>().can : [];
}

const rows = new Set(promises.rows().map(({ from, name, to }) => `${from} ${name} ${to}`));

async function play(story: Story): Promise<string> {
  const { id } = await begin(story);
  for (const command of story.commands) {
    const before = await stored(id);
    const { move, codes } = await attempt(id, command);
    const after = await stored(id);
    const isDone = codes.at(-1) === 'done';
    expect(
      isDone ? rows.has(`${before.state} ${move} ${after.state}`) : after.version === before.version,
    ).toBe(true);
    expect(isDone && isClosed(before.state)).toBe(false);
    expect(after.version - before.version).toBe(isDone ? 1 : 0);
    expect(codes.length === 2 && !['promise.stale', 'not-found'].includes(codes[0]!)).toBe(false);
    expect(command.who === 5 && codes.some((code) => code !== 'not-found')).toBe(false);
    if (isClosed(after.state)) break;
  }
  return id;
}

/** Whether somebody of the present performer said yes, and who declared it satisfied. */
async function wordsIn(id: string): Promise<{ ownWord: boolean; satisfiedBy: string[] }> {
  const { rows: found } = await w.database.owner.query<{ did: string; mover: string; ofPerformer: boolean }>(
    `select h.did, h.mover_id as mover, p.performer_id in (select parties_of(h.mover_id)) as "ofPerformer"
     from history h join promise p on p.id = h.subject_id where h.subject_id = $1`,
    [id],
  );
  const yes = new Set(['offer', 'promise', 'accept', 'counter', 'propose', 'agree']);
  return {
    ownWord: found.some((line) => line.ofPerformer && yes.has(line.did)),
    satisfiedBy: found.filter((line) => line.did === 'declare-satisfied').map((line) => line.mover),
  };
}

test('whatever anybody sends, only rows of the table happen, once, to the version they saw, by a word of one’s own', async () => {
  let given = 0;
  await fc.assert(
    fc.asyncProperty(aStory, async (story) => {
      const id = await play(story);
      const { state } = await stored(id);
      const { ownWord, satisfiedBy } = await wordsIn(id);
      const isGiven = ['promised', 'reported', 'satisfied', 'reneged', 'released'].includes(state);
      given += isGiven ? 1 : 0;
      expect(!isGiven || ownWord).toBe(true);
      expect(satisfiedBy).toEqual(state === 'satisfied' ? [actors[0]!.id] : []);
      await tidyUp(id);
    }),
    { numRuns: 12, examples: [[aWordThatIsGiven]] },
  );
  expect(given).toBeGreaterThan(0);
});

/** Offers nobody asked for are one at a time; an open one is ended so that the next story can begin. */
async function tidyUp(id: string): Promise<void> {
  const { version } = await stored(id);
  for (const actor of actors) await actor.raw(moves.withdraw, { id, saw: version });
  for (const actor of actors) await actor.raw(moves.decline, { id, saw: version });
  expect((await actors[5]!.get(showPromise.path.replace(':id', id))).statusCode).toBe(404);
}
