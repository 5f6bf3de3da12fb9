/** From typed words to a command, and from a problem to a sentence. */
import { explainTrouble } from '#platform/checks/reaching.ts';
import { UsageProblem, type Command, type CommandContext } from '#platform/command.ts';
import { InstallationProblem } from '#platform/installation-problem.ts';
import { Refusal } from '#platform/refusal.ts';
import { helpOn, helpOnAll } from './help.ts';

export interface Output {
  say(line: string): void;
  complain(line: string): void;
}

/**
 * Runs the command named by the first words. Returns the exit code: 0 done, 1 refused, 2 not understood.
 * Anything that is nobody's mistake but ours is thrown.
 */
export async function dispatch(
  words: string[],
  commands: readonly Command[],
  version: string,
  output: Output,
  openContext: () => CommandContext,
): Promise<0 | 1 | 2> {
  const wantsHelp =
    words.length === 0 || words[0] === 'help' || words.includes('--help') || words.includes('-h');
  const named = words.filter(
    (word) => !(word === 'help' && word === words[0]) && word !== '--help' && word !== '-h',
  );
  if (named[0] === 'version' || named[0] === '--version') return tell(output, `Alongside ${version}`);
  const command = findCommand(named, commands);
  if (command === undefined && (named.length > 0 || !wantsHelp))
    return notUnderstood(named, commands, output);
  if (command === undefined) return tell(output, helpOnAll(commands));
  if (wantsHelp) return tell(output, helpOn(command));
  return run(command, named.slice(command.name.split(' ').length), output, openContext);
}

function tell(output: Output, text: string): 0 {
  output.say(text);
  return 0;
}

/** `token create` is found before `token`. */
function findCommand(words: string[], commands: readonly Command[]): Command | undefined {
  const fitting = commands.filter(({ name }) => `${words.join(' ')} `.startsWith(`${name} `));
  return fitting.toSorted((one, other) => other.name.length - one.name.length)[0];
}

function notUnderstood(words: string[], commands: readonly Command[], output: Output): 2 {
  const related = commands.filter(({ name }) => name.startsWith(`${words[0]} `)).map(({ name }) => name);
  const hint =
    related.length > 0 ? `Did you mean: ${related.join(', ')}?` : 'bin/alongside help lists all commands.';
  output.complain(`There is no command "${words.slice(0, 2).join(' ')}". ${hint}`);
  return 2;
}

async function run(
  command: Command,
  args: string[],
  output: Output,
  openContext: () => CommandContext,
): Promise<0 | 1 | 2> {
  try {
    await command.run(args, openContext());
    return 0;
  } catch (problem) {
    const error = explainTrouble(problem);
    if (isAboutArguments(error)) {
      output.complain(`${error.message}\nUsage: bin/alongside ${command.name} ${command.usage}`.trimEnd());
      return 2;
    }
    // A rule of the product may say no here as it does over HTTP.
    if (!(error instanceof InstallationProblem) && !(error instanceof Refusal)) throw problem;
    output.complain(error.message);
    return 1;
  }
}

function isAboutArguments(error: unknown): error is Error {
  const code = (error as NodeJS.ErrnoException).code;
  return (
    error instanceof UsageProblem || (error instanceof TypeError && String(code).startsWith('ERR_PARSE_ARGS'))
  );
}
