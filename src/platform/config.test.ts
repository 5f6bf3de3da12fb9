import { expect, test } from 'vitest';
import { ConfigProblem, readConfig } from './config.ts';

const folder = process.cwd();
const problemsOf = (env: Record<string, string>) => {
  try {
    readConfig(env, folder);
  } catch (error) {
    if (error instanceof ConfigProblem) return error.problems;
    throw error;
  }
  return [];
};

test('with nothing set, Alongside listens on this machine only and keeps everything in the checkout', () => {
  expect(readConfig({}, folder)).toEqual({
    host: '127.0.0.1',
    port: 3210,
    publicUrl: 'http://localhost:3210',
    trustedProxies: ['loopback'],
    home: `${folder}/.alongside`,
    databaseUrl: undefined,
    smtpUrl: undefined,
    keyFile: `${folder}/.alongside/key`,
    keysFolder: `${folder}/.alongside/keys`,
    logLevel: 'info',
    role: 'all',
  });
});

test('every setting is taken from the environment', () => {
  const env = {
    HOST: '0.0.0.0',
    PORT: '80',
    PUBLIC_URL: 'https://together.example.org/',
    TRUSTED_PROXIES: '10.0.0.5, 10.1.0.0/16',
    ALONGSIDE_HOME: '/var/lib/alongside',
    DATABASE_URL: 'postgresql:///alongside?host=/run/postgresql',
    SMTP_URL: 'smtps://us:secret@mail.example.org:465',
    ALONGSIDE_KEY_FILE: '/run/secrets/key',
    ALONGSIDE_KEYS_FOLDER: '/var/lib/alongside-keys',
    LOG_LEVEL: 'warn',
    ROLE: 'worker',
  };
  expect(readConfig(env, folder)).toEqual({
    host: '0.0.0.0',
    port: 80,
    publicUrl: 'https://together.example.org',
    trustedProxies: ['10.0.0.5', '10.1.0.0/16'],
    home: '/var/lib/alongside',
    databaseUrl: env.DATABASE_URL,
    smtpUrl: env.SMTP_URL,
    keyFile: '/run/secrets/key',
    keysFolder: '/var/lib/alongside-keys',
    logLevel: 'warn',
    role: 'worker',
  });
});

test('an empty setting counts as not set', () => {
  expect(readConfig({ PORT: '', HOST: ' ', DATABASE_URL: '' }, folder)).toEqual(readConfig({}, folder));
});

test('the key stands in the home folder unless it is put elsewhere', () => {
  expect(readConfig({ ALONGSIDE_HOME: 'data' }, folder).keyFile).toBe(`${folder}/data/key`);
});

test('the address shown for another host names that host', () => {
  expect(readConfig({ HOST: '192.168.1.5' }, folder).publicUrl).toBe('http://192.168.1.5:3210');
  expect(readConfig({ HOST: 'fd00::5' }, folder).publicUrl).toBe('http://[fd00::5]:3210');
});

test('proxies are named by address or network, or there are none', () => {
  expect(readConfig({ TRUSTED_PROXIES: 'none' }, folder).trustedProxies).toEqual([]);
  expect(readConfig({ TRUSTED_PROXIES: 'loopback,fd00::/8' }, folder).trustedProxies).toEqual([
    'loopback',
    'fd00::/8',
  ]);
  for (const wrong of ['everybody', '10.0.0', '10.0.0.0/99', 'proxy.example.org'])
    expect(problemsOf({ TRUSTED_PROXIES: wrong })[0]).toContain('TRUSTED_PROXIES');
});

test('all problems are told together, a sentence each', () => {
  const problems = problemsOf({
    PORT: '99999',
    HOST: 'http://here',
    LOG_LEVEL: 'loud',
    ROLE: 'boss',
    PUBLIC_URL: 'me',
  });
  expect(problems.map((sentence) => sentence.split(' ')[0])).toEqual([
    'PORT',
    'HOST',
    'PUBLIC_URL',
    'LOG_LEVEL',
    'ROLE',
  ]);
});

test.for([
  ['PORT', 'eighty'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['PORT', '65536'],
  ['HOST', '300.1.1'],
  ['HOST', '[::1]'],
  ['PUBLIC_URL', 'ftp://example.org'],
  ['PUBLIC_URL', 'https://example.org/alongside'],
  ['PUBLIC_URL', 'https://me:pass@example.org'],
  ['DATABASE_URL', 'mysql://here/db'],
  ['DATABASE_URL', 'postgresql://'],
  ['SMTP_URL', 'mail.example.org'],
] as const)('%s may not be "%s"', ([name, value]) => {
  expect(problemsOf({ [name]: value })).toEqual([expect.stringContaining(name)]);
});

test('a problem never repeats what may be secret', () => {
  const env = {
    DATABASE_URL: 'pg://us:hunter2@db',
    SMTP_URL: 'us:hunter2@mail',
    PUBLIC_URL: 'https://us:hunter2@x',
  };
  const problems = problemsOf(env);
  expect(problems).toHaveLength(3);
  expect(problems.join()).not.toContain('hunter2');
});

test.for([
  ['SMTP_URL', 'smtps://us:pa#ss@mail.example.org'],
  ['SMTP_URL', 'smtps://us:12#ss@mail.example.org'],
  ['SMTP_URL', 'smtps://us:12/ss@mail.example.org?from=us@example.org'],
  ['SMTP_URL', 'smtps://us:pa?ss@mail.example.org'],
  ['SMTP_URL', 'smtps://us:12?ss@mail.example.org'],
  ['SMTP_URL', 'smtps://us:pa%ss@mail.example.org'],
  ['DATABASE_URL', 'postgresql://us:pa#ss@db.example.org/alongside'],
  ['DATABASE_URL', 'postgresql://us:pa/ss@db.example.org/alongside'],
] as const)(
  'a sign in the password of %s that is read as another part is told as that: %s',
  ([name, value]) => {
    const [problem, ...more] = problemsOf({ [name]: value });
    expect(more).toEqual([]);
    expect(problem).toContain('%23');
    expect(problem).toContain(name.replace('URL', 'PASSWORD'));
    expect(problem).not.toContain('ss@');
  },
);

test('a password may be set by itself, with whatever signs it has', () => {
  const { smtpUrl, databaseUrl } = readConfig(
    {
      SMTP_URL: 'smtps://us@mail.example.org?from=us@example.org',
      SMTP_PASSWORD: 'p#a/s?s@%1',
      DATABASE_URL: 'postgresql:///alongside?host=/run/postgresql',
      DATABASE_PASSWORD: 'p#a',
    },
    folder,
  );
  const mail = new URL(smtpUrl!);
  expect([mail.hostname, mail.username, decodeURIComponent(mail.password)]).toEqual([
    'mail.example.org',
    'us',
    'p#a/s?s@%1',
  ]);
  expect(databaseUrl).toBe('postgresql:///alongside?host=/run/postgresql&password=p%23a');
  expect(problemsOf({ SMTP_PASSWORD: 'x' })).toEqual([expect.stringContaining('SMTP_URL')]);
});
