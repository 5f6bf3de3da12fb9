import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defined, last, nth, one } from '#platform/defined.ts';
import { addLine } from '#features/people/guide/guide-contract.ts';
import { moves, requestPromise } from '#features/promises/contract.ts';
import { mute } from '#features/people/settings/me-contract.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import * as contract from './contract.ts';
import { scheduleRound } from './scheduling/scheduling.ts';

let w: Workplace;
let admin: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  admin = await w.person('Admin', { admin: true, leads: w.everyone });
});
afterAll(() => w.close());

let monday = Temporal.PlainDate.from('2054-11-23');
let people: Actor[];

/** So many people, each in a team of their own, all of them in; the ones before are out. */
async function pool(size: number, how = { rhythm: 1, trios: true }): Promise<Actor[]> {
  for (const actor of people ?? []) await actor.call(contract.leaveRounds, {});
  people = [];
  for (let at = 0; at < size; at++) {
    const team = await w.team(`Team ${monday.toString()} ${at}`);
    const actor = await w.person(`Person ${at}`, { teams: [team] });
    await actor.call(contract.joinRounds, how);
    people.push(actor);
  }
  return people;
}

/** The next Monday morning: a round is made. */
async function round(): Promise<void> {
  w.clock.set(`${monday.toString()}T06:20:00Z`);
  await scheduleRound({ app: w.database.app, worker: w.database.worker, clock: w.clock.read });
}
const onDay = (days: number) => w.clock.set(`${monday.add({ days }).toString()}T10:00:00Z`);
const nextOf = async (actor: Actor) => (await actor.call(contract.readRounds, {})).next;
const namesMet = async (actor: Actor) => (await nextOf(actor))?.with.map((party) => party.name) ?? [];

beforeEach(() => {
  monday = monday.add({ weeks: 1 });
  w.clock.set(`${monday.subtract({ days: 3 }).toString()}T10:00:00Z`);
});

describe('who is in', () => {
  test('nobody is in who did not say so', async () => {
    const [one] = await pool(2);
    const outside = await w.person('Outside');
    await round();
    expect(await outside.call(contract.readRounds, {})).toMatchObject({ me: null, next: null, alone: null });
    expect(await namesMet(one!)).toEqual(['Person 1']);
  });

  test('a rhythm, whether three are fine, and a pause can be said and changed', async () => {
    const [one] = await pool(1, { rhythm: 4, trios: false });
    const seen = await one!.call(contract.readRounds, {});
    expect(seen.me).toMatchObject({ rhythm: 4, trios: false, pausedUntil: null, resting: false });
    expect(seen.can).toEqual(['change', 'pause', 'leave', 'block']);
    const changed = await one!.call(contract.joinRounds, { rhythm: 2, trios: true });
    expect(changed.me).toMatchObject({ rhythm: 2, trios: true });
    const out = await one!.call(contract.leaveRounds, {});
    expect([out.me, out.can]).toEqual([null, ['join', 'block']]);
  });

  test('a pause ends by itself on its day, and only lies ahead', async () => {
    const [one, two] = await pool(2);
    const today = monday.subtract({ days: 3 }).toString();
    expect(await one!.refusal(contract.pauseRounds, { until: today })).toBe('round.pause-in-the-past');
    expect(await one!.refusal(contract.pauseRounds, { until: '9999-12-31' })).toBe('input.invalid');
    await one!.call(contract.pauseRounds, { until: monday.add({ days: 2 }).toString() });
    await round();
    expect(await nextOf(two!)).toBeNull();
    monday = monday.add({ weeks: 1 });
    await round();
    expect(await namesMet(two!)).toEqual(['Person 0']);
  });

  test('a pause without a day lasts until one begins again', async () => {
    const [one, two] = await pool(2);
    expect((await one!.call(contract.pauseRounds, { until: null })).can).toContain('resume');
    await round();
    expect(await nextOf(two!)).toBeNull();
    await one!.call(contract.resumeRounds, {});
    monday = monday.add({ weeks: 1 });
    await round();
    expect(await namesMet(two!)).toEqual(['Person 0']);
  });

  test('whoever is not in can neither pause nor resume', async () => {
    expect(await admin.refusal(contract.pauseRounds, { until: null })).toBe('round.not-in');
    expect(await admin.refusal(contract.resumeRounds, {})).toBe('round.not-in');
  });
});

