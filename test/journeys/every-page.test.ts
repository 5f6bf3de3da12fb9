/** Every other page stands as it should for somebody who has just begun: no violation of axe's rules, no mistake in the console. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { browserToLaunch } from '#test/browser-path.ts';
import { audit } from './audit.ts';
import { foundWorkplace, startApp, type RunningApp } from './running-app.ts';

vi.setConfig({ testTimeout: 240_000 });

let app: RunningApp;
let browser: Browser;
let page: Page;
let me: string;
let everyone: string;
const mistakes: string[] = [];
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), browserToLaunch().then((how) => chromium.launch(how))]);
  page = await browser.newPage({ locale: 'en-GB' });
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (mistake) => mistakes.push(`${page.url()}: ${mistake.message}`));
  await foundWorkplace(app, page.request);
  const answer = await page.request.get(`${app.url}/api/me`);
  const mine = (await answer.json()) as { person: { id: string }; workplace: { everyone: string } };
  me = mine.person.id;
  everyone = mine.workplace.everyone;
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function auditAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(app.url + path);
    await audit(page);
  }
  expect(mistakes).toEqual([]);
}

test('pages of what is open, asked, promised and thanked', () =>
  auditAll([
    '/open',
    '/asks',
    '/offers/new',
    '/promises',
    '/promises/request',
    '/promises/offer',
    '/thanks',
    '/thanks/new',
    '/conversations',
    '/conversations?view=preparing',
    '/conversations?view=past',
    '/conversations/new',
    '/conversations/new?form=catch-up',
    '/conversations/new?form=feedback',
    '/conversations/new?form=advice',
    '/conversations/new?form=repair',
    '/conversations/new?form=review',
    '/lessons',
    '/heads-ups',
    '/heads-ups/new',
    '/rounds',
    '/pulse',
    '/culture',
  ]));

test('pages that are nobody else’s', async () => {
  const note = { kind: 'remember', text: 'Ask how it went', about: me, followUpOn: '2099-01-01' };
  const { id } = await post<{ id: string }>('/api/notes', note);
  await auditAll([
    '/only-me',
    '/only-me/new',
    `/only-me/notes/${id}`,
    '/only-me/week',
    '/only-me/practice',
    '/only-me/mirror',
    '/only-me/pause',
    `/people/${me}`,
  ]);
});

/** Sends a command as whoever is signed in. */
async function post<Reply>(path: string, data: object): Promise<Reply> {
  const answer = await page.request.post(app.url + path, { data, headers: { origin: app.url } });
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as Reply;
}

test('pages of goals, with a figure, what was reported, and what waits for others', async () => {
  const tess = { name: 'Tess Tester', email: 'tess@example.org', timeZone: 'Europe/Berlin', language: 'en' };
  const lou = { ...tess, name: 'Lou Loader', email: 'lou@example.org' };
  const { id: other } = await post<{ id: string }>('/api/people', tess);
  await post('/api/people', lou);
  const wording = {
    aim: 'Late calls down a third',
    why: 'Calmer mornings',
    whyForAll: 'Customers who come back',
    measure: 'Calls in a week',
    figure: { unit: 'calls a week', start: 90, target: 60 },
  };
  const own = await post<{ id: string; version: number }>('/api/goals', {
    ...wording,
    as: everyone,
    with: [],
  });
  const seen = { saw: own.version };
  await post(`/api/goals/${own.id}/report`, { ...seen, value: 82, progress: 'The list works' });
  await post(`/api/goals/${own.id}/rewards`, { reward: 'A day out' });
  const proposed = await post<{ id: string }>('/api/goals', { ...wording, with: [other] });
  await auditAll(['/goals', '/goals/new', `/goals/${own.id}`, `/goals/${proposed.id}`]);
  await auditAll(['/goals?view=ended', `/promises/offer?serves=goal:${own.id}`]);
});

test('on a phone the menu at its foot is lines one below the other, and the palette comes and goes by keys', async () => {
  await page.goto(`${app.url}/asks`);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const lines = await Promise.all(
    ['Thanks', 'Only me'].map((name) => page.getByRole('link', { name, exact: true }).last().boundingBox()),
  );
  expect(lines[0]!.x).toBe(lines[1]!.x);
  expect(lines[0]!.width).toBeGreaterThan(150);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('goal');
  const field = page.getByRole('combobox', { name: 'Find or begin' });
  await field.waitFor();
  expect(await field.inputValue()).toBe('goal');
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('pages of people and teams', () =>
  auditAll([
    '/people',
    `/people/${me}`,
    '/teams',
    `/teams/${everyone}`,
    `/teams/${everyone}/guide`,
    `/teams/${everyone}/guide/file`,
    '/us',
    '/team-wishes',
    '/never',
    '/nothing-here',
  ]));

test('a team as a team: with nothing yet, asked about its pattern, and for whoever leads it', async () => {
  const { id: team } = await post<{ id: string }>('/api/teams', { name: 'Lantern', parent: everyone });
  // while nobody is in it, nobody has to be asked
  await page.request.put(`${app.url}/api/teams/${team}/leader`, {
    data: { person: me },
    headers: { origin: app.url },
  });
  await post(`/api/teams/${team}/members`, { person: me });
  await auditAll([`/teams/${team}`, `/us/${team}`]);
  const somebody = { timeZone: 'Europe/Berlin', language: 'en', teams: [team] };
  await post('/api/people', { ...somebody, name: 'Ann Anker', email: 'ann@example.org' });
  await post('/api/people', { ...somebody, name: 'Bo Boje', email: 'bo@example.org' });
  await post(`/api/charters/${team}/lines`, { text: 'We ask early', propose: true });
  await post(`/api/charters/${team}/propose-pattern`, {});
  await auditAll([`/us/${team}`]);
  await page.getByRole('heading', { name: 'Lantern as a team' }).waitFor();
  await page.getByRole('heading', { name: 'For you, because you lead' }).waitFor();
  await page.getByText('Somebody is having a hard time').click();
  await page.getByText('Be the first to offer a hand').waitFor();
  await audit(page);
  await page.getByRole('link', { name: 'To the question' }).click();
  await page.getByText('Shall the team see how it is doing?').waitFor();
  await audit(page);
});

test('pages of one’s own, and of whoever looks after the workplace', () =>
  auditAll([
    '/my/guide',
    '/my/plate',
    '/my/hours',
    '/my/quiet',
    '/my/settings',
    '/admin',
    '/admin/import',
    '/admin/log',
    '/admin/pulse',
  ]));

test('German says Sie once an admin chooses so: at once, on other pages, and at the door', async () => {
  const inGerman = { data: { language: 'de' }, headers: { origin: app.url } };
  await page.request.patch(`${app.url}/api/me`, inGerman);
  await page.goto(`${app.url}/admin`);
  await page.getByRole('heading', { name: 'Wie Deutsch hier spricht' }).waitFor();
  await page.getByLabel('Wir siezen uns').click();
  await page.getByRole('button', { name: /^Ihr Menü/ }).waitFor();
  await audit(page);
  await page.goto(`${app.url}/my/quiet`);
  await page.getByText('Wie oft Alongside sich bei Ihnen meldet').waitFor();
  const stranger = await browser.newContext({ locale: 'de-DE' });
  const door = await stranger.newPage();
  await door.goto(`${app.url}/sign-in`);
  await door.getByText('Wir schicken Ihnen einen Link').waitFor();
  expect(await door.locator('html').getAttribute('lang')).toBe('de');
  await stranger.close();
  expect(mistakes).toEqual([]);
});
