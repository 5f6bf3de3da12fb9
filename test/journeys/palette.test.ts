/** The palette on a slow line: it never opens what does not fit the letters that stand there; and what it offers beside. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { audit, stands } from './audit.ts';
import { openCompany, type Company } from './company.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const tomasz = 'Tomasz Wrona';
const hanna = 'Hanna Hafen';
let company: Company;
let page: Page;
beforeAll(async () => {
  company = await openCompany({ Quay: ['Ada Anker', tomasz, hanna] });
  page = company.page('Ada Anker');
  await page.goto(company.url);
  await stands(page);
});
afterAll(() => company?.close());

const field = () => page.getByRole('combobox', { name: 'Find or begin' });
const options = () => page.getByRole('option').allTextContents();
const open = async () => {
  await page.keyboard.press('Control+K');
  await field().waitFor();
};
/** While it runs, each answer of the search takes so long. */
async function onASlowLine(seconds: number, work: () => Promise<void>): Promise<void> {
  await page.route('**/api/search?*', async (route) => {
    await new Promise((done) => setTimeout(done, seconds * 1000));
    await route.continue().catch(() => {});
  });
  await work();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
}

test('letters typed over others never open whom the others found; Enter waits for whom they find', () =>
  onASlowLine(2, async () => {
    await open();
    await field().fill('tom');
    await page.getByRole('option', { name: tomasz, exact: true }).waitFor();
    await field().fill('hanna');
    expect((await options()).filter((one) => one.includes(tomasz))).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: hanna }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/people/${company.id(hanna)}`);
  }));

test('what was opened lately stands there before anything is typed', async () => {
  await page.goBack();
  await open();
  await page.getByRole('option', { name: hanna, exact: true }).waitFor();
  expect((await options())[0]).toBe(hanna);
  await audit(page);
  await page.keyboard.press('Escape');
});

test('a person is offered with what one can begin with them, and a verb with a name is both', async () => {
  await open();
  await field().fill('tom');
  await page.getByText(`With ${tomasz}`).waitFor();
  await field().fill('ask tom');
  await page.getByRole('option', { name: `Ask for a promise ${tomasz}` }).click();
  await page.waitForURL(`**/promises/request?to=${company.id(tomasz)}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
});

test('a talk is found by the name of the other; it stands below what is found by its words, and comes after it', async () => {
  const talk = { form: 'catch-up', with: [company.id(hanna)], topic: 'The new crane', invite: true };
  const { ids } = await company.post<{ ids: string[] }>('Ada Anker', '/api/conversations', talk);
  await page.goto(company.url);
  await stands(page);
  await onASlowLine(1, async () => {
    await open();
    await field().fill('haf');
    await page.waitForTimeout(600);
    expect(await options()).toEqual([]);
    await page.getByRole('option', { name: hanna, exact: true }).waitFor();
    await page.getByRole('option', { name: /The new crane/ }).click();
    await page.waitForURL(`**/conversations/${ids[0]}`);
  });
});

test('where nothing is found the letters can be asked', async () => {
  await open();
  await field().fill('unicycle');
  await page.getByRole('option', { name: 'Ask for it: “unicycle”' }).click();
  await page.waitForURL('**/asks/new');
  expect(await page.getByLabel('What could you use a hand with?').inputValue()).toBe('unicycle');
  expect(company.mistakes).toEqual([]);
});
