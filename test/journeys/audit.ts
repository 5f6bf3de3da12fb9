/** What axe finds on a page as it stands, wide and narrow, light and dark, and whether it fits the screen. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { whatDoesNotFit } from './fitting.ts';

export const widths = [1280, 390] as const;
const schemes = ['light', 'dark'] as const;

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/** Expects no violation of any of axe's rules on this page, and nothing that does not fit the screen, in both widths and both themes. */
export async function audit(page: Page): Promise<void> {
  await stands(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found = await foundOn(page);
      expect({ page: new URL(page.url()).pathname, width, colorScheme, found }).toEqual({
        page: new URL(page.url()).pathname,
        width,
        colorScheme,
        found: [],
      });
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

/** Waits until a page is there with all that it waits for. */
export async function stands(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.getByText('One moment …', { exact: true }).first().waitFor({ state: 'hidden' });
}

/** A page that was still on its way is looked at a second time, once its heading stands; what is wrong with a page stays wrong. */
async function foundOn(page: Page): Promise<string[]> {
  const first = await look(page);
  if (first.length === 0) return first;
  await page.waitForTimeout(500);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return look(page);
}

async function look(page: Page): Promise<string[]> {
  await settled(page);
  return [...(await violationsOn(page)), ...(await whatDoesNotFit(page))];
}

/** All of axe's rules; axe itself is brought once to each page that is opened, because that takes longest. */
async function violationsOn(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => window.axe !== undefined);
  if (!isThere) await page.evaluate(`${axe.source};0`);
  return page.evaluate(async () => {
    const { violations } = await window.axe!.run(document, { resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`,
    );
  });
}

/** Two frames later styles are in force; colours that fade have arrived. */
export const settled = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {})));
  });
