import { expect, test } from 'vitest';
import { UsageProblem, type Command, type CommandContext } from '#platform/command.ts';
import { InstallationProblem } from '#platform/installation-problem.ts';
import { dispatch } from './dispatch.ts';

const ran: string[][] = [];
const command = (name: string, problem?: Error): Command => ({
  name,
  usage: 'FILE',
  summary: `Does ${name}`,
  details: 'At length.',
  run: async (args) => {
    if (problem) throw problem;
    ran.push([name, ...args]);
  },
});
const commands = [
  command('token'),
  command('token create'),
  command('burn', new UsageProblem('What shall burn?')),
  command('refuse', new InstallationProblem('x.no', 'Not here.')),
  command('break', new Error('a mistake of ours')),
];

const type = async (line: string) => {
  const said: string[] = [];
  const complained: string[] = [];
  ran.length = 0;
  const output = {
    say: (text: string) => said.push(text),
    complain: (text: string) => complained.push(text),
  };
  const code = await dispatch(
    line.split(' ').filter(Boolean),
    commands,
    '1.2.3',
    output,
    () => ({}) as CommandContext,
  );
  return { code, said: said.join('\n'), complained: complained.join('\n'), ran: [...ran] };
};

test('the longest name that fits is the command, the rest are its arguments', async () => {
  expect(await type('token create --write x')).toMatchObject({
    code: 0,
    ran: [['token create', '--write', 'x']],
  });
  expect(await type('token other')).toMatchObject({ ran: [['token', 'other']] });
});

test.for(['', 'help', '--help', '-h'])('"%s" lists every command', async (line) => {
  const { code, said } = await type(line);
  expect(code).toBe(0);
  for (const { name, summary } of commands) expect(said).toMatch(new RegExp(`${name} +${summary}`));
});

test.for(['help token create', 'token create --help'])(
  '"%s" tells about one command and does not run it',
  async (line) => {
    expect(await type(line)).toMatchObject({
      code: 0,
      said: expect.stringContaining('alongside token create FILE'),
      ran: [],
    });
  },
);

test('an unknown command is told, with those that begin alike', async () => {
  expect(await type('dance')).toMatchObject({
    code: 2,
    complained: expect.stringContaining('no command "dance"'),
  });
  expect(await type('help dance')).toMatchObject({ code: 2 });
});

test('wrong arguments are told together with the usage', async () => {
  expect(await type('burn')).toMatchObject({
    code: 2,
    complained: 'What shall burn?\nUsage: bin/alongside burn FILE',
  });
});

test('a refusal is one sentence without a stack', async () => {
  expect(await type('refuse')).toEqual({ code: 1, said: '', complained: 'Not here.', ran: [] });
});

test('a mistake of ours is not dressed up as a refusal', async () => {
  await expect(type('break')).rejects.toThrow('a mistake of ours');
});

test('the version is told', async () => {
  expect(await type('version')).toMatchObject({ said: 'Alongside 1.2.3' });
});
