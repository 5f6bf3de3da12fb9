/** What axe finds on a page as it stands, wide and narrow, light and dark, and whether it fits the screen. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const widths = [1280, 390] as const;
const schemes = ['light', 'dark'] as const;

/** Expects no violation of any of axe's rules on this page, and nothing wider than the screen, in both widths and both themes. */
export async function audit(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
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
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' ')}`,
  );
  return (await isTooWide(page)) ? [...found, 'wider than the screen'] : found;
}

const isTooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

/** Two frames later styles are in force; colours that fade have arrived. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {})));
  });
