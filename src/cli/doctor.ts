/** `alongside doctor`. */
import { parseArgs } from 'node:util';
import type { Answer, Check, CheckContext } from '#platform/checks/check.ts';
import { doctorChecks } from '#platform/checks/doctor-checks.ts';
import { explainTrouble, reachDatabase } from '#platform/checks/reaching.ts';
import { startChecks } from '#platform/checks/start-checks.ts';
import type { Command, Installation } from '#platform/command.ts';
import { InstallationProblem } from '#platform/installation-problem.ts';

interface Finding {
  name: string;
  ok: boolean;
  code?: string;
  says: string;
}

export const doctorCommand: Command = {
  name: 'doctor',
  usage: '[--mail ADDRESS] [--json]',
  summary: 'Look whether this installation has all it needs',
  details:
    'Looks at all that a start looks at (database, clock, key, disk, tables) and at jobs, mail and the public address.\n' +
    'With --mail a test email is sent to ADDRESS. Ends with 1 when something is wrong. Alongside may run meanwhile.',
  run: async (args, { config, say, withInstallation }) => {
    const { values } = parseArgs({
      args,
      options: { mail: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const lookAround = async ({ owner }: Installation) => {
      const client = await reachDatabase(owner, { forMs: 3000 });
      try {
        return await lookAt([...startChecks, ...doctorChecks(values.mail)], { config, owner, client });
      } finally {
        await client.end();
      }
    };
    const found = await withInstallation(lookAround, { mayHaveAnotherKey: true }).catch(
      (problem: unknown) => [notReached(problem)],
    );
    if (values.json) say(JSON.stringify({ checks: found }));
    else for (const one of found) say(`${one.ok ? '✓' : '✗'} ${one.name}: ${one.says}`);
    const wrong = found.filter(({ ok }) => !ok).length;
    if (wrong > 0)
      throw new InstallationProblem('doctor.found', `${wrong} of ${found.length} need attention.`);
  },
};

async function lookAt(checks: readonly Check[], context: CheckContext): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const { name, look } of checks) found.push(asFinding(name, await look(context).catch(asWrong)));
  return found;
}

function asFinding(name: string, answer: Answer): Finding {
  return 'fine' in answer
    ? { name, ok: true, says: answer.fine }
    : { name, ok: false, code: answer.code, says: answer.wrong };
}

/** A check that could not be made is no reason to leave out the others. */
function asWrong(problem: unknown): Answer {
  const explained = explainTrouble(problem);
  if (!(explained instanceof InstallationProblem)) throw problem;
  return { wrong: explained.message, code: explained.code };
}

const notReached = (problem: unknown): Finding => asFinding('database', asWrong(problem));
