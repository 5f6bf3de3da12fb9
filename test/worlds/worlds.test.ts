/** Bounded-exhaustive: in every small world, everybody reads what the model's circle rule says, and nothing else. */
import { expect, test } from 'vitest';
import { lookAt } from './checking.ts';
import { worlds, type Size } from './enumeration.ts';

/** The size that `npm test` looks at; `npm run test:worlds -- --acts 3` and the like ask for more. */
const usual = { idle: 0, orders: 'one', starts: 'one', http: 40, family: '' };
const asked: Omit<Size, 'acts'> & { acts?: number; http: number; family: string } = {
  ...usual,
  ...JSON.parse(process.env['ALONGSIDE_WORLDS'] ?? '{}'),
};

/** Unless it is said: two acts in a row for what two people have between them, one for everything else. */
const mostActs = (family: string): number => asked.acts ?? (family === 'of two people' ? 2 : 1);

test(
  'everybody reads what the circle rule says, whatever happened to the circle before',
  async () => {
    const plans = [...worlds({ ...asked, acts: asked.acts ?? 2 })].filter(
      ({ family, acts }) => family.includes(asked.family) && acts.length <= mostActs(family),
    );
    const looked = await lookAt(plans, asked.http);
    console.log(
      `${looked.worlds} worlds, ${looked.words} words said in them, ${looked.comparisons} times somebody’s reading compared with the rule; ${looked.overHttp} worlds over HTTP as well`,
    );
    for (const all of Map.groupBy(looked.wrong, (one) => one.split('\n')[0]).values())
      console.log(`${all.length} x ${all[0]}`);
    expect(looked.wrong.slice(0, 40)).toEqual([]);
  },
  24 * 60 * 60_000,
);
