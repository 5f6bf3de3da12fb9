/** A round of the pulse: an admin plans it, people answer by keyboard, it ends, and everybody reads the same of it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { audit } from './audit.ts';
import { openCompany, type Company } from './company.ts';
import { fill, follow, press, sees, sendForm } from './page-actions.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const care = ['Carla Caring', 'Cem Caller', 'Cleo Calm', 'Curt Cable', 'Cora Cool'];

let company: Company;
let admin: Page;
beforeAll(async () => {
  company = await openCompany({ Care: care });
  admin = company.page('Dora Developer');
});
afterAll(() => company?.close());

const dayIn = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);

test('an admin plans a round, and changes it while nothing has begun', async () => {
  await admin.goto(`${company.url}/admin`);
  await follow(admin, 'Rounds of the pulse');
  await press(admin, 'Plan a round');
  await audit(admin);
  await fill(admin, 'First day', dayIn(2));
  await fill(admin, 'Last day', dayIn(9));
  await fill(admin, 'So many of a group must answer before anything of it is shown', '4');
  await sendForm(admin, 'Plan a round');
  await sees(admin, /You can ask for more, not for fewer/);
  await fill(admin, 'So many of a group must answer before anything of it is shown', '5');
  await sendForm(admin, 'Plan a round');
  await sees(admin, 'A group shows from 5 answers on.');
  await press(admin, 'Change it');
  await fill(admin, 'Last day', dayIn(12));
  await sendForm(admin, 'Save');
  await admin.locator('form').waitFor({ state: 'detached' });
  await audit(admin);
});

test('people answer by keyboard, and the browser keeps nothing of an answer', async () => {
  await company.letPulsePass(2);
  for (const name of care) await answer(company.page(name));
  const carla = company.page('Carla Caring');
  await audit(carla);
  await carla.reload();
  await sees(carla, 'Thank you, that is all.');
  expect(await carla.locator('fieldset').count()).toBe(0);
});

/** With numbers alone: the third is left out. */
async function answer(page: Page): Promise<void> {
  const sent: { headers: Record<string, string>; body: string | null }[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/answers'))
      sent.push({ headers: request.headers(), body: request.postData() });
  });
  await page.goto(`${company.url}/pulse`);
  await page.locator('fieldset').first().waitFor();
  if (page === company.page('Carla Caring')) await audit(page);
  const before = await keptIn(page);
  await page.locator('fieldset input:checked').first().focus();
  await page.keyboard.press('4');
  await page.keyboard.press('5');
  await page.keyboard.press('Tab');
  await page.keyboard.press('2');
  await page.keyboard.press('1');
  // nothing of what is chosen is kept before it is sent, either
  expect(await keptIn(page)).toEqual(before);
  await page.keyboard.press('Enter');
  await sees(page, 'Thank you, that is all.');
  expect(sent.map(({ body }) => JSON.parse(body ?? '{}') as object)).toEqual([
    { answers: [4, 5, null, 2, 1] },
  ]);
  expect(sent.every(({ headers }) => headers['idempotency-key'] === undefined)).toBe(true);
  expect(await keptIn(page)).toEqual(before);
}

/** All that the browser keeps of the pages: its store, and what the offline copy holds, which the app seals. */
const keptIn = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.fromEntries(Object.entries(localStorage)),
    session: Object.fromEntries(Object.entries(sessionStorage)),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys())))
      .flat()
      .map(({ url }) => url)
      .filter((url) => url.includes('/api/')),
  }));

const textOf = (page: Page) => page.locator('main').innerText();

test('when it is over, everybody reads the same bands, with one thing to do together', async () => {
  await company.letPulsePass(13);
  const carla = company.page('Carla Caring');
  await carla.goto(`${company.url}/culture`);
  await sees(carla, 'In the one group that shows, half or more agree.');
  await sees(carla, 'What could help:');
  await audit(carla);
  await admin.goto(`${company.url}/culture`);
  await sees(admin, 'What could help:');
  expect(await textOf(admin)).toBe(await textOf(carla));
  await carla.goto(`${company.url}/us/${company.id('Care')}`);
  await sees(carla, 'What we say about it');
  await sees(carla, 'half or more agree.');
  await audit(carla);
  expect(company.mistakes).toEqual([]);
});