describe('a round', () => {
  test('is made once, from Monday morning on', async () => {
    const [one] = await pool(2);
    w.clock.set(`${monday.toString()}T04:20:00Z`);
    const context = { app: w.database.app, worker: w.database.worker, clock: w.clock.read };
    await scheduleRound(context);
    expect(await nextOf(one!)).toBeNull();
    await round();
    const first = await nextOf(one!);
    await round();
    expect((await nextOf(one!))?.id).toBe(first?.id);
    onDay(2);
    await scheduleRound(context);
    expect((await one!.call(contract.listMeetings, {})).items).toEqual([]);
  });

  test('nobody meets again while there is somebody new, and an odd one sits out in turn', async () => {
    await pool(3, { rhythm: 1, trios: false });
    const pairs = new Set<string>();
    const alone: string[] = [];
    for (let week = 0; week < 3; week++) {
      await round();
      for (const actor of people) {
        const seen = await actor.call(contract.readRounds, {});
        if (seen.alone) alone.push(actor.name);
        else pairs.add([actor.name, ...seen.next!.with.map((one) => one.name)].toSorted().join());
      }
      monday = monday.add({ weeks: 1 });
    }
    expect(pairs.size).toBe(3);
    expect(alone.toSorted()).toEqual(['Person 0', 'Person 1', 'Person 2']);
  });

  test('a block and a mute keep two apart, and neither can tell', async () => {
    const [one, two, three, four] = await pool(4);
    await one!.call(contract.blockInRounds, { person: two!.id });
    await three!.call(mute, { kind: 'party', what: one!.id });
    await round();
    expect(await namesMet(one!)).toEqual(['Person 3']);
    expect((await one!.call(contract.readRounds, {})).blocks.map((party) => party.id)).toEqual([two!.id]);
    expect((await two!.call(contract.readRounds, {})).blocks).toEqual([]);
    expect(await namesMet(four!)).toEqual(['Person 0']);
    expect((await one!.call(contract.unblockInRounds, { person: two!.id })).blocks).toEqual([]);
  });

  test('a block is for another person who is here', async () => {
    const [one] = await pool(1);
    expect(await one!.refusal(contract.blockInRounds, { person: one!.id })).toBe('round.cannot-block');
    expect(await one!.refusal(contract.blockInRounds, { person: w.everyone })).toBe('round.cannot-block');
  });

  test('a newcomer first meets the team that their own team has given word to', async () => {
    await pool(8);
    const team = await w.team(`Depended on ${monday.toString()}`);
    for (const name of ['Relied on', 'Second', 'Third']) people.push(await w.person(name, { teams: [team] }));
    await defined(people.at(-3)).call(contract.joinRounds, { rhythm: 1, trios: true });
    const own = await w.team(`Own ${monday.toString()}`);
    const newcomer = await w.person('Newcomer', { teams: [own] });
    for (const name of ['Fifth', 'Sixth']) await w.person(name, { teams: [own] });
    const asked = await newcomer.call(requestPromise, {
      customer: own,
      performer: team,
      what: 'The list',
      doneLooksLike: 'It is here',
      dueOn: null,
    });
    await last(people).call(moves.promise, { id: asked.id, saw: 1 });
    people.push(newcomer);
    await newcomer.call(contract.joinRounds, { rhythm: 1, trios: true });
    await round();
    expect(await namesMet(newcomer)).toEqual(['Relied on']);
  });

  test('shows beginnings that all of them may read, hours in common, and who can see it', async () => {
    const [one, two] = await pool(2);
    await two!.call(addLine, { party: two!.id, topic: 'about-me', words: 'I keep bees.', who: 'everyone' });
    await two!.call(addLine, { party: two!.id, topic: 'want', words: 'Nobody else reads this.', who: 'me' });
    await one!.call(addLine, { party: one!.id, topic: 'want', words: 'Learn to sail.', who: 'everyone' });
    await one!.call(addLine, { party: one!.id, topic: 'about-me', words: 'Mine alone.', who: 'me' });
    await round();
    const seen = await nextOf(one!);
    expect(seen?.prompts.map((prompt) => prompt.words)).toEqual(['I keep bees.', 'Learn to sail.']);
    expect(seen?.whoCanSee).toMatchObject({ everyone: false, people: 2 });
    expect(seen?.meetOn).toBe(monday.add({ days: 2 }).toString());
    expect(seen?.hoursInCommon).toHaveLength(4);
    expect(seen?.history.map((line) => line.did)).toEqual(['brought-together']);
    expect(seen?.can).toEqual(['yes', 'skip']);
  });

  test('three meet when the number is odd, and of three one may step out', async () => {
    await pool(11);
    await round();
    const three = await Promise.all(
      people.map(async (actor) => ({ actor, meeting: (await nextOf(actor))! })),
    ).then((all) => all.filter(({ meeting }) => meeting.with.length === 2));
    expect(three).toHaveLength(3);
    const [{ actor, meeting }, staying] = [one(three), nth(three, 1)];
    await actor.call(contract.moves.skip, { id: meeting.id, saw: meeting.version });
    expect(await actor.refusal(contract.readMeeting, { id: meeting.id })).toBe('not-found');
    expect(await nextOf(staying.actor)).toMatchObject({ state: 'planned', whoCanSee: { people: 2 } });
    expect(await staying.actor.refusal(contract.moves.yes, { id: meeting.id, saw: 1 })).toBe('round.stale');
  });
});

