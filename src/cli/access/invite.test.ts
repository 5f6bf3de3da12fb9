import { afterAll, beforeAll, expect, test } from 'vitest';
import { UsageProblem, type CommandContext } from '#platform/command.ts';
import { readConfig } from '#platform/config.ts';
import type { Actor } from '#test/actor.ts';
import { testKey } from '#test/key.ts';
import { addressOf, lettersTo } from '#test/mailbox.ts';
import { Workplace } from '#test/workplace.ts';
import { inviteCommand } from './invite.ts';

let w: Workplace;
let newcomer: Actor;
let email: string;
beforeAll(async () => {
  w = await Workplace.open(Temporal.Now.instant().toString());
  await w.person('Admin', { admin: true });
  newcomer = await w.person('Newcomer');
  await w.database.owner.query('delete from session where person_id = $1', [newcomer.id]);
  await w.database.owner.query('update person set here_since = null where id = $1', [newcomer.id]);
  email = await addressOf(w, newcomer.id);
});
afterAll(() => w.close());

/** The command goes by the real time of day, so the letters of a moment ago are due. */
async function letters() {
  w.clock.set(Temporal.Now.instant().add({ seconds: 1 }).toString());
  return lettersTo(w, email);
}

async function type(...args: string[]): Promise<string> {
  const said: string[] = [];
  const context: CommandContext = {
    config: readConfig({}, process.cwd()),
    say: (line) => said.push(line),
    withInstallation: (work) => work({ owner: { connectionString: w.database.url }, key: testKey }),
  };
  await inviteCommand.run(args, context);
  return said.join('\n');
}

test('what is not understood is said with its usage, and an address nobody has is refused', async () => {
  await expect(type()).rejects.toThrow(UsageProblem);
  await expect(type(email, '--all-who-have-not-come')).rejects.toThrow(UsageProblem);
  await expect(type(email, 'nobody@example.org')).rejects.toThrow(
    'Nobody here has the address nobody@example.org',
  );
});

test('a dry run writes to nobody', async () => {
  expect(await type('--all-who-have-not-come', '--dry-run')).toContain(`Would invite Newcomer <${email}>`);
  expect(await letters()).toEqual([]);
});

test('all who have not come are invited once; again within an hour nobody is', async () => {
  expect(await type('--all-who-have-not-come')).toBe(
    `Invited Newcomer <${email}>\nWaiting, since no mail server is set (SMTP_URL): 1 invitation.`,
  );
  expect(await letters()).toHaveLength(1);
  expect(JSON.parse(await type('--all-who-have-not-come', '--again', '--json'))).toMatchObject({
    invited: [],
    leftInPeace: [{ email, because: 'invited within the last hour' }],
  });
  expect(await type(email)).toContain('was invited before');
  expect(await letters()).toHaveLength(1);
});
