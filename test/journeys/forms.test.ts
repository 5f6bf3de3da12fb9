/** Forms: nothing is greyed out, the first thing that is missing says so and has the focus, and a draft keeps all of it. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Page } from 'playwright-core';
import { audit } from './audit.ts';
import { openCompany, type Company } from './company.ts';
import { choose, fill, press, sees } from './page-actions.ts';

vi.setConfig({ testTimeout: 240_000 });

let company: Company;
let carla: Page;
beforeAll(async () => {
  company = await openCompany({
    Care: ['Carla Caring', 'Cem Caller', 'Chris Clerk'],
    Dispatch: ['Dario Driver'],
  });
  carla = company.page('Carla Caring');
});
afterAll(() => company?.close());

const field = (name: string) => carla.getByRole('textbox', { name });
const hasFocus = async (name: string) => {
  await expect.poll(() => field(name).evaluate((one) => one === document.activeElement)).toBe(true);
};
const send = () => carla.locator('form').getByRole('button', { name: 'Ask', exact: true });

test('by keyboard alone: each press leads to the first thing that is missing, and says what it is', async () => {
  await carla.goto(`${company.url}/promises/request`);
  await field('Whom do you ask?').waitFor();
  await field('What is it about?').waitFor();
  await send().focus();
  await carla.keyboard.press('Enter');
  await hasFocus('Whom do you ask?');
  await sees(carla, '“Whom do you ask?” is still empty.');
  await audit(carla);
  await carla.keyboard.type('Dario');
  await carla.getByRole('option', { name: /Dario Driver/ }).waitFor();
  await carla.keyboard.press('Enter');
  await expect.poll(() => field('Whom do you ask?').inputValue()).toBe('Dario Driver');
  await send().focus();
  await carla.keyboard.press('Enter');
  await hasFocus('What is it about?');
  await carla.keyboard.type('A seat on the early boat');
  await carla.keyboard.press('Control+Enter');
  await hasFocus('Done looks like…');
  await sees(carla, '“Done looks like…” is still empty.');
});

test('a draft keeps whom, what, the day and for whom one speaks', async () => {
  const tomorrow = carla.locator('fieldset button[aria-pressed]').nth(1);
  await tomorrow.click();
  await carla.getByLabel('Care', { exact: true }).check();
  await carla.reload();
  await expect.poll(() => field('Whom do you ask?').inputValue()).toBe('Dario Driver');
  await expect.poll(() => field('What is it about?').inputValue()).toBe('A seat on the early boat');
  expect(await tomorrow.getAttribute('aria-pressed')).toBe('true');
  expect(await carla.getByLabel('Care', { exact: true }).isChecked()).toBe(true);
  await fill(carla, 'Done looks like…', 'You have the ticket');
  await send().click();
  await carla.waitForURL(/\/promises\/[\w-]{36}/);
  await carla.goto(`${company.url}/promises/request`);
  await expect.poll(() => field('Whom do you ask?').inputValue()).toBe('');
});

test('news is told to nobody whom its author did not choose', async () => {
  await carla.goto(`${company.url}/heads-ups/new`);
  await fill(carla, 'What is it?', 'The phones are down');
  await fill(carla, 'What does it mean for those affected?', 'Write to us until noon');
  await carla.locator('form').getByRole('button', { name: 'Tell them', exact: true }).click();
  await hasFocus('Who else needs to know?');
  await choose(carla, 'Who else needs to know?', 'Dario Driver');
  await carla.locator('form').getByRole('button', { name: 'Tell them', exact: true }).click();
  await carla.waitForURL(/\/heads-ups\/[\w-]{36}/);
});

test('the keys that work are shown by “?”, and only those', async () => {
  await carla.goto(`${company.url}/promises`);
  await sees(carla, 'A seat on the early boat');
  await carla.locator('main h1').click();
  await carla.keyboard.press('?');
  const list = carla.getByRole('dialog', { name: 'Keys that work here' });
  await list.getByText('In this list').waitFor();
  expect(await list.getByText('To the next card').count()).toBe(0);
  await audit(carla);
  await carla.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  await carla.goto(company.url);
  await carla.locator('main h1').waitFor();
  await press(carla, 'Your menu, Carla Caring');
  await press(carla, 'Keys');
  await list.getByText('Everywhere').waitFor();
  expect(await list.getByText('To the next line').count()).toBe(0);
});
