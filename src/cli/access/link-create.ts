/** `alongside link create`. */
import { parseArgs } from 'node:util';
import { createLink } from '#features/sign-in/public.ts';
import { UsageProblem, type Command } from '#platform/command.ts';

export const linkCreateCommand: Command = {
  name: 'link create',
  usage: '--email ADDRESS',
  summary: 'Make a link that signs somebody in once, within 15 minutes',
  details: 'For whoever cannot be reached by mail. It works in any browser: hand it over in person.',
  run: async (args, { config, say, withInstallation }) => {
    const { values } = parseArgs({ args, options: { email: { type: 'string' } } });
    const { email } = values;
    if (email === undefined) throw new UsageProblem('Say for whom: --email ADDRESS.');
    const path = await withInstallation(({ owner }) => createLink(owner, email, Temporal.Now.instant()));
    say(`${config.publicUrl}${path}`);
  },
};
