/** One composer: whom one asks may stay open, or be named at any moment, and what was written stays. And six places to go. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Page } from 'playwright-core';
import { audit } from './audit.ts';
import { openCompany, type Company } from './company.ts';
import { choose, fill, press, sees } from './page-actions.ts';

vi.setConfig({ testTimeout: 240_000 });

let company: Company;
let carla: Page;
beforeAll(async () => {
  company = await openCompany({ Care: ['Carla Caring', 'Cem Caller'] });
  carla = company.page('Carla Caring');
});
afterAll(() => company?.close());

const what = 'Sit with me while I call the harbour';
const isWritten = async (label: string, words: string) => {
  await expect.poll(() => carla.getByRole('textbox', { name: label }).inputValue()).toBe(words);
};

test('an ask that is open becomes one to a person, and open again, with what was written', async () => {
  await carla.goto(company.url);
  await press(carla, 'New');
  await audit(carla);
  await carla.getByRole('link', { name: /^Ask Whoever can help/ }).click();
  await carla.waitForURL('**/asks/new');
  await fill(carla, 'What could you use a hand with?', what);
  await choose(carla, 'Whom do you ask?', 'Cem Caller');
  await carla.waitForURL('**/promises/request?to=*');
  await isWritten('What is it about?', what);
  await isWritten('Whom do you ask?', 'Cem Caller');
  await audit(carla);
  await press(carla, 'I do not know whom: ask whoever can');
  await carla.waitForURL('**/asks/new');
  await isWritten('What could you use a hand with?', what);
  await choose(carla, 'Whom do you ask?', 'Cem Caller');
  await carla.waitForURL('**/promises/request?to=*');
  await fill(carla, 'Done looks like…', 'We have both talked to them');
  await carla.getByRole('button', { name: 'no rush' }).click();
  await carla.locator('form').getByRole('button', { name: 'Ask', exact: true }).click();
  await sees(carla, what);
  await carla.waitForURL(/\/promises\/[\w-]{36}/);
});

test('an offer may be for anyone, or for one person', async () => {
  await carla.goto(`${company.url}/offers/new`);
  await fill(carla, 'What are you happy to help with?', 'A map of the quays');
  await choose(carla, 'Whom is it for?', 'Cem Caller');
  await carla.waitForURL('**/promises/offer?to=*');
  await isWritten('What is it about?', 'A map of the quays');
  await press(carla, 'For anyone it could help');
  await carla.waitForURL('**/offers/new');
  await isWritten('What are you happy to help with?', 'A map of the quays');
});

test('what lies within a place unfolds while one is in it, also on a phone', async () => {
  const places = (name: string) =>
    carla.getByRole('navigation', { name, exact: true }).getByRole('link').allInnerTexts();
  await carla.goto(`${company.url}/promises`);
  await sees(carla, 'What you promised and were promised.');
  const six = ['Today', 'Between us', 'Partners', 'My team', 'Thanks', 'Only me'];
  const inner = ['Asks', 'Promises', 'Talks', 'Heads-ups'];
  expect(await places('Places')).toEqual(['Alongside', ...six.slice(0, 2), ...inner, ...six.slice(2)]);
  await carla.setViewportSize({ width: 390, height: 844 });
  expect(await places('Places in “Between us”')).toEqual(['Between us', ...inner]);
  expect(await places('Places')).toEqual(six.slice(0, 4));
  await audit(carla);
});
