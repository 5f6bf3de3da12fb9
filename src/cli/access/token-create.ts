/** `alongside token create`. */
import { parseArgs } from 'node:util';
import { createToken } from '#features/sign-in/public.ts';
import { UsageProblem, type Command } from '#platform/command.ts';
import { isBlank } from '#platform/input/text.ts';

export const tokenCreateCommand: Command = {
  name: 'token create',
  usage: '--email ADDRESS [--scope read|write] [--name NAME]',
  summary: 'Make a personal token, for programs that act for somebody',
  details:
    'The token is printed once and kept nowhere. It may read, and with --scope write also change, what its owner may.\n' +
    'Send it as a header: Authorization: Bearer TOKEN. Its owner can remove it in the settings.',
  run: async (args, { say, withInstallation }) => {
    const wanted = readArguments(args);
    const secret = await withInstallation(({ owner }) => createToken(owner, wanted, Temporal.Now.instant()));
    say(secret);
  },
};

function readArguments(args: string[]): { email: string; name: string; scope: 'read' | 'write' } {
  const { values } = parseArgs({
    args,
    options: {
      email: { type: 'string' },
      scope: { type: 'string', default: 'read' },
      name: { type: 'string', default: 'made on the command line' },
    },
  });
  const { email, scope, name } = values;
  if (email === undefined) throw new UsageProblem('Say for whom: --email ADDRESS.');
  if (scope !== 'read' && scope !== 'write') throw new UsageProblem('The scope is read or write.');
  if (isBlank(name) || name.length > 80) throw new UsageProblem('A name has 1 to 80 characters.');
  return { email, scope, name: name.trim() };
}
