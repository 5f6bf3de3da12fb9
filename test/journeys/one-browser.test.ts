/** One browser that several people use: what one of them read and wrote is not there for the next, in any tab. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openCompany, type Company } from './company.ts';
import { fill, press, sees } from './hands.ts';

vi.setConfig({ testTimeout: 240_000 });

let company: Company;
let carla: Page;
let shared: BrowserContext;
beforeAll(async () => {
  company = await openCompany({ Care: ['Carla Caring', 'Cem Caller'] });
  carla = company.page('Carla Caring');
  shared = carla.context();
});
afterAll(() => company?.close());

const secretWords = 'I am tired of the late calls';
const newNote = () => `${company.url}/only-me/new`;
const noteField = (page: Page) => page.getByLabel('What do you want to remember?', { exact: true });

/** Everything that this browser keeps for the product, as it is written on the device. */
const keptOnDevice = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('alongside', 1);
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const pages = await new Promise<unknown[]>((resolve) => {
      const all = database.transaction('readings').objectStore('readings').getAll();
      all.addEventListener('success', () => resolve(all.result));
    });
    return {
      local: JSON.stringify(localStorage),
      session: JSON.stringify(sessionStorage),
      pages: JSON.stringify(pages),
    };
  });

async function comeIn(page: Page, name: string): Promise<void> {
  await page.goto(`${company.url}/sign-in`);
  await fill(page, 'Your email address', `${name.split(' ')[0]!.toLowerCase()}@example.org`);
  await press(page, 'Mail me a link');
  await sees(page, 'Look into your mail');
  const link = await company.linkFor(page, `${name.split(' ')[0]!.toLowerCase()}@example.org`);
  await page.goto(link);
  await press(page, 'Come in');
  await page.getByRole('button', { name: new RegExp(name) }).waitFor();
}

test('what is being written comes back after the page was opened anew, and lies closed on the device', async () => {
  await carla.goto(newNote());
  await noteField(carla).fill(secretWords);
  await carla.reload();
  expect(await noteField(carla).inputValue()).toBe(secretWords);
  const { local } = await keptOnDevice(carla);
  expect(local).toContain('note:new');
  expect(local).not.toContain('tired');
});

test('signing out asks before unsent words are forgotten, and one may stay', async () => {
  await carla.getByRole('button', { name: /Carla Caring/ }).click();
  await carla.getByText('Sign out', { exact: true }).click();
  await carla.getByRole('heading', { name: 'You have written something that is not sent' }).waitFor();
  await press(carla, 'Stay');
  await noteField(carla).waitFor();
  expect(await noteField(carla).inputValue()).toBe(secretWords);
});

test('whoever signs out in one tab leaves nothing in another, nor on the device, nor behind "Back"', async () => {
  const other = await shared.newPage();
  await other.goto(`${company.url}/my/settings`);
  await other.getByRole('heading', { level: 1 }).waitFor();
  await carla.getByRole('button', { name: /Carla Caring/ }).click();
  await carla.getByText('Sign out', { exact: true }).click();
  await press(carla, 'Sign out');
  await carla.waitForURL('**/sign-in');
  await other.waitForURL('**/sign-in**');
  await carla.goBack();
  await carla.waitForURL('**/sign-in**');
  expect(await carla.content()).not.toContain('tired');
  const kept = await keptOnDevice(carla);
  expect(JSON.stringify(kept)).not.toContain('Carla');
  expect(kept.local).not.toContain('draft:');
  expect(kept.pages).toBe('[]');
  await other.close();
});

test('the next person in the same browser finds an empty page where the one before wrote', async () => {
  await comeIn(carla, 'Cem Caller');
  await carla.goto(newNote());
  await noteField(carla).waitFor();
  expect(await noteField(carla).inputValue()).toBe('');
});

test('a session that is ended from elsewhere ends in the tabs that are open', async () => {
  const { items } = await company.get<{ items: { id: string; current: boolean }[] }>(
    'Carla Caring',
    '/api/sessions',
  );
  const here = items.find(({ current }) => current);
  await noteField(carla).fill('Written by Cem');
  await shared.request.delete(`${company.url}/api/sessions/${here!.id}`, {
    headers: { origin: company.url },
  });
  await carla.waitForURL('**/sign-in**');
  expect((await keptOnDevice(carla)).local).not.toContain('draft:');
  expect(company.mistakes).toEqual([]);
});
