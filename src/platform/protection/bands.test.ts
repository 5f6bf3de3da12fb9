/** The bands of a figure, over every number of people: what they are, and what nobody learns from them (model 16.19). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type TestDatabase } from '#test/database.ts';
import { bandOf, bands, bandSaid, heightOf, middleOf, sideOf } from './bands.ts';
import { countsBehind, mayLearn } from './learning.ts';

const upTo = (last: number, from = 0) => Array.from({ length: last + 1 - from }, (_, at) => from + at);
const of = (whole: number) => upTo(whole).map((part) => bandOf(part, whole));

test.each([
  [4, [null, null, null, null, null]],
  [5, [...Array(3).fill('under-half'), ...Array(3).fill('half-or-more')]],
  [9, [...Array(5).fill('under-half'), ...Array(5).fill('half-or-more')]],
  [10, [...Array(4).fill('few'), ...Array(3).fill('about-half'), ...Array(4).fill('most')]],
])('of %i people the counts from none to all are %j', (whole, expected) =>
  expect(of(whole)).toEqual(expected),
);

test('from twenty on the steps are fifths, from forty on tenths', () => {
  expect([...new Set(of(20))]).toEqual(['below-20', '20-to-40', '40-to-60', '60-to-80', '80-or-more']);
  expect([new Set(of(39)).size, new Set(of(40)).size]).toEqual([5, 10]);
  expect([bandOf(29, 100), bandOf(30, 100), bandOf(9, 100), bandOf(90, 100), bandOf(100, 100)]).toEqual([
    '20-to-30',
    '30-to-40',
    'below-10',
    '90-or-more',
    '90-or-more',
  ]);
});

test('a round may ask for more than five, never for fewer', () => {
  expect([bandOf(3, 7, 8), bandOf(3, 8, 8), bandOf(3, 4, 3)]).toEqual([null, 'under-half', null]);
});

test('the bands of a group follow each other without a gap, and the outer ones hold three counts, or four from ten people on', () => {
  for (const whole of upTo(400, 5)) {
    const all = of(whole);
    const runs = all.filter((band, at) => band !== all[at - 1]);
    expect(new Set(runs).size).toBe(runs.length);
    const least = whole < 10 ? 3 : 4;
    expect(countsBehind(0, whole).length).toBeGreaterThanOrEqual(least);
    expect(countsBehind(whole, whole).length).toBeGreaterThanOrEqual(least);
  }
});

test('a band lies where its counts do', () => {
  for (const whole of upTo(60, 5))
    for (const part of upTo(whole)) {
      const band = bandOf(part, whole)!;
      const counts = countsBehind(part, whole);
      const [isBelow, isAbove] = [counts.at(-1)! * 2 < whole, counts[0]! * 2 >= whole];
      const side = sideOf(band);
      expect({ side, fits: side === 'less' ? isBelow : side !== 'more' || isAbove }).toEqual({
        side,
        fits: true,
      });
      expect(heightOf(band) * whole).toBeGreaterThan(counts[0]! - 1);
      expect(heightOf(band) * whole).toBeLessThan(counts.at(-1)! + 1);
    }
});

describe('the theorem, over every group from five to sixty, every count and every answer', () => {
  test('to one member of it no other answer is certain', () => {
    expect(upTo(60, 5).filter((whole) => mayLearn(whole, 1))).toEqual([]);
  });

  test('from ten on, nor is one to two who pool what they know', () => {
    expect(upTo(60, 10).filter((whole) => mayLearn(whole, 2))).toEqual([]);
  });

  test('below ten two can be certain, in groups of five and of six alone', () => {
    expect(upTo(9, 5).filter((whole) => mayLearn(whole, 2))).toEqual([5, 6]);
  });
});

test('the middle of values is the band of halves, said in one word', () => {
  expect(middleOf([0, 0, 0, 2])).toBeNull();
  for (const low of upTo(9))
    for (const middle of upTo(9 - low))
      for (const whole of [5, 6, 9]) {
        if (low + middle > whole) continue;
        const values = [...Array<number>(low).fill(0), ...Array<number>(middle).fill(1)];
        while (values.length < whole) values.push(2);
        const halves = [low, low + middle].map((part) => bandOf(part, whole) === 'half-or-more');
        expect(middleOf(values)).toBe(halves[0] ? 0 : halves[1] ? 1 : 2);
      }
});

test('what is no band is no figure', () => {
  for (const text of [null, '', '50', 'about-53', '15-to-25', 'Half-or-more'])
    expect(bandSaid(text)).toBeNull();
  for (const band of bands) expect(bandSaid(band)).toBe(band);
});

describe('the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openDatabase();
  });
  afterAll(() => database.close());

  test('has the same band for every count of every group', async () => {
    const { rows } = await database.owner.query<{ whole: number; said: (string | null)[] }>(
      `select whole, array_agg(band_of(part, whole) order by part) as said
       from generate_series(0, 130) whole, generate_series(0, whole) part group by whole order by whole`,
    );
    expect(rows.map(({ said }) => said)).toEqual(upTo(130).map(of));
  });

  test('has the same middle', async () => {
    const lists = upTo(3 ** 6 - 1).map((number) => [...number.toString(3).padStart(6, '0')].map(Number));
    const { rows } = await database.owner.query<{ said: (number | null)[] }>(
      `select array_agg(middle_of(array(select jsonb_array_elements_text(list)::int)) order by place) as said
       from jsonb_array_elements($1::jsonb) with ordinality lists (list, place)`,
      [JSON.stringify(lists)],
    );
    expect(rows[0]!.said).toEqual(lists.map(middleOf));
  });
});
