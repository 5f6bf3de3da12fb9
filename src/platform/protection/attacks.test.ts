/**
 * What is published of a round, attacked: over generated workplaces and answers nobody learns what another said (model 16.19).
 * Each attack is shown to succeed against figures that are not protected, so that it would be seen if the rule went.
 */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { certainTo, type Answered, type Said } from '#test/attacker.ts';
import { nth, one } from '#platform/defined.ts';
import { bandOf, fewestBehind } from './bands.ts';
import { cutIntoGroups } from './groups.ts';
import { chanceOfTheLast, chanceOfWhoCame, countsBehind, fewestWhoLearn, isCertain } from './learning.ts';

const yesesOf = (people: readonly number[], { answers }: Answered) =>
  people.filter((person) => answers[person] === true).length;
const answeredOf = (people: readonly number[], { answers }: Answered) =>
  people.filter((person) => answers[person] !== null);
const numbersOf = (people: readonly string[]) => people.map(Number);

const exactly = (people: readonly number[], world: Answered): Said => {
  const count = yesesOf(people, world);
  return { people, from: count, to: count };
};
function inBands(people: readonly number[], world: Answered): Said[] {
  const count = yesesOf(people, world);
  if (bandOf(count, people.length) === null) return [];
  const counts = countsBehind(count, people.length);
  return [{ people, from: one(counts), to: counts.at(-1)! }];
}

/** What this product publishes. */
const ours = (world: Answered): Said[] =>
  cutIntoGroups(world.teams, world.belongings).flatMap(({ people }) =>
    inBands(answeredOf(numbersOf(people), world), world),
  );

/** Everybody of a team and of those below it who answered. */
function under(team: string, world: Answered): number[] {
  const inside = new Set([team]);
  for (const { id, parent } of world.teams) if (parent !== null && inside.has(parent)) inside.add(id);
  const isIn = (teams: readonly string[]) =>
    team === one(world.teams).id || teams.some((own) => inside.has(own));
  return answeredOf(
    world.belongings.flatMap(({ teams }, person) => (isIn(teams) ? [person] : [])),
    world,
  );
}
/** Every team as it is, with its share. */
const unprotected = (world: Answered): Said[] =>
  world.teams.map(({ id }) => exactly(under(id, world), world));
/** As many surveys do: five behind each share, at every level. */
const fiveEverywhere = (world: Answered): Said[] =>
  world.teams
    .map(({ id }) => under(id, world))
    .filter((people) => people.length >= fewestBehind)
    .map((people) => exactly(people, world));
/** Bands, but of teams as they are, which overlap. */
const bandsOfTeams = (world: Answered): Said[] =>
  world.teams.flatMap(({ id }) => inBands(under(id, world), world));

/** Up to fourteen people in up to five teams, some in two, some in none; not all of them answered. */
const aWorld: fc.Arbitrary<Answered> = fc.integer({ min: 1, max: 5 }).chain((many) => {
  const ids = Array.from({ length: many }, (_, at) => `team-${at}`);
  return fc
    .record({
      parents: fc.tuple(...ids.slice(1).map((_, at) => fc.nat({ max: at }))),
      people: fc.array(
        fc.record({
          teams: fc.subarray(ids.slice(1), { maxLength: Math.min(2, many - 1) }),
          answer: fc.oneof(
            { weight: 5, arbitrary: fc.boolean() },
            { weight: 1, arbitrary: fc.constant(null) },
          ),
        }),
        { minLength: 5, maxLength: 14 },
      ),
    })
    .map(({ parents, people }) => ({
      teams: ids.map((id, at) => ({ id, parent: at === 0 ? null : `team-${parents[at - 1]!}` })),
      belongings: people.map(({ teams }, person) => ({ person: String(person), teams })),
      answers: people.map(({ answer }) => answer),
    }));
});
/** The same where everybody says the same, which gives most away. */
const ofOneMind = fc.tuple(aWorld, fc.boolean()).map(([{ teams, belongings, answers }, mind]): Answered => {
  return { teams, belongings, answers: answers.map((answer) => (answer === null ? null : mind)) };
});

type Publishing = (world: Answered) => Said[];
const whoAnswered = ({ answers }: Answered) => answeredOf([...answers.keys()], { answers } as Answered);

