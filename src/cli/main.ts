/** The command line. Run by `bin/alongside`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readConfig } from '#platform/config.ts';
import { commands } from './commands.ts';
import { dispatch } from './dispatch.ts';
import { withInstallation } from './installation.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
const { version } = JSON.parse(readFileSync(`${checkout}/package.json`, 'utf8')) as { version: string };
const say = (line: string) => console.log(line);
const complain = (line: string) => console.error(line);

// Whoever started us was told to stop, or is gone.
process.once('disconnect', () => process.exit(130));
process.channel?.unref();

process.exitCode = await dispatch(process.argv.slice(2), commands, version, { say, complain }, () => {
  const config = readConfig(process.env, checkout);
  return { config, say, withInstallation: (work, which) => withInstallation(config, work, which) };
});
