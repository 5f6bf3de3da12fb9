/** People in a browser: a picture of oneself, names that lead to whom they name, what is between two, and words as they were meant. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { audit } from './audit.ts';
import { openCompany, type Company } from './company.ts';
import { fill, follow, press, sees } from './page-actions.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let company: Company;
let carla: Page;
let dario: Page;
/** Looks after the workplace, and is in neither team. */
let dora: Page;
beforeAll(async () => {
  company = await openCompany({
    Care: ['Carla Caring', 'Cem Caller', 'Cleo Calm'],
    Dispatch: ['Dario Driver', 'Dilek Depot', 'Dov Door'],
  });
  carla = company.page('Carla Caring');
  dario = company.page('Dario Driver');
  dora = company.page('Dora Developer');
});
afterAll(() => company?.close());

const titled = (page: Page, heading: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: heading }).waitFor();
const pageOf = (name: string) => `${company.url}/people/${company.id(name)}`;

/** A photograph as a phone would hand it over: large, and not square. */
async function photograph(page: Page): Promise<Buffer> {
  const drawn = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 800 });
    const paper = canvas.getContext('2d')!;
    for (let at = 0; at < 1200; at += 20) {
      paper.fillStyle = `hsl(${at % 360} 60% 60%)`;
      paper.fillRect(at, 0, 20, 800);
    }
    return canvas.toDataURL('image/jpeg').split(',')[1]!;
  });
  return Buffer.from(drawn, 'base64');
}

test('a picture is cut out on the device by keyboard, and seen by others at once', async () => {
  await dario.goto(`${company.url}/my/guide`);
  await sees(dario, 'My picture');
  await audit(dario);
  const file = { name: 'me.jpg', mimeType: 'image/jpeg', buffer: await photograph(dario) };
  await dario.locator('input[type=file]').setInputFiles(file);
  const area = dario.getByRole('img', { name: /The part that will be seen/ });
  await area.focus();
  await dario.keyboard.press('ArrowRight');
  await dario.getByLabel('Closer').fill('1.5');
  await audit(dario);
  await press(dario, 'Use this part');
  await sees(dario, 'Your picture is saved.');
  await carla.goto(pageOf('Dario Driver'));
  await titled(carla, 'Dario Driver');
  const picture = carla.locator('main img').first();
  await picture.waitFor();
  expect(await picture.evaluate((one: HTMLImageElement) => one.decode().then(() => one.naturalWidth))).toBe(
    256,
  );
  const address = await picture.getAttribute('src');
  const kept = await carla.request.get(company.url + address);
  expect((await kept.body()).length).toBeLessThan(30_721);
  await audit(carla);
});

test('a file that is no picture is refused in words, and nothing is sent', async () => {
  await dario.goto(`${company.url}/my/settings`);
  const file = { name: 'me.png', mimeType: 'image/png', buffer: Buffer.from('no picture') };
  await dario.locator('input[type=file]').setInputFiles(file);
  await sees(dario, 'This file cannot be shown as a picture.');
  await press(dario, 'Never mind');
  await press(dario, 'Remove it');
  await sees(dario, 'Your picture is removed.');
});

let promise: string;
test('words keep their lines, and an address in them can be followed', async () => {
  const asked = {
    performer: company.id('Dario Driver'),
    what: 'Landing times for the holidays, as on https://example.org/board.',
    doneLooksLike: 'One page',
    dueOn: null,
    words: 'First the list.\nThen mailto:carla@example.org, please.',
  };
  promise = (await company.post('Carla Caring', '/api/promises/request', asked)).id;
  await dario.goto(`${company.url}/promises/${promise}`);
  await titled(dario, /Landing times/);
  const link = dario.getByRole('link', { name: 'https://example.org/board', exact: true });
  expect(await link.getAttribute('rel')).toContain('noopener');
  expect(await link.getAttribute('href')).toBe('https://example.org/board');
  const mail = dario.getByRole('link', { name: 'mailto:carla@example.org', exact: true });
  expect(await mail.evaluate((one) => getComputedStyle(one.parentElement!).whiteSpace)).toContain('pre');
  expect(await mail.evaluate((one) => one.closest('[dir]')!.getAttribute('dir'))).toBe('auto');
  await audit(dario);
});

test('another way stands beside what was asked, and what changes is marked', async () => {
  await press(dario, 'Another way');
  await fill(dario, 'What is it about?', 'Landing times for Christmas, as on https://example.org/board.');
  await press(dario, 'Propose this way');
  await sees(dario, 'You can do');
  await carla.goto(`${company.url}/promises/${promise}`);
  await sees(carla, 'You asked');
  await carla.getByRole('heading', { name: 'Dario Driver can do' }).waitFor();
  expect(await carla.locator('del').first().innerText()).toBe('the holidays,');
  expect(await carla.locator('ins').first().innerText()).toBe('Christmas,');
  await audit(carla);
});

test('a name leads to its person, where the two see what is between them, and nobody else does', async () => {
  await follow(carla, 'Dario Driver');
  await titled(carla, 'Dario Driver');
  await carla.getByRole('heading', { name: 'Between you' }).waitFor();
  await sees(carla, /Landing times for Christmas/);
  await audit(carla);
  await dora.goto(pageOf('Dario Driver'));
  await sees(dora, 'Nothing is open between you just now.');
  expect(await dora.getByText('Landing times').count()).toBe(0);
  await follow(carla, /Landing times for Christmas/);
  await titled(carla, /Landing times/);
});

test('one thing is begun at hand, the rest from a menu', async () => {
  await dora.getByRole('link', { name: 'Ask Dario Driver' }).waitFor();
  await dora.getByRole('button', { name: /^More/ }).last().click();
  await dora.getByRole('link', { name: 'Say thanks' }).waitFor();
  await dora.keyboard.press('Escape');
});

test('a thing has a way back, an address to hand on, and is asked again with the same words', async () => {
  await press(carla, 'Yes, please');
  await carla.getByText('Yes, please').waitFor({ state: 'detached' });
  await dario.goto(`${company.url}/promises/${promise}`);
  await press(dario, 'It is done');
  await sees(dario, /said it is done/);
  await carla.goto(`${company.url}/promises/${promise}`);
  await press(carla, 'Yes, thank you');
  await carla.getByLabel('What did they do?').waitFor();
  await carla.goto(`${company.url}/promises/${promise}`);
  await follow(carla, 'Ask again');
  await carla.waitForURL(/\/promises\/request/);
  await carla.getByText('Landing times for Christmas').first().waitFor();
  await carla.goBack();
  await titled(carla, /Landing times/);
  await carla.getByRole('button', { name: 'Copy link' }).waitFor();
  await carla.locator('main').getByRole('link', { name: 'Promises', exact: true }).click();
  await carla.waitForURL('**/promises');
  expect(company.mistakes).toEqual([]);
});
