/** `alongside backup` and `alongside restore`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backup } from '#platform/backup/backup.ts';
import { restore } from '#platform/backup/restore.ts';
import { formerKeys } from '#platform/sealed/rotation.ts';
import { mustFit } from '#platform/checks/start-checks.ts';
import { UsageProblem, type Command } from '#platform/command.ts';

export const backupCommand: Command = {
  name: 'backup',
  usage: 'FILE',
  summary: 'Save the whole workplace, as it is at one moment, in one file',
  details:
    'People may go on working meanwhile. A file of that name is replaced once the new one is complete.\n' +
    'Sessions, tokens, links that let somebody in and emails that wait are left out: after a restore people sign in again.\n' +
    'The file is sealed with the installation key: one that somebody else made or changed is refused.\n' +
    'Private texts are in it only closed. Their keys are not: keep the installation key (ALONGSIDE_KEY_FILE) and the\n' +
    'folder of keys beside it (ALONGSIDE_KEYS_FOLDER) as well, in another place, and of the folder only its newest copy:\n' +
    'an old copy would bring back what people erased since.',
  run: async (args, { config, say, withInstallation }) => {
    const file = onlyFile(args);
    const { rows } = await withInstallation(({ owner, key }) => backup(owner, key, file));
    say(`Saved ${rows} rows in ${file}.`);
    say(`Keep the key ${config.keyFile} and the folder ${config.keysFolder} too, in another place:`);
    say('without them the private texts cannot be read.');
  },
};

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'FILE',
  summary: 'Bring a saved workplace back, into an empty database',
  details:
    'The whole file is checked first; a damaged one is refused and nothing is changed.\n' +
    'This is also the way to another server: set DATABASE_URL to an empty database there, and restore.\n' +
    'The installation key must be the one the backup was made with.',
  run: async (args, { config, say, withInstallation }) => {
    const file = onlyFile(args);
    const { rows } = await withInstallation(
      async ({ owner, key }) => {
        await mustFit(config, owner);
        return restore(owner, key, file, await formerKeys(config, key));
      },
      { mayBeNew: true },
    );
    say(`Restored ${rows} rows from ${file}. Everybody signs in again and makes new tokens.`);
    say('Start Alongside with: npm start');
  },
};

function onlyFile(args: string[]): string {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageProblem('It takes exactly one file.');
  return resolve(file);
}
