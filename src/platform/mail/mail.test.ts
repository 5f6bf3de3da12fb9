import { createServer, type AddressInfo, type Server } from 'node:net';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import fastify, { type FastifyInstance } from 'fastify';
import { Workplace } from '#test/workplace.ts';
import { nobody, writing } from '../database/transaction.ts';
import { newId } from '../id.ts';
import type { Letter } from './letter.ts';
import { writeLetter } from './letter.ts';
import { newOutboxSecret, outboxPage } from './outbox.ts';
import { noteMailServer, queueMail } from './mail-queue.ts';
import { mailJob, senderOf } from './sending.ts';

const publicUrl = 'http://localhost:3210';

let workplace: Workplace;
beforeAll(async () => {
  workplace = await Workplace.open();
});
afterAll(() => workplace.close());
beforeEach(async () => {
  await workplace.database.owner.query('delete from mail_waiting');
});

const letterTo = (to: string): Letter => ({
  to,
  tongue: 'en',
  subject: 'Something waits for you',
  lines: ['First.', 'Second & <last>.'],
  path: '/today?a=1&b="2"',
  button: 'Open',
  usefulUntil: workplace.clock.read().add({ minutes: 15 }),
});

async function post(letter: Letter): Promise<string> {
  await writing(workplace.database.app, nobody, (tx) => queueMail(tx, letter, workplace.clock.read()));
  const { rows } = await workplace.database.owner.query<{ id: string }>('select id from mail_waiting');
  return rows[0]!.id;
}

const waiting = async () => (await workplace.database.owner.query('select * from mail_waiting')).rowCount;

const codes: string[] = [];
const send = (mail: string, smtpUrl?: string, onShown = () => {}) =>
  mailJob({ smtpUrl, publicUrl, onShown, onRefused: (code) => codes.push(code) }).run(
    { mail },
    { app: workplace.database.app, worker: workplace.database.worker, clock: workplace.clock.read },
  );

test('a letter is written as text and as the same in HTML, and nothing in it is taken for markup', () => {
  const { text, html } = writeLetter({ ...letterTo('a@b.example'), language: 'en' }, publicUrl);
  expect(text).toContain('First.\n\nSecond & <last>.\n\nOpen:\nhttp://localhost:3210/today?a=1&b="2"');
  expect(html).toContain('Second &amp; &lt;last&gt;.');
  expect(html).toContain('href="http://localhost:3210/today?a=1&amp;b=&quot;2&quot;"');
  expect(html).toContain('<html lang="en">');
  expect(html).toContain('<meta name="color-scheme" content="light dark">');
});

test('the queue carries only the id of a letter', async () => {
  const id = await post(letterTo('a@b.example'));
  const { rows } = await workplace.database.owner.query('select payload from graphile_worker._private_jobs');
  expect(rows).toEqual([{ payload: { mail: id } }]);
  await workplace.runJobs();
});

test('what is posted in a transaction that does not hold is never sent', async () => {
  const broken = writing(workplace.database.app, nobody, async (tx) => {
    await queueMail(tx, letterTo('a@b.example'), workplace.clock.read());
    throw new Error('no');
  });
  await expect(broken).rejects.toThrow('no');
  expect(await waiting()).toBe(0);
});

/** A small mail server that takes everything, or nothing. */
interface PostOffice {
  server: Server;
  url: string;
  got: string[];
}

function openPostOffice(takes = true, no = '451 later'): Promise<PostOffice> {
  const got: string[] = [];
  const server = createServer((socket) => {
    let inData = false;
    let text = '';
    socket.write('220 here\r\n');
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      text += chunk.toString();
      if (inData && text.endsWith('\r\n.\r\n')) {
        got.push(text);
        inData = false;
        socket.write('250 taken\r\n');
      } else if (!inData && text.endsWith('\r\n')) {
        inData = /^DATA/i.test(text) && takes;
        got.push(text.trim());
        if (/^QUIT/i.test(text)) socket.end('221 bye\r\n');
        else if (/^RCPT/i.test(text) && !takes) socket.write(`${no}\r\n`);
        else socket.write(inData ? '354 go on\r\n' : '250 ok\r\n');
      } else return;
      text = '';
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ server, url: `smtp://127.0.0.1:${port}?from=us@harbour.example`, got });
    });
  });
}

let office: PostOffice | undefined;
afterEach(() => {
  office?.server.close();
  office = undefined;
});

