/** `alongside doctor` and `alongside jobs`, as they are typed. */
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '#platform/config.ts';
import { openDatabase, type TestDatabase } from '#test/database.ts';
import { testKey } from '#test/key.ts';
import { dispatch } from './dispatch.ts';
import { doctorCommand } from './doctor.ts';
import { jobsCommand } from './jobs.ts';

let folder: string;
let database: TestDatabase;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-doctor-'));
  writeFileSync(join(folder, 'key'), testKey, { mode: 0o600 });
  database = await openDatabase();
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

async function type(words: string[], env: Record<string, string> = {}) {
  const said: string[] = [];
  const complained: string[] = [];
  const config = readConfig({ ALONGSIDE_HOME: folder, PUBLIC_URL: 'http://127.0.0.1:9', ...env }, folder);
  const code = await dispatch(
    words,
    [doctorCommand, jobsCommand],
    '0',
    { say: (line) => said.push(line), complain: (line) => complained.push(line) },
    () => ({
      config,
      say: (line) => said.push(line),
      withInstallation: (work) => work({ owner: { connectionString: database.url }, key: testKey }),
    }),
  );
  return { code, said, complained };
}

/** A mail server that takes everything; what it was told is gathered. */
async function openMailServer() {
  const got: string[] = [];
  const server = createServer((socket) => {
    let inLetter = false;
    socket.write('220 here\r\n');
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      const text = chunk.toString();
      got.push(text);
      if (inLetter && !text.endsWith('\r\n.\r\n')) return;
      const isData = !inLetter && /^DATA/i.test(text);
      inLetter = isData;
      socket.write(isData ? '354 go on\r\n' : '250 ok\r\n');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    got,
    server,
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}?from=us@harbour.example`,
  };
}

test('it says of each thing whether it is well, and ends with 1 when something is not', async () => {
  const { code, said, complained } = await type(['doctor']);
  expect(code).toBe(1);
  expect(said).toContain('✓ database encoding: UTF8');
  expect(said).toContainEqual(expect.stringMatching(/^✓ jobs: /));
  expect(said).toContainEqual(expect.stringMatching(/^✗ mail: No mail server is set/));
  expect(said).toContainEqual(
    expect.stringMatching(/^✗ public address: At http:\/\/127.0.0.1:9 no Alongside/),
  );
  expect(complained).toEqual([`2 of ${said.length} need attention.`]);
});

test('for a program it says the same as JSON, with a code for each thing that is wrong', async () => {
  const { said } = await type(['doctor', '--json']);
  const { checks } = JSON.parse(said.join('\n')) as {
    checks: { name: string; ok: boolean; code?: string }[];
  };
  expect(checks).toContainEqual(expect.objectContaining({ name: 'clock', ok: true }));
  expect(checks).toContainEqual(expect.objectContaining({ name: 'mail', ok: false, code: 'mail.no-server' }));
});

test('with --mail a test email goes to the address', async () => {
  const { got, server, url } = await openMailServer();
  const { said } = await type(['doctor', '--mail', 'dora@harbour.example'], { SMTP_URL: url });
  server.close();
  expect(said).toContainEqual('✓ mail: a test email is on its way to dora@harbour.example');
  expect(got.join('')).toContain('RCPT TO:<dora@harbour.example>');
  expect(got.join('')).toContain('Subject: A test email from Alongside');
});

test('jobs are listed by what they do and how they stand, never for whom; stuck ones by themselves', async () => {
  await database.worker.query(`select graphile_worker.add_job('ask.route', '{"ask":"quokka"}'::json),
    graphile_worker.add_job('mail.send', '{"mail":"quokka"}'::json)`);
  await database.worker
    .query(`update graphile_worker._private_jobs j set locked_by = 'pool-dead', attempts = 1,
    locked_at = now() - interval '2 minutes' from graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = 'mail.send'`);
  const all = await type(['jobs']);
  expect(all.said).toHaveLength(2);
  expect(all.said.join()).not.toContain('quokka');
  const { code, said } = await type(['jobs', '--stuck', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(said.join('\n'))).toMatchObject({
    jobs: [{ task: 'mail.send', standing: 'stuck', by: 'pool-dead', attempts: 1 }],
  });
  expect((await type(['doctor'])).said).toContainEqual(
    expect.stringMatching(/^✗ jobs: 1 jobs have been held/),
  );
});
