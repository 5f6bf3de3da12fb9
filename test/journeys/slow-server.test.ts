/** A server that takes two seconds: every answer shows before it, and what it refuses is taken back with a sentence, and with the words kept. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openCompany, type Company } from './company.ts';
import { press, sees } from './page-actions.ts';
import { openSlowLine, type SlowLine } from './slow-line.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let company: Company;
let line: SlowLine;
let carla: Page;
beforeAll(async () => {
  company = await openCompany({ Care: ['Carla Caring', 'Cem Caller'] });
  line = await openSlowLine(company.url, 2000);
  carla = company.page('Carla Caring');
});
afterAll(async () => {
  await company?.close();
  line?.close();
});

const asks = async (what: string): Promise<{ id: string; version: number }> =>
  company.post('Cem Caller', '/api/promises/request', {
    performer: company.id('Carla Caring'),
    what,
    doneLooksLike: 'It is there',
    dueOn: null,
  });
const withdraws = ({ id, version }: { id: string; version: number }) =>
  company.post('Cem Caller', `/api/promises/${id}/withdraw`, { saw: version });
const stateOf = async ({ id }: { id: string }) =>
  (await company.get<{ state: string }>('Carla Caring', `/api/promises/${id}`)).state;

/** Does it and waits for what it shows: all of it before the command has reached the server. */
async function showsBeforehand(act: () => Promise<void>, shown: () => Promise<void>): Promise<void> {
  const before = line.arrived();
  await act();
  await shown();
  expect(line.arrived()).toBe(before);
}

const nowIs = (words: string | RegExp) => () =>
  carla.getByRole('status').filter({ hasText: words }).waitFor();

test('"later" on a card shows at once', async () => {
  await asks('The map of the depot');
  await carla.goto(line.url);
  const card = carla.getByRole('region', { name: 'Card: The map of the depot' });
  const later = card.getByRole('button', { name: 'later' });
  await later.waitFor();
  await showsBeforehand(() => later.click(), nowIs(/^Until /));
});

test('a yes on the page of a promise shows at once, and holds', async () => {
  const promise = await asks('The list of late calls');
  await carla.goto(`${line.url}/promises/${promise.id}`);
  await carla.getByRole('button', { name: 'Yes, I promise' }).waitFor();
  await showsBeforehand(() => press(carla, 'Yes, I promise'), nowIs('You promised Cem Caller'));
  expect(await stateOf(promise)).toBe('requested');
  await sees(carla, 'Promised. Cem Caller knows.');
  expect(await stateOf(promise)).toBe('promised');
});

test('a yes that comes too late is taken back with a sentence', async () => {
  const promise = await asks('The key of the boat');
  await carla.goto(`${line.url}/promises/${promise.id}`);
  await carla.getByRole('button', { name: 'Yes, I promise' }).waitFor();
  await showsBeforehand(() => press(carla, 'Yes, I promise'), nowIs('You promised Cem Caller'));
  await withdraws(promise);
  const why = carla.getByRole('alert').filter({ hasText: /looked|moved on/ });
  await why.waitFor();
  expect(await carla.getByText('You promised Cem Caller').count()).toBe(0);
});

test('words that come too late are kept', async () => {
  const promise = await asks('Oil for the crane');
  await carla.goto(`${line.url}/promises/${promise.id}`);
  await press(carla, 'Not now');
  const words = carla.getByLabel('A word to go with it');
  await words.fill('Ask me again in spring');
  const send = carla.locator('form').getByRole('button', { name: 'Not now', exact: true });
  await showsBeforehand(() => send.click(), nowIs('You said “not now”'));
  expect(await words.isVisible()).toBe(false);
  await withdraws(promise);
  await carla
    .getByRole('alert')
    .filter({ hasText: /looked|moved on/ })
    .waitFor();
  expect(await words.inputValue()).toBe('Ask me again in spring');
  expect(await words.isVisible()).toBe(true);
  expect(company.mistakes).toEqual([]);
});
