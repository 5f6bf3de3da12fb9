/** `alongside key rotate`. */
import { parseArgs } from 'node:util';
import type { Command } from '#platform/command.ts';
import { rotateKey } from '#platform/sealed/rotation.ts';

export const keyRotateCommand: Command = {
  name: 'key rotate',
  usage: '',
  summary: "Change the installation's key",
  details:
    'Stop Alongside first, on every machine. The keys of private texts are closed with a new installation key; the texts\n' +
    'themselves stay as they are. Interrupted, it goes on when it is started again. Backups made before still belong\n' +
    'to this installation. Copies of the old key file can be destroyed afterwards.',
  run: async (args, { config, say, withInstallation }) => {
    parseArgs({ args, options: {} });
    const keys = await withInstallation(({ owner, key }) => rotateKey(owner, key, config));
    say(`The key ${config.keyFile} is a new one, and closes the keys of ${keys} private texts.`);
    say('Keep it in another place too. Then start Alongside with: npm start');
  },
};
