/** The commands that let somebody in from the machine of the installation. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStructuralLog } from '#features/people/admin/admin-contract.ts';
import { redeemLink } from '#features/sign-in/contract.ts';
import { listTokens } from '#features/sign-in/sessions/session-contract.ts';
import { readToday } from '#features/today/contract.ts';
import { UsageProblem, type Command, type CommandContext } from '#platform/command.ts';
import { readConfig } from '#platform/config.ts';
import type { Actor } from '#test/actor.ts';
import { testKey } from '#test/key.ts';
import { addressOf, lettersTo } from '#test/mailbox.ts';
import { AnonymousBrowser } from '#test/anonymous-browser.ts';
import { Workplace } from '#test/workplace.ts';
import { linkCreateCommand } from './link-create.ts';
import { tokenCreateCommand } from './token-create.ts';

let workplace: Workplace;
let somebody: Actor;
let email: string;
beforeAll(async () => {
  // These commands go by the real time of day.
  workplace = await Workplace.open(Temporal.Now.instant().toString());
  somebody = await workplace.person('Somebody');
  email = await addressOf(workplace, somebody.id);
});
afterAll(() => workplace.close());

/** What the command prints. */
async function type(command: Command, ...args: string[]): Promise<string> {
  const said: string[] = [];
  const context: CommandContext = {
    config: readConfig({ PUBLIC_URL: 'https://together.example.org' }, process.cwd()),
    say: (line) => said.push(line),
    withInstallation: (work) => work({ owner: { connectionString: workplace.database.url }, key: testKey }),
  };
  await command.run(args, context);
  return said.join('\n');
}

test('a token made on the command line speaks for its owner', async () => {
  const secret = await type(
    tokenCreateCommand,
    '--email',
    email,
    '--scope',
    'write',
    '--name',
    'Nightly run',
  );
  const program = new AnonymousBrowser(workplace.app, { headers: { authorization: `Bearer ${secret}` } });
  expect((await program.call(listTokens, {})).items).toMatchObject([{ name: 'Nightly run', scope: 'write' }]);
});

const shownTo = async (who: Actor) =>
  (await who.call(readToday, {})).cards.filter((card) => card.subject.kind === 'session');

test('its owner is told by a letter and a card, and the log says it', async () => {
  const ways = [
    [tokenCreateCommand, 'token'],
    [linkCreateCommand, 'link'],
  ] as const;
  for (const [command, what] of ways) {
    const owner = await workplace.person('Owner');
    const admin = await workplace.person('Admin', { admin: true });
    const address = await addressOf(workplace, owner.id);
    await type(command, '--email', address);
    workplace.clock.set(Temporal.Now.instant().add({ seconds: 1 }).toString());
    expect(await lettersTo(workplace, address)).toMatchObject([
      { subject: 'Somebody can now sign in as you', path: '/my/sign-in' },
    ]);
    expect(await shownTo(owner)).toMatchObject([
      { why: { say: `sign-in.let-in-${what}` }, answers: ['got-it'] },
    ]);
    expect(await shownTo(admin)).toEqual([]);
    expect((await admin.call(readStructuralLog, { limit: 1 })).items).toMatchObject([
      { what: `sign-in.${what}`, by: null, subject: { id: owner.id } },
    ]);
  }
});

test('without a scope a token may only read', async () => {
  const secret = await type(tokenCreateCommand, '--email', email.toUpperCase());
  const program = new AnonymousBrowser(workplace.app, { headers: { authorization: `Bearer ${secret}` } });
  const [token] = (await program.call(listTokens, {})).items;
  expect(token).toMatchObject({ scope: 'read', name: 'made on the command line' });
});

test('a link made on the command line signs in at the public address', async () => {
  const link = await type(linkCreateCommand, '--email', email);
  expect(link).toMatch(/^https:\/\/together\.example\.org\/sign-in\/[\w-]{43}$/);
  const secret = link.slice(link.lastIndexOf('/') + 1);
  expect(await new AnonymousBrowser(workplace.app).call(redeemLink, { secret })).toMatchObject({
    id: somebody.id,
  });
});

test.for([[tokenCreateCommand], [linkCreateCommand]] as const)(
  '$name: an address nobody has is told',
  async ([command]) => {
    await expect(type(command, '--email', 'nobody@example.org')).rejects.toThrow('Nobody in this workplace');
  },
);

test.for([
  [tokenCreateCommand, []],
  [tokenCreateCommand, ['--email', 'a@b.example', '--scope', 'all']],
  [tokenCreateCommand, ['--email', 'a@b.example', '--name', ' ']],
  [linkCreateCommand, []],
] as const)('%o refuses %j with its usage', async ([command, args]) => {
  await expect(type(command, ...args)).rejects.toThrow(UsageProblem);
});
