import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStructuralLog } from '#features/people/admin/admin-contract.ts';
import { readMe } from '#features/people/settings/me-contract.ts';
import type { CommandContext } from '#platform/command.ts';
import type { Actor } from '#test/actor.ts';
import { testKey } from '#test/key.ts';
import { addressOf, lettersTo } from '#test/mailbox.ts';
import { Workplace } from '#test/workplace.ts';
import { peopleCommands } from './people.ts';

let w: Workplace;
let admin: Actor;
const said: string[] = [];
beforeAll(async () => {
  w = await Workplace.open();
  admin = await w.person('Admin', { admin: true });
});
afterAll(() => w.close());

async function type(name: string, ...args: string[]): Promise<string> {
  said.length = 0;
  const context = {
    say: (line: string) => said.push(line),
    withInstallation: (work: (installation: unknown) => unknown) =>
      work({ owner: { connectionString: w.database.url }, key: testKey }),
  } as unknown as CommandContext;
  await peopleCommands.find((command) => command.name === `people ${name}`)!.run(args, context);
  return said.join('\n');
}

const nameOf = async (id: string): Promise<string> =>
  (await w.database.owner.query('select name from person where id = $1', [id])).rows[0].name;

test('somebody is added, listed, shown, renamed, made an admin and leaves, by the rules of the app', async () => {
  expect(await type('add', 'lea@example.org', 'Lea Falk')).toContain('Lea Falk was added');
  expect(await type('list')).toContain('Lea Falk <lea@example.org>');
  expect(JSON.parse(await type('show', 'LEA@example.org', '--json'))).toMatchObject({
    name: 'Lea Falk',
    admin: false,
  });
  await expect(type('add', 'other@example.org', 'LEA FALK')).rejects.toMatchObject({
    code: 'people.name-taken',
  });
  await expect(type('add', 'mailto:x@example.org', 'Else')).rejects.toMatchObject({
    code: 'people.bad-email',
  });
  await expect(type('rename', 'lea@example.org', await nameOf(admin.id))).rejects.toMatchObject({
    code: 'people.name-taken',
  });
  await type('rename', 'lea@example.org', 'Lea Maria Falk');
  await type('make-admin', 'lea@example.org');
  expect(JSON.parse(await type('show', 'lea@example.org', '--json'))).toMatchObject({
    name: 'Lea Maria Falk',
    admin: true,
  });
  expect(await type('leave', 'lea@example.org')).toBe('Lea Maria Falk has left.');
  await expect(type('show', 'lea@example.org')).rejects.toMatchObject({ code: 'people.not-here' });
  await expect(type('leave', await addressOf(w, admin.id))).rejects.toMatchObject({
    code: 'people.last-admin',
  });
  const log = (await admin.call(readStructuralLog, {})).items.map((line) => line.what);
  expect(log).toEqual(
    expect.arrayContaining(['person.added', 'person.renamed', 'admin.made', 'person.left']),
  );
});

test('an address that was used is changed on the machine, and its owner and the old address are told', async () => {
  const owner = await w.person('Owner');
  const old = await addressOf(w, owner.id);
  expect(await type('set-address', old, 'fresh@example.org')).toContain('The old address gets an email');
  expect((await owner.call(readMe, {})).person.email).toBe('fresh@example.org');
  expect(await lettersTo(w, old)).toMatchObject([{ subject: 'Your address in Alongside was changed' }]);
  await expect(type('set-address', 'fresh@example.org', 'no address')).rejects.toMatchObject({
    code: 'people.bad-email',
  });
  await expect(type('set-address', 'fresh@example.org', await addressOf(w, admin.id))).rejects.toMatchObject({
    code: 'people.email-taken',
  });
  expect((await admin.call(readStructuralLog, { limit: 1 })).items[0]).toMatchObject({
    what: 'address.changed',
    by: null,
  });
});

test('without its letter nothing is changed', async () => {
  const owner = await w.person('Letterless');
  const old = await addressOf(w, owner.id);
  await w.database.owner.query(
    `create function lose() returns trigger language plpgsql as $$ begin raise 'no room for letters'; end $$;
     create trigger lose before insert on mail_waiting for each row execute function lose()`,
  );
  await expect(type('set-address', old, 'lost@example.org')).rejects.toThrow('no room for letters');
  await w.database.owner.query('drop trigger lose on mail_waiting; drop function lose()');
  expect(await addressOf(w, owner.id)).toBe(old);
});

test('what is not understood is told with what is expected', async () => {
  await expect(type('show')).rejects.toThrow('Say whose');
  await expect(type('list', 'more')).rejects.toThrow('It takes no words');
});
