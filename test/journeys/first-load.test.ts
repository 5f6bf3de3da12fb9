/** What a first visit fetches, of everything that really comes over the line: requests and bytes, fonts and answers included. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openCompany, type Company } from './company.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

interface Fetched {
  requests: number;
  kilobytes: number;
}

/** With all that follows within five seconds. */
const budget = {
  beforeSigningIn: { requests: 10, kilobytes: 190 },
  inside: { requests: 25, kilobytes: 450 },
};

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
  partnership = `/with/${(await company.post('Carla Caring', '/api/partnerships', partners)).id}`;
});
afterAll(() => company?.close());

/** Opens a page in a browser that was never here, and counts what comes. */
async function firstLoad(path: string, as: Page | null): Promise<Fetched> {
  const known = company.page('Carla Caring').context();
  const signedIn = as && { storageState: { ...(await as.context().storageState()), origins: [] } };
  const context = await known.browser()!.newContext({ locale: 'en-GB', ...signedIn });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  const bytes = new Map<string, number>();
  const count = (request: string, more: number) => bytes.set(request, (bytes.get(request) ?? 0) + more);
  line.on('Network.responseReceived', ({ requestId, response }) =>
    count(requestId, response.encodedDataLength),
  );
  line.on('Network.dataReceived', ({ requestId, encodedDataLength }) => count(requestId, encodedDataLength));
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    bytes.set(requestId, encodedDataLength),
  );
  await page.goto(company.url + path, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(5000);
  await context.close();
  const all = [...bytes.values()].reduce((sum, one) => sum + one, 0);
  return { requests: bytes.size, kilobytes: Math.round(all / 1000) };
}

function expectWithin(most: Fetched, { requests, kilobytes }: Fetched): void {
  expect(requests).toBeLessThanOrEqual(most.requests);
  expect(kilobytes).toBeLessThanOrEqual(most.kilobytes);
}

test('the page to sign in is light', async () => {
  expectWithin(budget.beforeSigningIn, await firstLoad('/sign-in', null));
});

test.for(['/', '/asks', '/promises', 'a partnership'])('a first visit to %s is light', async (path) => {
  const to = path.startsWith('/') ? path : partnership;
  const fetched = await firstLoad(to, company.page('Carla Caring'));
  expectWithin(budget.inside, fetched);
});
