/** What a first visit fetches, of everything that really comes over the line: requests and bytes, fonts and answers included. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openCompany, type Company } from './company.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

interface Fetched {
  requests: number;
  kilobytes: number;
}

/** Until the page stands with its fonts, and with all that follows within five seconds. */
interface FirstLoad {
  stands: Fetched;
  all: Fetched;
  /** Each answer with its weight, the heaviest first. */
  list: string;
}

const beforeSigningIn = { stands: { requests: 8, kilobytes: 172 }, all: { requests: 8, kilobytes: 172 } };
/** With everything that follows, whatever the page. */
const inside = { requests: 23, kilobytes: 380 };

let company: Company;
let partnership: string;
beforeAll(async () => {
  company = await openCompany({
    Care: ['Carla Caring', 'Cem Caller', 'Cleo Calm'],
    Dispatch: ['Dario Driver', 'Dilek Depot', 'Dov Door'],
  });
  const [care, dispatch] = [company.id('Care'), company.id('Dispatch')];
  const terms = { what: 'The list of late calls', doneLooksLike: 'One page', dueOn: null };
  await company.post('Cem Caller', '/api/promises/request', {
    ...terms,
    performer: company.id('Carla Caring'),
  });
  const help = { direction: 'need', size: 'an-hour', kind: 'be-alongside', noRush: true, circle: [care] };
  await company.post('Cem Caller', '/api/asks', {
    ...help,
    what: 'Who knows the depot?',
    why: 'A call waits',
  });
  const partners = { with: dispatch, as: care, purpose: 'Calmer nights', words: '' };
  partnership = (await company.post('Carla Caring', '/api/partnerships', partners)).id;
  // somebody at work, whose first steps are long behind them
  for (const step of ['ask', 'guide', 'thanks', 'passkey', 'mail'])
    await company.post('Carla Caring', `/api/today/first-steps/${step}`, {});
  // what is new is said again to whoever opens a page, and read once more: here a calm day is looked at
  await pause(31_000);
});
afterAll(() => company?.close());

/** Opens a page in a browser that was never here, and counts what comes until these words stand on it, and after. */
async function firstLoad(path: string, words: string, as: Page | null): Promise<FirstLoad> {
  const known = company.page('Carla Caring').context();
  const signedIn = as && { storageState: { ...(await as.context().storageState()), origins: [] } };
  const context = await known.browser()!.newContext({ locale: 'en-GB', ...signedIn });
  const page = await context.newPage();
  const fetched = await countFetched(page);
  await page.addInitScript(noteWhenItStands, words);
  await page.goto(company.url + path, { waitUntil: 'commit' });
  const stood = await page.waitForFunction(() => (globalThis as { stoodAt?: number }).stoodAt);
  const at = (await stood.jsonValue())!;
  await page.waitForTimeout(5000);
  await context.close();
  const list = [...fetched.values()]
    .toSorted((one, other) => other.bytes - one.bytes)
    .map(({ path: address, bytes, asked }) => `${asked > at ? 'after ' : ''}${bytes} ${address}`)
    .join('\n');
  const beforehand = [...fetched.values()].filter(({ asked }) => asked <= at);
  return { stands: sumOf(beforehand), all: sumOf([...fetched.values()]), list };
}

/** In the page: notes when its heading and these words are there, in their fonts. */
function noteWhenItStands(words: string): void {
  let stands = 0;
  const look = () => {
    const isThere = document.querySelector('h1') && document.body?.textContent?.includes(words);
    // fonts are asked for once something was laid out in them
    stands = isThere && document.fonts.status === 'loaded' ? stands + 1 : 0;
    if (stands < 3) requestAnimationFrame(look);
    else (globalThis as { stoodAt?: number }).stoodAt = Date.now();
  };
  look();
}

interface Answer {
  path: string;
  /** When it was asked for. */
  asked: number;
  bytes: number;
}
type Answers = Map<string, Answer>;

/** What comes over the line from now on: headers and bodies as they travel, also of answers that are still on their way. */
async function countFetched(page: Page): Promise<Answers> {
  const fetched: Answers = new Map();
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  const add = (request: string, more: number) => {
    const answer = fetched.get(request);
    if (answer) answer.bytes += more;
  };
  line.on('Network.requestWillBeSent', ({ requestId, request, wallTime }) => {
    if (request.url.startsWith('http'))
      fetched.set(requestId, { path: new URL(request.url).pathname, asked: wallTime * 1000, bytes: 0 });
  });
  line.on('Network.responseReceived', ({ requestId, response }) =>
    add(requestId, response.encodedDataLength),
  );
  line.on('Network.dataReceived', ({ requestId, encodedDataLength }) => add(requestId, encodedDataLength));
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = fetched.get(requestId);
    if (answer) answer.bytes = encodedDataLength;
  });
  return fetched;
}

function sumOf(answers: readonly Answer[]): Fetched {
  const bytes = answers.reduce((sum, one) => sum + one.bytes, 0);
  return { requests: answers.length, kilobytes: Math.round(bytes / 1000) };
}

function expectWithin(budget: Omit<FirstLoad, 'list'>, { list, ...fetched }: FirstLoad): void {
  const isOver = (until: 'stands' | 'all') =>
    fetched[until].requests > budget[until].requests || fetched[until].kilobytes > budget[until].kilobytes;
  const tooMuch = isOver('stands') || isOver('all') ? `${JSON.stringify(fetched)}\n${list}` : '';
  expect(tooMuch).toBe('');
}

test('the page to sign in is light', async () => {
  expectWithin(beforeSigningIn, await firstLoad('/sign-in', 'Your email address', null));
});

test.for([
  ['Today', '/', 'Yes, I promise', { requests: 19, kilobytes: 300 }],
  ['the list of asks', '/asks', 'Who knows the depot?', { requests: 16, kilobytes: 277 }],
  ['the list of promises', '/promises', 'The list of late calls', { requests: 18, kilobytes: 325 }],
  ['the page of partners', '/with/', 'Calmer nights', { requests: 19, kilobytes: 300 }],
  ['the page to ask', '/asks/new', 'What could you use a hand with?', { requests: 18, kilobytes: 325 }],
] as const)('a first visit to %s is light', async ([, path, words, stands]) => {
  const to = path === '/with/' ? path + partnership : path;
  expectWithin({ stands, all: inside }, await firstLoad(to, words, company.page('Carla Caring')));
});
