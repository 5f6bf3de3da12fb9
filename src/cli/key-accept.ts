/** `alongside key accept`. */
import { parseArgs } from 'node:util';
import { UsageProblem, type Command } from '#platform/command.ts';
import { acceptKey } from '#platform/sealed/acceptance.ts';

export const keyAcceptCommand: Command = {
  name: 'key accept',
  usage: '--private-texts-are-lost',
  summary: 'Go on with another installation key, when the right one is lost for good',
  details:
    'Only when no copy of the right key can be found. Private texts (notes, feedback, repair, advice, reviews) stay closed for\n' +
    'ever: their pages say that they cannot be read here. Everything else stays as it is. Older backups are refused from\n' +
    'then on, since they cannot be told from forged ones. Should the right key turn up, put it back and accept it again.',
  run: async (args, { config, say, withInstallation }) => {
    const { values } = parseArgs({ args, options: { 'private-texts-are-lost': { type: 'boolean' } } });
    if (!values['private-texts-are-lost'])
      throw new UsageProblem('Say --private-texts-are-lost, so that nobody does this by mistake.');
    const lost = await withInstallation(({ owner, key }) => acceptKey(owner, key, config), {
      mayHaveAnotherKey: true,
    });
    say(`The key ${config.keyFile} is now the one of this workplace.`);
    say(`${lost} private texts and talks cannot be read with it.`);
  },
};
