/** The pictures: each is looked at, walked along by keyboard, read by axe, and seen in colours that somebody chose themselves. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { audit, stands } from './audit.ts';
import { openCompany, type Company } from './company.ts';
import { follow, sees } from './page-actions.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const care = ['Carla Caring', 'Cem Caller', 'Cleo Calm'];
const dispatch = ['Dario Driver', 'Dilek Depot', 'Dov Door'];

let company: Company;
let carla: Page;
beforeAll(async () => {
  company = await openCompany({ Care: care, Dispatch: dispatch });
  carla = company.page('Carla Caring');
});
afterAll(() => company?.close());

interface Versioned {
  id: string;
  version: number;
}

const open = async (path: string) => {
  await carla.goto(company.url + path);
  await stands(carla);
};
/** The day it is for the people of this company. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(new Date());

/** What has the focus says. */
const sentenceInFocus = () => carla.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

/** Walks into a picture by its one stop, and back by an arrow key. */
async function walkAlong(picture: string, [last, before]: readonly [RegExp, RegExp]): Promise<void> {
  const marks = carla.getByRole('list', { name: picture }).locator('a, button');
  await marks.first().waitFor();
  const stops = await marks.evaluateAll((all) => all.filter((mark) => (mark as HTMLElement).tabIndex === 0));
  expect(stops).toHaveLength(1);
  await carla.getByRole('list', { name: picture }).locator('[tabindex="0"]').focus();
  expect(await sentenceInFocus()).toMatch(last);
  await carla.keyboard.press('ArrowLeft');
  expect(await sentenceInFocus()).toMatch(before);
  // it is said to those who look as well
  await carla.locator('figure p').filter({ hasText: before }).first().waitFor();
}

/** In forced colours no stroke may be painted as the ground is. */
async function isSeenInForcedColours(): Promise<void> {
  await carla.emulateMedia({ forcedColors: 'active' });
  const unseen = await carla.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor;
    const shapes = [...document.querySelectorAll<SVGElement>('figure svg :is(path, circle, rect, text)')];
    return shapes
      .filter((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        return [fill, stroke].every((colour) => colour === 'none' || colour === ground);
      })
      .map((shape) => shape.outerHTML.slice(0, 120));
  });
  await carla.emulateMedia({ forcedColors: 'none' });
  expect(unseen).toEqual([]);
}

const wording = {
  aim: 'Late calls down a third',
  why: 'Calmer mornings',
  whyForAll: 'Customers who come back',
  measure: 'Calls in a week',
};

test('the line of a goal says what was said at each point, and its table folds', async () => {
  const goal = await company.post<Versioned>('Carla Caring', '/api/goals', {
    ...wording,
    as: company.id('Care'),
    with: [],
    figure: { unit: 'calls a week', start: 90, target: 60 },
  });
  const path = `/api/goals/${goal.id}`;
  const report = async (more: object) => {
    const { version } = await company.get<Versioned>('Carla Caring', path);
    await company.post('Carla Caring', `${path}/report`, { saw: version, ...more });
  };
  await report({ value: 82, progress: 'The list works' });
  await report({ progress: 'Two storms' });
  await report({ value: 66, progress: 'Nearly there' });
  await open(`/goals/${goal.id}`);
  await carla.getByText('60 wanted', { exact: true }).waitFor();
  await walkAlong('From 90 towards 60 calls a week; now 66. The table below holds the same.', [
    /66 calls a week.*Nearly there/,
    /Two storms/,
  ]);
  await expect(carla.getByRole('cell', { name: 'The list works' }).isVisible()).resolves.toBe(false);
  await carla.getByText('All that was said', { exact: true }).click();
  await carla.getByRole('cell', { name: 'The list works' }).waitFor();
  await audit(carla);
  await isSeenInForcedColours();
});

/** A word that is given: who asks for it, and who gives it. */
const between = async (customer: string, performer: string, what: string, dueOn: string) => {
  const terms = { what, doneLooksLike: 'It is there', dueOn };
  const asked = await company.post<Versioned>(customer, '/api/promises/request', {
    ...terms,
    performer: company.id(performer),
  });
  await company.post(performer, `/api/promises/${asked.id}/promise`, { saw: asked.version });
  return asked.id;
};

test('my week shows my word and what comes to me, and a day that is chosen is shown alone', async () => {
  // everybody of this company works on all seven days; at its end the week shown is still this one
  await between('Dario Driver', 'Carla Caring', 'The list of late boats', today());
  await between('Carla Caring', 'Dario Driver', 'The key of the depot', today());
  await open('/promises');
  await walkAlong(
    'My week: what I promised, and what was promised to me, by day. The list below holds the same.',
    [/Their word to me: The key of the depot/, /My word: The list of late boats/],
  );
  await audit(carla);
  await isSeenInForcedColours();
  const days = carla.getByRole('region', { name: 'My week' }).getByRole('listitem').getByRole('link');
  await days.filter({ hasText: new RegExp(`^\\S+ ${Number(today().slice(8))}$`) }).click();
  await carla.waitForURL(new RegExp(`day=${today()}`));
  await sees(carla, 'Show all days');
  await carla.getByRole('link', { name: 'The list of late boats', exact: true }).waitFor();
  await audit(carla);
  await follow(carla, 'Show all days');
  await carla.waitForURL(/\/promises$/);
});