/** To nobody who knows their own answer alone is another's certain. */
const keepsFromOne = (worlds: fc.Arbitrary<Answered>, publish: Publishing) =>
  fc.property(worlds, (world) => {
    const said = publish(world);
    for (const me of whoAnswered(world)) expect(certainTo([me], world, said)).toEqual([]);
  });
/** Nor, of a group of ten or more, to two who pool what they know. */
const keepsFromTwo = (worlds: fc.Arbitrary<Answered>, publish: Publishing) =>
  fc.property(worlds, (world) => {
    const said = publish(world);
    const large = new Set(said.filter(({ people }) => people.length >= 10).flatMap(({ people }) => people));
    const people = [...large];
    for (const [at, me] of people.entries())
      for (const friend of people.slice(at + 1))
        expect(certainTo([me, friend], world, said).filter((person) => large.has(person))).toEqual([]);
  });
const holds = (property: fc.IProperty<[Answered]>, numRuns = 80) => fc.assert(property, { numRuns });
const isBroken = (property: fc.IProperty<[Answered]>) =>
  expect(() => fc.assert(property, { numRuns: 200 })).toThrow('Property failed');

describe('whatever is published over all groups of a round', () => {
  test('is certain of nobody to a member who knows their own answer', () => {
    holds(keepsFromOne(aWorld, ours));
    for (const publish of [unprotected, fiveEverywhere, bandsOfTeams])
      isBroken(keepsFromOne(aWorld, publish));
  });

  test('nor where everybody is of one mind', () => {
    holds(keepsFromOne(ofOneMind, ours));
    for (const publish of [unprotected, fiveEverywhere]) isBroken(keepsFromOne(ofOneMind, publish));
  });

  test('nor, of ten or more, to two who pool what they know', () => {
    holds(keepsFromTwo(aWorld, ours));
    holds(keepsFromTwo(ofOneMind, ours), 40);
    isBroken(keepsFromTwo(ofOneMind, fiveEverywhere));
  });

  test('holds every answer in one figure at most, whoever is in several teams', () => {
    fc.assert(
      fc.property(aWorld, (world) => {
        const people = ours(world).flatMap((figure) => figure.people);
        expect(new Set(people).size).toBe(people.length);
        const groups = cutIntoGroups(world.teams, world.belongings);
        // and nobody is left out where there is a group at all
        expect(groups.flatMap((group) => group.people).toSorted()).toEqual(
          world.belongings.map(({ person }) => person).toSorted(),
        );
        for (const group of groups) expect(group.people.length).toBeGreaterThanOrEqual(fewestBehind);
      }),
    );
  });

  test('is the same however often it is published, and in whichever order people and teams are read', () => {
    fc.assert(
      fc.property(aWorld, fc.infiniteStream(fc.nat()), (world, places) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => ({ item, place: places.next().value as number }))
            .toSorted((a, b) => a.place - b.place)
            .map(({ item }) => item);
        const again = cutIntoGroups(
          shuffled(world.teams),
          shuffled(world.belongings.map(({ person, teams }) => ({ person, teams: shuffled(teams) }))),
        );
        const inOrder = (groups: typeof again) => groups.toSorted((a, b) => (a.team < b.team ? -1 : 1));
        expect(inOrder(again)).toEqual(inOrder(cutIntoGroups(world.teams, world.belongings)));
      }),
    );
  });
});

/** People in teams by their numbers; who is in no list belongs to the workplace alone. */
function worldOf(
  parents: Record<string, string>,
  members: Record<string, number[]>,
  answers: (boolean | null)[],
): Answered {
  const teamsOf = (person: number) =>
    Object.entries(members).flatMap(([team, people]) => (people.includes(person) ? [team] : []));
  return {
    teams: [{ id: 'all', parent: null }, ...Object.entries(parents).map(([id, parent]) => ({ id, parent }))],
    belongings: answers.map((_, person) => ({ person: String(person), teams: teamsOf(person) })),
    answers,
  };
}
const range = (from: number, until: number) => Array.from({ length: until - from }, (_, at) => from + at);
const yes = (many: number) => Array<boolean>(many).fill(true);
const no = (many: number) => Array<boolean>(many).fill(false);