test('a letter goes to the mail server with text and HTML, and is deleted', async () => {
  office = await openPostOffice();
  await send(await post(letterTo('somebody@harbour.net')), office.url);
  const said = office.got.join('\n');
  expect(said).toContain('MAIL FROM:<us@harbour.example>');
  expect(said).toContain('RCPT TO:<somebody@harbour.net>');
  expect(said).toContain('Subject: Something waits for you');
  expect(said).toContain('multipart/alternative');
  expect(said).toContain('Auto-Submitted: auto-generated');
  expect(await waiting()).toBe(0);
});

test('a letter that the mail server does not take waits for the next attempt', async () => {
  office = await openPostOffice(false);
  const id = await post(letterTo('somebody@harbour.net'));
  await expect(send(id, office.url)).rejects.toThrow();
  expect(await waiting()).toBe(1);
  office.server.close();
  office = await openPostOffice();
  await send(id, office.url);
  expect(await waiting()).toBe(0);
});

test('a letter that would come too late is not sent', async () => {
  office = await openPostOffice();
  const letter = letterTo('somebody@harbour.net');
  const id = await post({ ...letter, usefulUntil: workplace.clock.read() });
  await send(id, office.url);
  expect(office.got).toEqual([]);
  expect(await waiting()).toBe(0);
});

const refusals = () => workplace.database.owner.query('select to_address, code from mail_refusal');

test('a letter refused for good is not tried again; its code is told, and the address is remembered', async () => {
  office = await openPostOffice(false, '550 5.1.1 nobody of that name');
  await send(await post(letterTo('gone@harbour.net')), office.url);
  expect(await waiting()).toBe(0);
  expect(codes.splice(0)).toEqual(['550']);
  expect((await refusals()).rows).toEqual([{ to_address: 'gone@harbour.net', code: '550' }]);
  office.server.close();
  office = await openPostOffice();
  await send(await post(letterTo('gone@harbour.net')), office.url);
  expect((await refusals()).rows).toEqual([]);
});

test('what a failing mail server says about somebody is not repeated', async () => {
  office = await openPostOffice(false, '452 4.2.2 box of Secret Person is full');
  const failing = send(await post(letterTo('somebody@harbour.net')), office.url);
  await expect(failing).rejects.toThrow(/^the mail server did not take a letter \(452\)$/);
});

const made = ['a@example.org', 'a@sub.example', 'a@nowhere.test', 'a@x.localhost'];

test.for(made)('%s gets no mail from a sample', async (address) => {
  await workplace.database.owner.query('update workplace set sample = true');
  office = await openPostOffice();
  await send(await post(letterTo(address)), office.url);
  await workplace.database.owner.query('update workplace set sample = false');
  expect(office.got).toEqual([]);
  expect(await waiting()).toBe(0);
});

test.for(made)('in a workplace that is none %s is an address like any other', async (address) => {
  office = await openPostOffice();
  await send(await post(letterTo(address)), office.url);
  expect(office.got.join()).toContain(`RCPT TO:<${address}>`);
});

test('letters that can be stopped say so in the headers mail programs look for, and of which kind they are', async () => {
  office = await openPostOffice();
  await send(await post({ ...letterTo('somebody@harbour.net'), stopPath: '/mail/stop/abc' }), office.url);
  const said = office.got.join('\n').replaceAll(/\r\n\s+/g, ' ');
  expect(said).toContain('List-Unsubscribe: <http://localhost:3210/mail/stop/abc>');
  expect(said).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(said).toContain('List-ID: <today.localhost>');
});

test('what waited on the local page is sent once there is a mail server', async () => {
  const id = await post(letterTo('somebody@harbour.net'));
  await send(id);
  await noteMailServer(workplace.database.worker, true, workplace.clock.read());
  const { rows } = await workplace.database.owner.query(
    "select payload from graphile_worker._private_jobs where payload->>'mail' = $1",
    [id],
  );
  expect(rows).toHaveLength(2);
  office = await openPostOffice();
  await send(id, office.url);
  expect(office.got.join()).toContain('RCPT TO:<somebody@harbour.net>');
  await noteMailServer(workplace.database.worker, false, workplace.clock.read());
});

