/** What people do for each other beyond asks, in a browser: back a want, introduce two, say what a team is here for. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { audit } from './audit.ts';
import { openCompany, type Company } from './company.ts';
import { choose, fill, follow, press, sees, sendForm } from './page-actions.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let company: Company;
let carla: Page;
let cem: Page;
let dario: Page;
beforeAll(async () => {
  company = await openCompany({
    Care: ['Carla Caring', 'Cem Caller', 'Cleo Calm'],
    Dispatch: ['Dario Driver', 'Dilek Depot', 'Dov Door'],
  });
  carla = company.page('Carla Caring');
  cem = company.page('Cem Caller');
  dario = company.page('Dario Driver');
});
afterAll(() => company?.close());

const titled = (page: Page, heading: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: heading }).waitFor();
const pageOf = (name: string) => `${company.url}/people/${company.id(name)}`;
const wish = 'I would like to run a workshop one day.';

test('what somebody would like is backed where it is read, and they see who does', async () => {
  await cem.goto(`${company.url}/my/guide`);
  await press(cem, 'What I would like to learn or do');
  await fill(cem, 'What would you like to learn, try or reach?', wish);
  await press(cem, 'Save');
  await cem.getByText(wish).first().waitFor();
  await carla.goto(pageOf('Cem Caller'));
  await titled(carla, 'Cem Caller');
  await carla.getByRole('button', { name: /^I will speak up for this/ }).waitFor();
  await audit(carla);
  await carla.getByRole('button', { name: /^Back this/ }).click();
  await titled(carla, 'Offer');
  await sees(carla, 'What Cem Caller would like');
  await fill(carla, 'What is it about?', 'An hour to plan your first workshop');
  await fill(carla, 'Done looks like…', 'You have a date and a room');
  await press(carla, 'no rush');
  await sendForm(carla, 'Offer');
  await titled(carla, /An hour to plan/);
  await cem.goto(pageOf('Cem Caller'));
  await sees(cem, 'Backing you');
  await sees(cem, 'An hour to plan your first workshop');
  await audit(cem);
});

test('two are introduced to each other by somebody who knows both', async () => {
  await carla.goto(`${company.url}/introductions/new?to=${company.id('Cem Caller')}`);
  await titled(carla, 'Introduce two people');
  const first = carla.getByRole('textbox', { name: 'Who is the first?' });
  await expect.poll(() => first.inputValue()).toBe('Cem Caller');
  await choose(carla, 'Whom should they meet?', 'Dario Driver');
  await fill(carla, 'What could they be to each other?', 'You both work on Sunday timetables.');
  await audit(carla);
  await sendForm(carla, await introduceButton(carla));
  await titled(carla, 'Cem Caller and Dario Driver');
});

/** The one button that sends the form. */
async function introduceButton(page: Page): Promise<string> {
  const name = await page.locator('form button[type=submit]').textContent();
  return name ?? '';
}

test('thanks carry a small gesture', async () => {
  await dario.goto(`${company.url}/thanks/new`);
  await fill(dario, 'A small gesture with it', 'The next coffee is on me');
  await audit(dario);
  await dario.goto(`${company.url}/stuck`);
  await titled(dario, 'Stuck? Too much?');
  await audit(dario);
});

test('a team says what it is here for, and tries something for four weeks', async () => {
  await carla.goto(`${company.url}/charters/${company.id('Care')}`);
  await press(carla, 'Propose an agreement');
  await press(carla, 'What we are here for');
  await fill(carla, 'What we are here for', 'Nobody waits without knowing why');
  await audit(carla);
  await sendForm(carla, 'Ask the team');
  await carla.getByRole('link', { name: /Nobody waits without knowing/ }).waitFor();
  await press(carla, 'Propose an agreement');
  await press(carla, 'Something to try for four weeks');
  await press(carla, 'A meeting says beforehand what it is for.');
  await sendForm(carla, 'Ask the team');
  await carla.getByRole('link', { name: /A meeting says beforehand/ }).waitFor();
  await cem.goto(`${company.url}/charters/${company.id('Care')}`);
  await follow(cem, /A meeting says beforehand/);
  await sees(cem, 'To be tried for four weeks.');
  await audit(cem);
  expect(await cem.getByRole('button', { name: 'Yes', exact: true }).count()).toBe(1);
});
