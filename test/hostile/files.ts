/** Nasty values where nobody types them: in a table of people, in a guide file, in a history. */
import { importGuide } from '#integrations/backstage/contract.ts';
import { readImport, startImport } from '#integrations/csv/contract.ts';
import { importHistory } from '#integrations/git-history/import-history.ts';
import type { Actor } from '../actor.ts';
import { TryRepository } from '../repository.ts';
import type { Workplace } from '../workplace.ts';

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** A line in which nothing is wrong. */
const usual = (n: number) => [`Somebody ${n}`, `somebody${n}@example.org`, 'Care', '', '', '', '', ''];

/** One table with every value in every column; all that is wrong with it is told, line by line. Returns what was said of it. */
export async function importTable(w: Workplace, admin: Actor, values: readonly string[]): Promise<string> {
  const columns = [
    'name',
    'email',
    'team',
    'leader',
    'time zone',
    'language',
    'staff number',
    'former address',
  ];
  const lines = values.flatMap((value, at) =>
    columns.map((_, column) => usual(at * 8 + column).with(column, value)),
  );
  const csv = [columns, ...lines].map((cells) => cells.map(quoted).join(',')).join('\n');
  const said = [];
  for (const text of [
    csv,
    ...values.map((value) => `name,email,${quoted(value)}\nAda,ada@x.org,${value}`),
    ...values,
  ]) {
    if (text === '') continue;
    const run = await admin.raw(startImport, { csv: text, dryRun: true });
    said.push(`${run.statusCode} ${run.body}`);
    if (run.statusCode !== 200) continue;
    await w.runJobs();
    const { statusCode, body } = await admin.raw(readImport, { id: run.json<{ id: string }>().id });
    said.push(`${statusCode} ${body}`);
  }
  return said.join('\n');
}

const group = (annotation: string) =>
  `kind: Group\nmetadata:\n  name: care\n  annotations:\n    ${annotation}\nspec: {}\n`;

/** Each value as words, as a topic and as the whole of a guide file, in both forms, looked at and taken over. */
export async function bringInGuides(member: Actor, team: string, values: readonly string[]): Promise<string> {
  const said = [];
  for (const value of values) {
    const files = [
      ['catalog', group(`guide.alongside/offers-1: ${JSON.stringify(value)}`)],
      ['catalog', group(`${JSON.stringify(`guide.alongside/${value}`)}: words`)],
      ['catalog', value],
      ['markdown', `# A guide\n\n## What we do for others\n\n- ${value}\n\n## ${value}\n\n- words\n`],
    ] as const;
    for (const [as, text] of files) {
      if (text === '') continue;
      const { statusCode, body } = await member.raw(importGuide, { id: team, text, as, dryRun: false });
      said.push(`${statusCode} ${body}`);
    }
  }
  return said.join('\n');
}

/** A value as git can keep it in a line of a commit's head. */
const inHead = (value: string): string => value.replaceAll(/[\0\n<>]/g, '').toWellFormed();

/** One history in which each value is the name, the address, the subject, the helper and the path of a commit. */
export async function importNastyHistory(w: Workplace, values: readonly string[]): Promise<string> {
  const repository = new TryRepository();
  try {
    const stream = values.map((value, at) => commitOf(value, at)).join('');
    repository.write([Buffer.from(stream).toString('latin1')]);
    const desk = { database: w.database, now: w.clock.read };
    const opened = await repository.open();
    const look = await importHistory(opened, desk, { dryRun: true, progress: () => {} });
    const kept = await importHistory(opened, desk, { dryRun: false, progress: () => {} });
    if (look.commits !== values.length || kept.commits !== values.length)
      throw new Error(`${look.commits} and ${kept.commits} commits were read`);
    return JSON.stringify([look, kept]);
  } finally {
    repository.remove();
  }
}

const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;

function commitOf(value: string, at: number): string {
  const line = inHead(value);
  const message = `${value.replaceAll('\0', '').toWellFormed()}\n\nReviewed-by: ${line} <helper${at}@example.org>\n`;
  const who = `${line} <${line.replaceAll(' ', '')}author${at}@example.org> ${1_700_000_000 + at} +0000`;
  const name = line.replaceAll('/', '').slice(0, 60).toWellFormed();
  const path = `"a/${name.replaceAll(/[\\"]/g, String.raw`\$&`)}x${at}"`;
  return (
    `commit refs/heads/main\nauthor ${who}\ncommitter Keeper <keeper@example.org> ${1_700_000_000 + at} +0000\n` +
    `${data(message)}M 100644 inline ${path}\n${data(String(at))}\n`
  );
}
