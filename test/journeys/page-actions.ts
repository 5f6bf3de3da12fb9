/** What somebody does on a page, by the words that stand on it. */
import type { Page } from 'playwright-core';
import { one } from '#platform/defined.ts';

/** Presses the one button of exactly this name. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Follows the first link of this name. */
export const follow = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('link', { name }).first().click();

/** Writes into the field of exactly this label, whether or not it may stay empty. */
export const fill = (page: Page, label: string, words: string): Promise<void> =>
  page
    .getByLabel(label, { exact: true })
    .or(page.getByLabel(`${label} if you like`, { exact: true }))
    .fill(words);

/** Sends the form that is open on the page; its button may be called like the one that opened it. */
export const sendForm = (page: Page, name: string): Promise<void> =>
  page.locator('form').getByRole('button', { name, exact: true }).click();

/** Waits until these words stand on the page. */
export const sees = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).first().waitFor();

/** Chooses a person or a team by the beginning of their name. */
export async function choose(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole('textbox', { name: label }).fill(one(name.split(' ')));
  await page.getByRole('option', { name: new RegExp(name) }).click();
}

/** Hours around the clock, so that a journey is the same at night and on a Sunday. */
export async function alwaysAtWork(page: Page, url: string): Promise<void> {
  const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', until: '23:59' }));
  const response = await page.request.put(`${url}/api/me/hours`, {
    data: { hours },
    headers: { origin: url },
  });
  if (!response.ok()) throw new Error(`The hours were refused: ${await response.text()}`);
}