let partnership: string;
test('who relies on whom: a line for each partnership, a team that is chosen, dotted where a side is empty', async () => {
  const asked = await company.post<Versioned>('Carla Caring', '/api/partnerships', {
    with: company.id('Dispatch'),
    as: company.id('Care'),
    purpose: 'Calmer nights',
  });
  partnership = asked.id;
  const seen = await company.get<Versioned>('Dario Driver', `/api/partnerships/${partnership}`);
  await company.post('Dario Driver', `/api/partnerships/${partnership}/accept`, { saw: seen.version });
  await open('/partners/teams');
  await sees(carla, 'Where a line is dotted, one side has not said yet what it needs.');
  await walkAlong('Teams as names, and a line for each partnership. The list below holds the same.', [
    /^Dispatch: partners with Care\. With Care, one side has yet to say what it needs\.$/,
    /^Care: partners with Dispatch\./,
  ]);
  await audit(carla);
  await isSeenInForcedColours();
  await carla
    .getByRole('list', { name: /^Teams as names/ })
    .getByRole('link', { name: /^Care:/ })
    .click();
  await carla.waitForURL(/team=/);
  await carla
    .getByRole('link', { name: /Care and Dispatch/ })
    .first()
    .waitFor();
  await follow(carla, 'All partnerships');
  await carla.waitForURL(/\/partners\/teams$/);
});

async function moveOn(who: string, move: string, more: object = {}): Promise<void> {
  const { version } = await company.get<Versioned>(who, `/api/partnerships/${partnership}`);
  await company.post(who, `/api/partnerships/${partnership}/${move}`, { saw: version, ...more });
}

test('a partnership is one line in time, and its meetings fold', async () => {
  const credits = [{ party: company.id('Dispatch'), forWhat: 'the early word' }];
  await company.post('Carla Caring', '/api/thanks', {
    kind: 'thanks',
    forWhat: 'You told us first',
    credits,
    send: true,
    madePossible: 'A calm morning',
  });
  await moveOn('Carla Caring', 'suggest-day', { day: today() });
  await moveOn('Dario Driver', 'agree-day');
  await moveOn('Carla Caring', 'met');
  await open(`/with/${partnership}`);
  await carla.getByRole('heading', { name: 'Our time together' }).scrollIntoViewIfNeeded();
  await walkAlong(
    'What happened between us, from the beginning until today, as shapes on a line; each says its sentence.',
    [/: we met\.$/, /: thanks from Carla Caring: “You told us first”\.$/],
  );
  await carla.getByText(/^You met: /).click();
  await sees(carla, /said that you met/);
  await audit(carla);
  await isSeenInForcedColours();
});

test('the month of a team holds what teams promised each other, and is taken into a calendar', async () => {
  const offer = await company.post<Versioned>('Dario Driver', '/api/promises/offer', {
    performer: company.id('Dispatch'),
    customer: company.id('Care'),
    what: 'The night list by six',
    doneLooksLike: 'It is in the inbox',
    dueOn: today(),
  });
  await company.post('Carla Caring', `/api/promises/${offer.id}/accept`, { saw: offer.version });
  await open(`/us/${company.id('Care')}`);
  await follow(carla, 'The month of the team');
  await carla
    .getByRole('list', { name: /^The month, day by day/ })
    .getByRole('link', { name: /^The night list by six: Dispatch for Care/ })
    .waitFor();
  await audit(carla);
  await isSeenInForcedColours();
  const download = carla.waitForEvent('download');
  await carla.getByRole('button', { name: 'Save as a calendar file' }).click();
  expect((await download).suggestedFilename()).toBe(`${today().slice(0, 7)}.ics`);
  // what two people promised each other stands on no month of a team
  await expect(carla.getByText('The key of the depot').count()).resolves.toBe(0);
  await follow(carla, 'The month after');
  await sees(carla, 'Nothing was promised between teams for this month.');
});

test('who can see something is drawn above its sentence', async () => {
  await open(`/with/${partnership}`);
  const part = carla
    .getByRole('complementary')
    .or(carla.locator('section'))
    .filter({
      has: carla.getByRole('heading', { name: 'Who can see this' }),
    });
  await part.last().locator('svg[aria-hidden]').first().waitFor();
  expect(company.mistakes).toEqual([]);
});
