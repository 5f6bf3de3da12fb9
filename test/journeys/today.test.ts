/** A day on Today: an answer folds in its place and can be undone, nothing is pressed by mistake, keys answer it, and it ends. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { audit } from './audit.ts';
import { openCompany, type Company } from './company.ts';
import { follow, press, sees } from './page-actions.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let company: Company;
/** Carla is asked for three things by three people, is told who joined her team, and has the question of the day; Cem is asked for one. */
let carla: Page;
let cem: Page;
beforeAll(async () => {
  company = await openCompany({ Care: ['Carla Caring', 'Cem Caller', 'Cleo Calm', 'Cora Cool'] });
  carla = company.page('Carla Caring');
  cem = company.page('Cem Caller');
});
afterAll(() => company?.close());

const asks = async (by: string, whom: string, what: string) =>
  (
    await company.post(by, '/api/promises/request', {
      performer: company.id(whom),
      what,
      doneLooksLike: 'It is there',
      dueOn: null,
    })
  ).id;
const stateOf = async (id: string) =>
  (await company.get<{ state: string }>('Carla Caring', `/api/promises/${id}`)).state;
const cardOf = (page: Page, words: string) => page.getByRole('region', { name: `Card: ${words}` });
/** A press right after something moved counts for nothing. */
const settled = (page: Page) => page.waitForTimeout(700);

let map: string;
test('an answer folds in its place, and is undone before anybody hears of it', async () => {
  map = await asks('Cem Caller', 'Carla Caring', 'The map of the depot');
  await asks('Cleo Calm', 'Carla Caring', 'The list of late calls');
  await asks('Cora Cool', 'Carla Caring', 'The key of the boat');
  await carla.goto(company.url);
  await sees(carla, 'Five things, about two minutes.');
  await audit(carla);
  const answer = cardOf(carla, 'The map of the depot').getByRole('button', { name: 'Yes, I promise' });
  const below = cardOf(carla, 'The list of late calls');
  const before = await below.boundingBox();
  await answer.click();
  await sees(carla, 'Four of five to go, about two minutes.');
  await sees(carla, 'You promised Cem Caller');
  expect(await below.boundingBox()).toEqual(before);
  expect(await stateOf(map)).toBe('requested');
  await settled(carla);
  await press(carla, 'Undo');
  await answer.waitFor();
  expect(await stateOf(map)).toBe('requested');
});

test('a second press in the same place counts for nothing', async () => {
  await settled(carla);
  const answer = cardOf(carla, 'The map of the depot').getByRole('button', { name: 'Yes, I promise' });
  await answer.dblclick();
  await sees(carla, 'Four of five to go, about two minutes.');
  expect(await carla.getByRole('button', { name: 'Undo' }).count()).toBe(1);
});

test('what is held back goes out when the page is left, and stands folded on return', async () => {
  await follow(carla, 'Between us');
  await expect.poll(() => stateOf(map)).toBe('promised');
  await follow(carla, 'Today');
  await sees(carla, 'You promised Cem Caller');
  await sees(carla, 'Four of five to go, about two minutes.');
});

test('what comes later waits for the next day', async () => {
  await asks('Dora Developer', 'Carla Caring', 'The second key');
  await carla.reload();
  await cardOf(carla, 'The key of the boat').waitFor();
  expect(await cardOf(carla, 'The second key').count()).toBe(0);
});

test('the day is answered by keys alone, and comes to its end', async () => {
  await carla.getByRole('link', { name: 'Keep a line about it' }).waitFor();
  await cardOf(carla, 'The list of late calls').getByRole('button', { name: 'later' }).waitFor();
  await settled(carla);
  await carla.keyboard.press('ArrowDown');
  await carla.keyboard.press('l');
  await sees(carla, /^Until /);
  await carla.keyboard.press('u');
  await carla.getByText(/^Until /).waitFor({ state: 'detached' });
  await settled(carla);
  await carla.keyboard.press('1');
  await carla.getByText(/^You promised/).waitFor();
  await settled(carla);
  await carla.keyboard.press('l');
  await sees(carla, /^Until /);
  await settled(carla);
  await carla.keyboard.press('1');
  await settled(carla);
  await carla.keyboard.press('2');
  await sees(carla, 'That is all for today.');
  await carla.getByText(/^You promised/).waitFor({ state: 'detached' });
  await sees(carla, 'That is all for today.');
  expect(await carla.getByRole('region', { name: /^Card/ }).count()).toBe(0);
  await audit(carla);
  await carla.reload();
  await sees(carla, 'That is all for today.');
});

test('a tab that is closed loses nothing', async () => {
  const oil = await asks('Carla Caring', 'Cem Caller', 'Oil for the crane');
  await cem.goto(company.url);
  await cardOf(cem, 'Oil for the crane').getByRole('button', { name: 'Yes, I promise' }).click();
  await sees(cem, 'You promised Carla Caring');
  await cem.goto('about:blank');
  await expect.poll(() => stateOf(oil)).toBe('promised');
  expect(company.mistakes).toEqual([]);
});
