/** Every text that enters over HTTP meets the one rule, wherever in a request it stands. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postAsk } from '#features/asks/contract.ts';
import { listPeople } from '#features/people/directory-contract.ts';
import { changeMe, readMe } from '#features/people/settings/me-contract.ts';
import { listPromises } from '#features/promises/contract.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';

let workplace: Workplace;
let somebody: Actor;
beforeAll(async () => {
  workplace = await Workplace.open();
  somebody = await workplace.person('Somebody');
});
afterAll(() => workplace.close());

const need = (why: string) => ({
  direction: 'need' as const,
  kind: 'be-alongside' as const,
  size: 'an-hour' as const,
  what: 'Who knows the night sorting?',
  why,
});

test.each(['a\0b', '\u0085', '\ud800', 'a\u001bb'])(
  '%j in a body is refused, and its field named',
  async (why) => {
    const response = await somebody.raw(postAsk, need(why));
    expect(response.statusCode).toBe(400);
    const { code, at, title } = response.json();
    expect({ code, at }).toEqual({ code: 'input.signs', at: 'why' });
    expect(title).toContain('(why)');
  },
);

test('a query, a path and a header are refused alike', async () => {
  expect((await somebody.get(`${listPeople.path}?q=a%00b`)).json()).toMatchObject({
    code: 'input.signs',
    at: 'q',
  });
  expect((await somebody.get('/api/promises/%00')).json()).toMatchObject({ code: 'input.signs', at: 'id' });
  const response = await workplace.app.inject({
    url: readMe.path,
    headers: { authorization: 'Bearer a\u0085b' },
  });
  expect(response.json()).toMatchObject({ code: 'input.signs', at: 'authorization' });
});

test('a page that does not exist is said not to exist', async () => {
  for (const after of ['1', randomUUID().slice(1), 'a'.repeat(60)])
    expect(await somebody.refusal(listPromises, { after })).toBe('input.page-end');
  expect(await somebody.refusal(listPeople, { after: randomUUID() })).toBe('input.page-end');
});

test('words of nothing but signs that show nothing are no words', async () => {
  for (const why of ['\u200b', '\u00a0\ufeff', '\u2800'])
    expect((await somebody.raw(postAsk, need(why))).json()).toMatchObject({
      code: 'input.invalid',
      at: 'why',
    });
});

test('a name is kept with its letters put together', async () => {
  await somebody.call(changeMe, { name: 'Zoe\u0308 S\u0327ahin' });
  expect(await somebody.call(readMe, {})).toMatchObject({ person: { name: 'Zoë Şahin' } });
});
