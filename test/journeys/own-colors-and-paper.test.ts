/** Pages in colours that somebody chose for their whole screen, where each state is still seen, and pages on paper. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { defined } from '#platform/defined.ts';
import { settled, stands } from './audit.ts';
import { openCompany, type Company } from './company.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

interface Versioned {
  id: string;
  version: number;
}

let company: Company;
let carla: Page;
beforeAll(async () => {
  company = await openCompany({
    Care: ['Carla Caring', 'Cem Caller', 'Cleo Calm'],
    Dispatch: ['Dario Driver', 'Dilek Depot', 'Dov Door'],
  });
  carla = company.page('Carla Caring');
  await carla.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
});
afterAll(() => company?.close());

const open = async (path: string) => {
  await carla.goto(company.url + path);
  await stands(carla);
};

/** What of a part says by its colours or its edge that it is chosen; without a ground of its own it has that of the page. */
const lookOf = async (part: Locator) => {
  await settled(part.page());
  return part.evaluate((element) => {
    const { color, backgroundColor, borderTopColor, borderTopWidth, outlineStyle, textDecorationLine } =
      getComputedStyle(element);
    const page = getComputedStyle(document.body).backgroundColor;
    const ground = backgroundColor.endsWith(', 0)') ? page : backgroundColor;
    const edge = borderTopWidth === '0px' ? null : borderTopColor;
    return { canBeRead: color !== ground, ground, edge, outlineStyle, textDecorationLine };
  });
};

/** Chosen is seen beside not chosen, and what it says can be read. */
async function isToldApart(chosen: Locator, other: Locator): Promise<void> {
  const [one, another] = [await lookOf(chosen), await lookOf(other)];
  expect(one).not.toEqual(another);
  expect(one.canBeRead).toBe(true);
}

test('a chosen day, a ticked box and a chosen circle', async () => {
  await open('/promises/request');
  await isToldApart(
    carla.locator('[aria-pressed="true"]').first(),
    carla.locator('[aria-pressed="false"]').first(),
  );
  await open('/asks/new');
  const sizes = carla.getByRole('radio');
  await sizes.nth(1).check();
  await isToldApart(sizes.nth(1), sizes.first());
  await open('/us');
  const days = carla.getByRole('checkbox');
  await days.nth(0).setChecked(true);
  await days.nth(1).setChecked(false);
  await isToldApart(days.nth(0), days.nth(1));
});

test('the view and the place one is in, wide and on a phone', async () => {
  await open('/promises');
  const views = carla.getByRole('navigation', { name: 'Promises' }).or(carla.locator('main nav')).last();
  await isToldApart(views.locator('[aria-current]'), views.locator('a:not([aria-current])').first());
  const rail = carla.getByRole('navigation', { name: 'Places' }).first();
  await isToldApart(rail.locator('[aria-current]'), rail.locator('li a:not([aria-current])').first());
  await carla.setViewportSize({ width: 390, height: 844 });
  const bar = carla.getByRole('navigation', { name: 'Places' });
  await isToldApart(bar.locator('[data-around]').last(), bar.getByRole('link', { name: 'Today' }).last());
  await carla.setViewportSize({ width: 1280, height: 900 });
});

test('the row that Enter takes: in the palette, among names, beside an @', async () => {
  await open('/asks/new');
  await carla.keyboard.press('Control+K');
  await carla.keyboard.type('my');
  const rows = carla.getByRole('dialog').getByRole('option');
  await isToldApart(rows.and(carla.locator('[data-combobox-selected]')), rows.nth(1));
  await carla.keyboard.press('Escape');
  await open('/promises/request');
  await carla.getByRole('textbox', { name: 'Whom do you ask?' }).fill('C');
  const names = carla.getByRole('option');
  await names.nth(1).waitFor();
  await isToldApart(carla.locator('[data-combobox-selected]'), names.nth(1));
});

test('a menu that stands open, and what has the focus', async () => {
  await open('/people');
  const begin = carla.getByRole('button', { name: 'New', exact: true });
  const closed = await lookOf(begin);
  await begin.click();
  expect(await lookOf(begin)).not.toEqual(closed);
  await carla.keyboard.press('Escape');
  const row = carla.locator('main [data-line]').first();
  const before = await lookOf(row);
  await carla.keyboard.press('j');
  await expect.poll(() => row.evaluate((line) => line === document.activeElement)).toBe(true);
  expect(await lookOf(row)).not.toEqual(before);
});

test('the language before one is in', async () => {
  const context = await defined(carla.context().browser()).newContext({
    locale: 'en-GB',
    forcedColors: 'active',
  });
  const stranger = await context.newPage();
  await stranger.goto(`${company.url}/sign-in`);
  await stranger.getByRole('button', { name: 'Deutsch' }).waitFor();
  await isToldApart(
    stranger.getByRole('button', { name: 'English' }),
    stranger.getByRole('button', { name: 'Deutsch' }),
  );
  await context.close();
});

/** How many sheets of A4 the page that is open takes, and whether nothing on them can be pressed. */
async function onPaper(path: string): Promise<{ sheets: number; toPress: number }> {
  await open(path);
  await carla.emulateMedia({ media: 'print', forcedColors: 'none' });
  const toPress = await carla
    .getByRole('button')
    .or(carla.getByRole('navigation'))
    .or(carla.getByRole('search'))
    .count();
  const pdf = await carla.pdf({ format: 'A4' });
  await carla.emulateMedia({ media: 'screen', forcedColors: 'none' });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  return { sheets, toPress };
}
const oneSheet = { sheets: 1, toPress: 0 };

test('what a team agreed, a goal, a partner and a guide each fit on one sheet, with nothing to press', async () => {
  const care = company.id('Care');
  for (const text of ['We ask early', 'We answer within a day', 'Nobody calls after six'])
    await company.post('Carla Caring', `/api/charters/${care}/lines`, { text, propose: true });
  expect(await onPaper(`/charters/${care}`)).toEqual(oneSheet);
  const goal = await company.post<Versioned>('Carla Caring', '/api/goals', {
    aim: 'Late calls down a third',
    why: 'Calmer mornings',
    whyForAll: 'Customers who come back',
    measure: 'Calls in a week',
    as: care,
    with: [],
    figure: { unit: 'calls a week', start: 90, target: 60 },
  });
  await company.post('Carla Caring', `/api/goals/${goal.id}/report`, {
    saw: goal.version,
    value: 82,
    progress: 'The list works',
  });
  expect(await onPaper(`/goals/${goal.id}`)).toEqual(oneSheet);
  const { id: partnership } = await company.post<Versioned>('Carla Caring', '/api/partnerships', {
    with: company.id('Dispatch'),
    as: care,
    purpose: 'Calmer nights',
  });
  const { version: saw } = await company.get<Versioned>('Dario Driver', `/api/partnerships/${partnership}`);
  await company.post('Dario Driver', `/api/partnerships/${partnership}/accept`, { saw });
  expect(await onPaper(`/with/${partnership}`)).toEqual(oneSheet);
  expect(await onPaper(`/people/${company.id('Cem Caller')}`)).toEqual(oneSheet);
  expect(company.mistakes).toEqual([]);
});