describe('by hand', () => {
  test('a parent less its child leaves the other child, but not here', () => {
    // Care: five of whom four answered, all with no. Dispatch: eight, who said yes.
    const care = [...no(4), null];
    const world = worldOf(
      { operations: 'all', care: 'operations', dispatch: 'operations' },
      { care: range(0, 5), dispatch: range(5, 13) },
      [...care, ...yes(8)],
    );
    expect(certainTo([], world, fiveEverywhere(world))).toEqual(expect.arrayContaining([0, 1, 2, 3]));
    expect(certainTo([], world, ours(world))).toEqual([]);
    expect(certainTo([0], world, ours(world))).toEqual([]);
  });

  test('three teams that overlap and add up give one answer away, even in bands, but not here', () => {
    const world = worldOf(
      { red: 'all', green: 'all', blue: 'all' },
      { red: range(0, 5), green: range(0, 6), blue: range(5, 12) },
      [...yes(2), ...no(3), true, ...yes(6)],
    );
    expect(certainTo([], world, bandsOfTeams(world))).toContain(5);
    expect(certainTo([5], world, ours(world))).toEqual([]);
    for (const me of range(0, 12)) expect(certainTo([me], world, ours(world))).toEqual([]);
  });

  test('a team that is split or moved is cut anew, and no figure of either round tells of anybody', () => {
    const answers = [...no(5), ...yes(5), ...no(3)];
    const before = worldOf({ care: 'all' }, { care: range(0, 10) }, answers);
    const after = worldOf(
      { care: 'all', early: 'care', late: 'care' },
      { early: range(0, 5), late: range(5, 10) },
      answers,
    );
    for (const world of [before, after])
      for (const me of range(0, 13)) expect(certainTo([me], world, ours(world))).toEqual([]);
    // as shares, whoever knows that nobody changed their mind sees both halves
    expect(certainTo([], after, unprotected(after)).length).toBeGreaterThan(5);
  });

  test('somebody comes: in shares the difference is what they said; in a round of its own it is one of a band', () => {
    const before = worldOf({ care: 'all' }, { care: range(0, 5) }, [...yes(3), ...no(2), null]);
    const after = worldOf({ care: 'all' }, { care: range(0, 6) }, [...yes(3), ...no(2), true]);
    // taken together, as if nobody had changed their mind
    expect(certainTo([], after, [...unprotected(before), ...unprotected(after)])).toEqual([5]);
    expect(certainTo([], after, [...ours(before), ...ours(after)])).toEqual([]);
    for (const me of range(0, 6)) expect(certainTo([me], after, ours(after))).toEqual([]);
  });
});

const percent = (chance: number) => `${Math.round(chance * 100)} %`;

describe('what remains, as docs/privacy.md says it', () => {
  const page = readFileSync(new URL('../../../docs/privacy.md', import.meta.url), 'utf8');

  test('how many must pool what they know, what the last answer is worth, and who came, computed', () => {
    for (const whole of [5, 7, 10, 15, 20, 30, 40, 100]) {
      const row = [
        whole,
        fewestWhoLearn(whole),
        percent(chanceOfTheLast(whole)),
        percent(chanceOfWhoCame(whole)),
      ];
      expect(page).toContain(`| ${row.join(' | ')} |`);
    }
  });

  test('a leader who knows all answers but one can be certain of the last, in some groups, and it is said', () => {
    expect(isCertain(2, 5, 4, 2)).toBe(true);
    expect(isCertain(1, 5, 4, 1)).toBe(false);
    expect(page).toContain('knows all answers but one');
  });

  test('if nobody changed their mind, two rounds between which one left and one came can tell what both said', () => {
    const answers = [...yes(2), ...no(2), true, false];
    const before = worldOf({ care: 'all' }, { care: range(0, 5) }, [...answers.slice(0, 5), null]);
    const later = answers.map((answer, person) => (person === 4 ? null : answer));
    const after = worldOf({ care: 'all' }, { care: [0, 1, 2, 3, 5] }, later);
    const both = [...ours(before), ...ours(after)];
    const everybody = { ...after, answers };
    expect(certainTo([], everybody, both)).toEqual([4, 5]);
    expect(page).toContain('If nobody changed their mind');
    expect(nth(both, 0)).toMatchObject({ from: 3, to: 5 });
  });
});