const meeting = async () => {
  const [one, two] = await pool(2);
  await round();
  return { one: one!, two: two!, it: (await nextOf(one!))! };
};

describe('a meeting', () => {
  test('a yes holds, is not asked for twice, and the other may still say theirs', async () => {
    const { one, two, it } = await meeting();
    const said = await one.call(contract.moves.yes, { id: it.id, saw: it.version });
    expect(said).toMatchObject({ saidYes: true, can: ['skip'] });
    expect(await one.refusal(contract.moves.yes, { id: it.id, saw: it.version })).toBe('round.not-your-move');
    expect(await two.call(contract.moves.yes, { id: it.id, saw: it.version })).toMatchObject({
      saidYes: true,
    });
  });

  test('a skip needs no reason, leaves no name, and ends it for both', async () => {
    const { one, two, it } = await meeting();
    await one.call(contract.moves.skip, { id: it.id, saw: it.version });
    await w.runJobs();
    const seen = await two.call(contract.readMeeting, { id: it.id });
    expect(seen).toMatchObject({ state: 'skipped', can: [] });
    expect(JSON.stringify(seen.history)).not.toContain(one.id);
    expect(await two.call(contract.readRounds, {})).toMatchObject({ alone: 'left-over' });
    expect(await one.call(contract.readRounds, {})).toMatchObject({ alone: null });
    expect(await two.refusal(contract.moves.skip, { id: it.id, saw: it.version })).toBe('round.over');
    expect(await two.refusal(contract.moves['say-met'], { id: it.id, met: true })).toBe('round.over');
  });

  test('skipping works until the day before, and not on the day', async () => {
    const { one, it } = await meeting();
    onDay(2);
    expect(await one.refusal(contract.moves.skip, { id: it.id, saw: it.version })).toBe(
      'round.too-late-to-skip',
    );
  });

  test('two who are left over are brought together in the same week', async () => {
    await pool(4);
    await round();
    const first = (await nextOf(one(people)))!;
    const others = people.slice(1).filter((actor) => actor.id !== one(first.with).id);
    await one(people).call(contract.moves.skip, { id: first.id, saw: first.version });
    await w.runJobs();
    const second = (await nextOf(one(others)))!;
    await one(others).call(contract.moves.skip, { id: second.id, saw: second.version });
    await w.runJobs();
    const left = defined(people.find((actor) => actor.id === one(first.with).id));
    const again = await left.call(contract.readRounds, {});
    expect(again).toMatchObject({ alone: null, next: { state: 'planned' } });
    expect(again.next!.with.map((party) => party.id)).toEqual([nth(others, 1).id]);
  });

  test('two skips in a row are a rest until one begins again', async () => {
    await pool(2);
    for (let week = 0; week < 2; week++) {
      await round();
      const it = (await nextOf(one(people)))!;
      await one(people).call(contract.moves.skip, { id: it.id, saw: it.version });
      await w.runJobs();
      monday = monday.add({ weeks: 1 });
    }
    expect((await one(people).call(contract.readRounds, {})).me).toMatchObject({
      resting: true,
      nextRound: null,
    });
    await round();
    expect(await nextOf(one(people))).toBeNull();
    expect((await one(people).call(contract.resumeRounds, {})).me).toMatchObject({ resting: false });
  });

  test('whether they met is asked from the day on, and seen by the two alone', async () => {
    const { one, two, it } = await meeting();
    expect(await one.refusal(contract.moves['say-met'], { id: it.id, met: true })).toBe('round.not-met-yet');
    onDay(3);
    expect(await one.call(contract.moves['say-met'], { id: it.id, met: true })).toMatchObject({ met: true });
    const seen = await two.call(contract.readMeeting, { id: it.id });
    expect(seen).toMatchObject({ met: null, othersMet: [{ party: { id: one.id }, met: true }] });
    expect((await two.call(contract.listMeetings, {})).items.map((line) => line.id)).toEqual([it.id]);
    expect((await admin.call(contract.listMeetings, {})).items).toEqual([]);
  });

  test('is not found by a stranger, whatever their role', async () => {
    const { it } = await meeting();
    const input = { id: it.id, saw: it.version };
    expect(await admin.refusal(contract.readMeeting, { id: it.id })).toBe('not-found');
    expect(await admin.refusal(contract.moves.yes, input)).toBe('not-found');
    expect(await admin.refusal(contract.moves.skip, input)).toBe('not-found');
    expect(await admin.refusal(contract.moves['say-met'], { id: it.id, met: true })).toBe('not-found');
  });

  test('the same command twice is carried out once', async () => {
    const { one, it } = await meeting();
    const key = 'the-same-key-again-1';
    await one.call(contract.moves.skip, { id: it.id, saw: it.version }, key);
    await one.call(contract.moves.skip, { id: it.id, saw: it.version }, key);
    await one.call(contract.resumeRounds, {});
    expect((await one.call(contract.readRounds, {})).me).toMatchObject({ resting: false });
  });
});