test('a letter that waited eight days for a mail server is not tidied away before it is sent', async () => {
  const id = await post({ ...letterTo('somebody@harbour.net'), usefulUntil: undefined });
  await send(id);
  workplace.clock.advance({ hours: 8 * 24 });
  const now = workplace.clock.read();
  const tidy = () =>
    writing(workplace.database.worker, nobody, (tx) =>
      sql`select forget_what_ended(${now.toString()}::timestamptz, 1000)`.execute(tx),
    );
  await tidy();
  await noteMailServer(workplace.database.worker, true, now);
  await tidy();
  expect(await waiting()).toBe(1);
  office = await openPostOffice();
  await send(id, office.url);
  expect(office.got.join()).toContain('RCPT TO:<somebody@harbour.net>');
  await noteMailServer(workplace.database.worker, false, now);
});

test('the sender is the one named, else the name at the mail server, else one at the public host', () => {
  expect(senderOf('smtp://mail.net?from=x@y.net', publicUrl)).toBe('x@y.net');
  expect(senderOf('smtps://us%40our.net:pw@mail.net', publicUrl)).toBe('us@our.net');
  expect(senderOf('smtp://us:pw@mail.net', 'https://together.our.net')).toBe('alongside@together.our.net');
});

const outboxSecret = newOutboxSecret();
const cookie = `alongside-outbox=${outboxSecret}`;

async function openOutbox(url = publicUrl): Promise<FastifyInstance> {
  const app = fastify({ trustProxy: true });
  const { database, clock } = workplace;
  outboxPage({ worker: database.worker, clock: clock.read, publicUrl: url, secret: outboxSecret })(app);
  return app;
}

test('without a mail server a letter waits on the local page, and a line of the log says so', async () => {
  let told = 0;
  await send(await post(letterTo('somebody@harbour.net')), undefined, () => void told++);
  expect(told).toBe(1);
  const app = await openOutbox();
  const { body, headers } = await app.inject({ url: '/outbox', headers: { host: 'localhost:3210', cookie } });
  expect(body).toContain('somebody@harbour.net');
  expect(body).toContain('<a href="http://localhost:3210/today?a=1&amp;b=&quot;2&quot;">');
  expect(body).not.toContain('<last>');
  expect(headers['cache-control']).toBe('no-store');
});

test('a letter that is of no use any more is not shown', async () => {
  const now = workplace.clock.read();
  await send(await post({ ...letterTo('somebody@harbour.net'), usefulUntil: now.add({ minutes: 1 }) }));
  workplace.clock.advance({ minutes: 1 });
  const { body } = await (
    await openOutbox()
  ).inject({ url: '/outbox', headers: { host: 'localhost', cookie } });
  expect(body).toContain('Nothing is waiting here.');
});

test.for([
  ['another machine', { remoteAddress: '192.0.2.1', headers: { host: 'localhost:3210' } }],
  [
    'another machine that says it is this one',
    { remoteAddress: '192.0.2.1', headers: { 'x-forwarded-for': '127.0.0.1' } },
  ],
  ['a proxy on this machine', { headers: { host: 'localhost:3210', 'x-forwarded-for': '192.0.2.1' } }],
  ['a foreign name that leads here', { headers: { host: 'evil.example.org:3210' } }],
] as const)('the local page is not there for %s', async ([, request]) => {
  const headers = { ...request.headers, cookie };
  const answer = await (await openOutbox()).inject({ ...request, url: '/outbox', headers });
  expect(answer.statusCode).toBe(404);
});

test('the local page is not there where people come in by another address', async () => {
  const app = await openOutbox('https://together.example.org');
  const headers = { host: 'localhost:3210', cookie };
  expect((await app.inject({ url: '/outbox', headers })).statusCode).toBe(404);
});

test('the local page is there for whoever has the link that the start prints, and for nobody else here', async () => {
  const app = await openOutbox();
  const open = (url: string, given = '') =>
    app.inject({ url, headers: { host: 'localhost:3210', cookie: given } });
  expect((await open('/outbox')).statusCode).toBe(404);
  expect((await open('/outbox', `alongside-outbox=${newOutboxSecret()}`)).statusCode).toBe(404);
  expect((await open(`/outbox/${newOutboxSecret()}`)).statusCode).toBe(404);
  const letIn = await open(`/outbox/${outboxSecret}`);
  expect(letIn.headers).toMatchObject({ location: '/outbox', 'set-cookie': expect.stringContaining(cookie) });
  expect((await open('/outbox', String(letIn.headers['set-cookie']).split(';')[0])).statusCode).toBe(200);
});

test('an id that names no letter does nothing', async () => {
  await send(newId());
  expect(await waiting()).toBe(0);
});
