/** What is for oneself alone, in a browser: a note with a day, a look back on the week that becomes thanks, the pause; and meeting somebody new. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { audit } from './audit.ts';
import { openCompany, type Company } from './company.ts';
import { choose, fill, follow, press, sees, sendForm } from './page-actions.ts';

vi.setConfig({ testTimeout: 240_000 });

let company: Company;
let carla: Page;
let cem: Page;
beforeAll(async () => {
  company = await openCompany({ Care: ['Carla Caring', 'Cem Caller'] });
  carla = company.page('Carla Caring');
  cem = company.page('Cem Caller');
});
afterAll(() => company?.close());

const name = (page: Page, heading: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: heading }).waitFor();

test('a line about a colleague is kept with a day, and stands beside whatever is begun with him', async () => {
  await carla.goto(`${company.url}/only-me/new`);
  await fill(carla, 'What do you want to remember?', 'Moves house on the 15th; ask how it went');
  await choose(carla, 'Whom is it about?', 'Cem Caller');
  await carla.getByLabel('Come back to it on a day').check();
  await carla.getByRole('button', { name: 'tomorrow' }).click();
  await audit(carla);
  await sendForm(carla, 'Keep');
  await carla.waitForURL('**/only-me');
  await follow(carla, /Moves house/);
  await name(carla, 'A line for yourself');
  await audit(carla);
  const note = new URL(carla.url()).pathname;
  await carla.goto(`${company.url}/conversations/new?form=catch-up&to=${company.id('Cem Caller')}`);
  await sees(carla, 'What you kept about them');
  await audit(carla);
  await cem.goto(company.url + note);
  await name(cem, 'Nothing here');
});

test('the look back on the week shows who helped, and one answer becomes thanks that he receives', async () => {
  const asked = { performer: company.id('Cem Caller'), what: 'Take the late calls on Tuesday' };
  const terms = { ...asked, doneLooksLike: 'Nobody waits', dueOn: null };
  const { id } = await company.post('Carla Caring', '/api/promises/request', terms);
  await company.post('Cem Caller', `/api/promises/${id}/promise`, { saw: 1 });
  await company.post('Cem Caller', `/api/promises/${id}/report`, { saw: 2 });
  await company.post('Carla Caring', `/api/promises/${id}/declare-satisfied`, { saw: 3 });
  await carla.goto(`${company.url}/only-me/week`);
  await sees(carla, 'Take the late calls on Tuesday');
  await carla.getByLabel('For yourself').first().fill('Cem took the late calls');
  await audit(carla);
  await press(carla, 'Keep');
  await sees(carla, 'Kept, for you alone.');
  await follow(carla, 'Thank Cem Caller');
  await carla.getByLabel('Cem Caller, for').waitFor();
  await sees(carla, 'It began with: Take the late calls on Tuesday');
  await fill(carla, 'What did they do?', 'You took the late calls on Tuesday');
  await fill(carla, 'What did it make possible?', 'I was there when my daughter came home');
  await audit(carla);
  await press(carla, 'Keep as a draft');
  await carla.waitForURL(/\/thanks\/[\w-]{36}/);
  await audit(carla);
  await press(carla, 'Send');
  await carla.getByRole('button', { name: 'Share it more widely' }).waitFor();
  await cem.goto(carla.url());
  await sees(cem, 'I was there when my daughter came home');
});

test('a pause before a hard talk keeps nothing', async () => {
  await carla.goto(`${company.url}/only-me`);
  await follow(carla, 'Three breaths before a hard talk');
  await name(carla, 'A pause');
  await audit(carla);
  await follow(carla, 'Back to the day');
  await carla.waitForURL(`${company.url}/`);
});

test('whoever likes to meet somebody new says so, how often, and can rest', async () => {
  await carla.goto(`${company.url}/rounds`);
  await carla.getByLabel('Every week', { exact: true }).check();
  await audit(carla);
  await press(carla, 'Yes, I would like that');
  await sees(carla, /You will read here whom you meet next/);
  await audit(carla);
  await press(carla, 'Pause until a day');
  await sendForm(carla, 'Pause');
  await sees(carla, /You take part again by yourself/);
  await audit(carla);
  expect(company.mistakes).toEqual([]);
});
