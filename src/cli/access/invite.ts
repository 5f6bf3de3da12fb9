/** `alongside invite`. */
import { parseArgs } from 'node:util';
import { inviteFromMachine, type Invitable } from '#features/sign-in/public.ts';
import { actingAdmin } from '#features/people/public.ts';
import { UsageProblem, type Command } from '#platform/command.ts';
import { readyDatabase } from '#platform/database/ready.ts';
import { writing } from '#platform/database/transaction.ts';
import { InstallationProblem } from '#platform/installation-problem.ts';

export const inviteCommand: Command = {
  name: 'invite',
  usage: '[ADDRESS …] [--all-who-have-not-come] [--again] [--dry-run] [--json] [--as ADMIN-EMAIL]',
  summary: 'Mail people who have not been here a link to come in',
  details:
    'Name addresses, or --all-who-have-not-come. Who was invited before is left in peace, unless you say --again; nobody\n' +
    'is written to twice within an hour. With --dry-run nobody is: it says whom it would be. The email names the admin\n' +
    '(--as), else the one who has been here longest. While no mail server is set, invitations wait. Exit codes: 0 done,\n' +
    '1 refused, 2 not understood.',
  run: async (args, { say, withInstallation }) => {
    const wanted = readArguments(args);
    const done = await withInstallation(async ({ owner, key }) => {
      const database = await readyDatabase(owner, key, { connections: 2 });
      try {
        const admin = await actingAdmin(owner, wanted.as);
        return await writing(database.app, admin.id, (tx) =>
          inviteFromMachine(tx, wanted, Temporal.Now.instant()),
        );
      } finally {
        await database.close();
      }
    });
    const [stranger] = done.unknown;
    if (stranger !== undefined)
      throw new InstallationProblem(
        'people.not-here',
        `Nobody here has the address ${stranger}. Nobody was invited.`,
      );
    for (const line of wanted.json ? [JSON.stringify(done)] : inWords(done, wanted.dryRun)) say(line);
  },
};

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'all-who-have-not-come': { type: 'boolean', default: false },
      again: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      as: { type: 'string' },
    },
  });
  const all = values['all-who-have-not-come'];
  if (all === positionals.length > 0)
    throw new UsageProblem('Name addresses, or say --all-who-have-not-come; not both.');
  const { again, json, as } = values;
  return { addresses: all ? null : positionals, again, json, as, dryRun: values['dry-run'] };
}

function* inWords({ invited, leftInPeace, hasMail }: Invitable, dryRun: boolean): Generator<string> {
  for (const { name, email } of invited) yield `${dryRun ? 'Would invite' : 'Invited'} ${name} <${email}>`;
  for (const { name, email, because } of leftInPeace) yield `Left in peace: ${name} <${email}> (${because})`;
  const many = invited.length === 1 ? '1 invitation' : `${invited.length} invitations`;
  if (dryRun) return yield `It would be ${many}. Nobody was written to.`;
  yield hasMail ? `On the way: ${many}.` : `Waiting, since no mail server is set (SMTP_URL): ${many}.`;
}
