/** Lists with eighty rows: in order and in groups, by keys, page by page without losing one's place, and found again by their address. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { audit, settled, stands } from './audit.ts';
import { openCompany, type Company } from './company.ts';
import { whatDoesNotFit } from './fitting.ts';
import { follow } from './page-actions.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const ada = 'Ada Anker';
const bo = 'Bo Boje';
let company: Company;
let page: Page;

/** The day so many days from now, where the browsers are. */
const dayFromNow = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(Date.now() + days * 86_400_000);

/** `by` asks `of` for this, and it is promised at once. */
async function promised(by: string, of: string, what: string, dueOn: string | null): Promise<void> {
  const terms = { what, doneLooksLike: 'It stands at the quay', dueOn };
  const { id } = await company.post(by, '/api/promises/request', { performer: company.id(of), ...terms });
  await company.post(of, `/api/promises/${id}/promise`, { saw: 1 });
}

const tooLong =
  'A word about every one of the crates on the long quay, in the order in which they are to be loaded, please';

beforeAll(async () => {
  company = await openCompany({ Quay: [ada, bo] });
  const crates = Array.from(
    { length: 65 },
    (_, at) => [`Crate number ${at + 1}`, dayFromNow(21 + at)] as const,
  );
  const ropes = Array.from({ length: 10 }, (_, at) => [`Rope ${at + 1}`, null] as const);
  const all = [...crates, ...ropes];
  // a few at once, so that fewer than five wait for the first answer
  for (let from = 0; from < all.length; from += 4)
    await Promise.all(all.slice(from, from + 4).map(([what, day]) => promised(bo, ada, what, day)));
  await promised(ada, bo, 'The list of ships', dayFromNow(0));
  await promised(bo, ada, 'The keys of the shed', dayFromNow(0));
  await promised(bo, ada, tooLong, dayFromNow(40));
  const asked = { what: 'A berth for the ferry', doneLooksLike: 'It is marked', dueOn: dayFromNow(60) };
  await company.post(bo, '/api/promises/request', { performer: company.id(ada), ...asked });
  await company.post(ada, '/api/promises/request', { performer: company.id(bo), ...asked, what: 'A pilot' });
  page = company.page(ada);
  await page.goto(`${company.url}/promises`);
  await stands(page);
});
afterAll(() => company?.close());

const lines = (where: Page) => where.locator('main a[data-line]');
const headings = (where: Page) => where.getByRole('heading', { level: 2 }).allTextContents();
const held = (where: Page) => where.evaluate(() => document.activeElement?.textContent ?? '');
const more = { name: 'Show more', exact: true };

test('what waits for me comes first, then the nearest day, in it my own word; each row is one line', async () => {
  await expect.poll(() => lines(page).count()).toBe(30);
  expect(await headings(page)).toEqual(['Your turn', 'Today', 'Later']);
  expect((await lines(page).allTextContents()).slice(0, 4)).toEqual([
    'A berth for the ferry',
    'The keys of the shed',
    'The list of ships',
    'Crate number 1',
  ]);
  const heights = await page
    .locator('main li:has([data-line])')
    .evaluateAll((rows) => rows.map((row) => row.clientHeight));
  expect(new Set(heights).size).toBe(1);
  expect(heights[0]).toBeLessThan(50);
  await audit(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await settled(page);
  expect(await whatDoesNotFit(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('j and k walk, “Show more” goes on where one was, and coming back one finds the line again', async () => {
  await page.keyboard.press('j');
  expect(await held(page)).toBe('A berth for the ferry');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  expect(await held(page)).toBe('The keys of the shed');
  const last = (await lines(page).allTextContents())[29]!;
  await page.getByRole('link', { name: last, exact: true }).focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect.poll(() => lines(page).count()).toBe(60);
  await expect.poll(() => held(page)).toBe((await lines(page).allTextContents())[30]!);
  await page.getByRole('button', more).click();
  await expect.poll(() => lines(page).count()).toBe(80);
  await page.getByRole('button', more).waitFor({ state: 'detached' });
  expect(new Set(await lines(page).allTextContents()).size).toBe(80);
  expect(await headings(page)).toEqual(['Your turn', 'Today', 'Later', 'No rush']);
  await page.getByRole('link', { name: 'Crate number 50', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/promises\/[\w-]{36}/);
  await page.getByRole('heading', { level: 1, name: 'Crate number 50' }).waitFor();
  await page.goBack();
  await expect.poll(() => lines(page).count()).toBe(80);
  await page.keyboard.press('j');
  expect(await held(page)).toBe('Crate number 50');
});

test('what is wanted of it stands in the address, and stays from view to view', async () => {
  await follow(page, 'Promised to me');
  await expect.poll(() => lines(page).allTextContents()).toEqual(['The list of ships']);
  await follow(page, 'I promised');
  await expect.poll(() => lines(page).count()).toBe(30);
  await page.getByRole('searchbox', { name: 'Search for words' }).fill('number 17');
  await expect.poll(() => lines(page).allTextContents()).toEqual(['Crate number 17']);
  await page.waitForURL(/view=mine.*q=/);
  await page.reload();
  await expect.poll(() => lines(page).allTextContents()).toEqual(['Crate number 17']);
  await follow(page, 'Closed');
  await page.getByText('Nothing here fits.').waitFor();
  await page.getByRole('searchbox', { name: 'Search for words' }).fill('');
  await page.getByText('Promises that have come to an end will be here.').waitFor();
  await page.getByRole('textbox', { name: 'With whom' }).fill('Dora');
  await page.getByRole('option', { name: 'Dora Developer' }).click();
  await page.waitForURL(/with=/);
  await follow(page, 'Asked and offered');
  await page.getByText('Nothing here fits.').waitFor();
  await page.getByRole('textbox', { name: 'With whom' }).fill('');
  await expect.poll(() => lines(page).allTextContents()).toEqual(['A berth for the ferry', 'A pilot']);
  await page.getByRole('link', { name: 'Ask for a promise', exact: true }).click();
  await page.waitForURL(/\/promises\/request/);
  await page.getByRole('textbox', { name: 'Whom' }).waitFor();
});
