/** No token decides who comes in, who belongs where or who somebody is: that takes a person in a browser. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createToken } from '#features/sign-in/operator-store.ts';
import { makeToken } from '#features/sign-in/sessions/session-contract.ts';
import { removePerson, setAdmin } from '#features/people/admin/admin-contract.ts';
import { readMe } from '#features/people/settings/me-contract.ts';
import { answerCard, readToday } from '#features/today/contract.ts';
import type { Operation } from '#platform/contract.ts';
import { namesInPath } from '#platform/path-names.ts';
import type { Subject } from '#platform/subjects.ts';
import { defined } from '#platform/defined.ts';
import { features } from '#src/app.ts';
import type { Actor } from './actor.ts';
import { addressOf } from './mailbox.ts';
import { AnonymousBrowser } from './anonymous-browser.ts';
import { Workplace } from './workplace.ts';

const operations = features.flatMap(({ routes }) => routes.map(({ operation }) => operation as Operation));
const named = ({ method, path }: Operation) => `${method} ${path}`;

/** Who comes in, who belongs where, who somebody is, and one's own way in. */
const keys: ReadonlySet<Subject> = new Set([
  ...(['person', 'team', 'team-wish', 'workplace', 'import'] as const),
  ...(['me', 'address', 'session', 'token', 'passkey'] as const),
]);

/** What changes one of these and is open to tokens all the same, each with its reason. */
const openToTokens: Record<string, string> = {
  'PATCH /api/me/settings': 'one’s own plate, limits and hour of the digest: what waits for me, not who I am',
  'PUT /api/me/hours': 'one’s own hours, as a calendar may set them',
  'PUT /api/me/away': 'one’s own days away, as a calendar may set them',
  'POST /api/today/first-steps/:step': 'a step of the first visit that is put aside',
  'PUT /api/teams/:id/front-door/me': 'on which days one is turned to, in a team one belongs to anyway',
};

let workplace: Workplace;
let owner: Actor;
let program: AnonymousBrowser;
beforeAll(async () => {
  workplace = await Workplace.open();
  owner = await workplace.person('Owner', { admin: true });
  program = await programOf(owner);
});
afterAll(() => workplace.close());

async function programOf(somebody: Actor): Promise<AnonymousBrowser> {
  const { secret } = await somebody.call(makeToken, { name: 'Script', scope: 'write' });
  return new AnonymousBrowser(workplace.app, { headers: { authorization: `Bearer ${secret}` } });
}

test('whatever changes who comes in, who belongs where or who somebody is says that it takes a browser', () => {
  const changing = operations.filter(({ changes }) => changes.some((subject) => keys.has(subject)));
  expect(changing.length).toBeGreaterThan(30);
  // Who comes in with a link, a passkey or a letter shows what it takes with the call itself.
  const unsaid = changing.filter(({ browserOnly, open }) => !browserOnly && !open).map(named);
  expect(unsaid.toSorted()).toEqual(Object.keys(openToTokens).toSorted());
});

describe('no token, whatever it may, carries out', () => {
  const marked = operations.filter(({ browserOnly }) => browserOnly);
  test('more than a few', () => expect(marked.length).toBeGreaterThan(25));
  test.each(marked.map((operation) => [named(operation), operation] as const))(
    '%s',
    async (_name, operation) => {
      const ids = Object.fromEntries(namesInPath(operation.path).map((name) => [name, randomUUID()]));
      expect(await program.refusal(operation, ids)).toBe('sign-in.browser-only');
    },
  );
});

test('a token neither removes its owner nor makes an admin', async () => {
  const other = await workplace.person('Other');
  expect(await program.refusal(removePerson, { id: owner.id })).toBe('sign-in.browser-only');
  expect(await program.refusal(setAdmin, { id: other.id, admin: true })).toBe('sign-in.browser-only');
  expect((await owner.call(readMe, {})).person.admin).toBe(true);
  expect((await other.call(readMe, {})).person.admin).toBe(false);
});

test('a program that came in with a token of the machine neither hides nor puts away what tells of it', async () => {
  const { database, clock, app } = workplace;
  const somebody = await workplace.person('Somebody');
  const email = await addressOf(workplace, somebody.id);
  const wanted = { email, name: 'Nightly', scope: 'write' } as const;
  const secret = await createToken({ connectionString: database.url }, wanted, clock.read());
  const script = new AnonymousBrowser(app, { headers: { authorization: `Bearer ${secret}` } });
  const remembered = async () =>
    (await database.owner.query('select from card_memory where person_id = $1', [somebody.id])).rowCount;

  const { cards } = await script.call(readToday, {});
  const card = defined(cards.find(({ id }) => id.startsWith('sign-in.let-in:'))).id;
  expect(await remembered()).toBe(0);
  expect(await script.refusal(answerCard, { card, answer: 'got-it' })).toBe('sign-in.browser-only');
  await somebody.call(readToday, {});
  expect(await remembered()).toBeGreaterThan(0);
  await somebody.call(answerCard, { card, answer: 'got-it' });
});
