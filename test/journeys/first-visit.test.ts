/** The first visit of three kinds of people: who comes new, who was invited with a question, and who set the workplace up. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { audit } from './audit.ts';
import { emailOf, openCompany, type Company } from './company.ts';
import { alwaysAtWork, choose, fill, follow, press, sees } from './page-actions.ts';
import { foundWorkplace, startApp } from './running-app.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let company: Company;
let carla: Page;
let cem: Page;
beforeAll(async () => {
  company = await openCompany({ Care: ['Carla Caring', 'Cem Caller', 'Cleo Calm'] });
  carla = company.page('Carla Caring');
  cem = company.page('Cem Caller');
});
afterAll(() => company?.close());

/** Comes in by the letter that was sent, and stands on their first page. */
async function comeIn(page: Page, name: string): Promise<void> {
  await page.goto(await company.linkFor(page, emailOf(name)));
  await press(page, 'Come in');
  await page.getByRole('heading', { level: 1, name: /^Welcome, / }).waitFor();
}
const step = (page: Page, heading: string) => page.getByRole('heading', { level: 2, name: heading });

let nils: Page;
let asked: string;
test('somebody new is welcomed, and helps somebody before anything else', async () => {
  const ask = { direction: 'need', size: 'five-minutes', kind: 'information', noRush: true };
  const words = { what: 'Which of the two map links stays?', why: 'I print the map today' };
  const posted = await company.post('Cem Caller', '/api/asks', {
    ...ask,
    ...words,
    circle: [company.id('Care')],
  });
  asked = `${company.url}/asks/${posted.id}`;
  nils = await company.add('Nils Newcomer', 'Care');
  await company.post('Dora Developer', `/api/people/${company.id('Nils Newcomer')}/invite`, {});
  await comeIn(nils, 'Nils Newcomer');
  await alwaysAtWork(nils, company.url);
  await sees(nils, 'You are in Care.');
  await sees(nils, 'Which of the two map links stays?');
  await audit(nils);
  await fill(nils, 'Your answer, right here', 'The one without “beta”.');
  await press(nils, 'Answer');
  await sees(nils, 'Cem Caller has your answer.');
});

test('the other steps follow in place, and then that was all', async () => {
  await step(nils, 'Three lines about working with you').waitFor();
  await fill(nils, 'How do you like to be reached?', 'Call me before noon');
  await press(nils, 'Keep these lines');
  await sees(nils, 'Your first lines stand in your guide.');
  await step(nils, 'Thank somebody').waitFor();
  await choose(nils, 'Whom do you thank?', 'Carla Caring');
  await fill(nils, 'What did they do?', 'You showed me the door');
  await fill(nils, 'What did it make possible?', 'I was not late');
  await audit(nils);
  await press(nils, 'Send');
  await sees(nils, 'Carla Caring reads your thanks today.');
  await step(nils, 'Come in without an email').waitFor();
  await press(nils, 'Not now');
  await step(nils, 'How you hear of things').waitFor();
  await audit(nils);
  await press(nils, 'That is fine');
  await sees(nils, 'That is all for today.');
});

test('what has not touched somebody new stays out of their way, and opens at its address', async () => {
  await press(nils, 'New');
  await nils.getByRole('link', { name: /^Ask/ }).first().waitFor();
  expect(await nils.getByRole('link', { name: /goal/i }).count()).toBe(0);
  await nils.keyboard.press('Escape');
  await follow(nils, 'Only me');
  await nils.getByRole('link', { name: 'This week' }).waitFor();
  expect(await nils.getByRole('link', { name: 'Practice' }).count()).toBe(0);
  await nils.goto(`${company.url}/goals`);
  await nils.getByRole('heading', { level: 1 }).waitFor();
});

test('the team hears who is new, the answer stands for all, and its writer reads what it made possible', async () => {
  const cleo = company.page('Cleo Calm');
  await cleo.goto(company.url);
  await sees(cleo, 'is new among you, in Care.');
  await carla.goto(asked);
  await sees(carla, 'The one without “beta”.');
  await cem.goto(asked);
  await fill(cem, 'What did it make possible, if you like?', 'The map is printed');
  await audit(cem);
  await press(cem, 'That helped');
  await cem.getByRole('button', { name: 'That helped' }).waitFor({ state: 'detached' });
  await nils.goto(company.url);
  await sees(nils, 'The map is printed');
});

test('whoever is invited with a question finds it alone, and the rest after it', async () => {
  const ida = await company.add('Ida Invited', 'Care');
  const what = 'The list of late calls';
  await company.post('Dora Developer', '/api/promises/request', {
    performer: company.id('Ida Invited'),
    what,
    doneLooksLike: 'One page',
    dueOn: null,
  });
  await company.post('Dora Developer', `/api/people/${company.id('Ida Invited')}/invite`, { words: what });
  const link = await company.linkFor(ida, emailOf('Ida Invited'));
  await ida.goto(link);
  await press(ida, 'Come in');
  await sees(ida, 'Welcome, Ida.');
  await ida.getByRole('button', { name: 'Yes, I promise' }).waitFor();
  expect(await ida.locator('[data-step]').count()).toBe(0);
  await audit(ida);
  await ida.waitForTimeout(700);
  await press(ida, 'Yes, I promise');
  await press(ida, 'Look around');
  await step(ida, 'One small thing for somebody').waitFor();
  await sees(ida, 'You are in Care.');
  expect(company.mistakes).toEqual([]);
});

test('whoever sets a workplace up prepares it first', async () => {
  const app = await startApp();
  const page = await carla.context().browser()!.newPage({ locale: 'en-GB' });
  page.setDefaultTimeout(30_000);
  await foundWorkplace(app, page.request);
  await page.goto(app.url);
  await sees(page, 'Welcome, Dora.');
  await step(page, 'Let mail go out').waitFor();
  await audit(page);
  await press(page, 'Not now');
  await step(page, 'Add people and teams').waitFor();
  await follow(page, 'Add somebody');
  await page.getByLabel('Email address').waitFor();
  await page.context().close();
  await app.stop();
});
