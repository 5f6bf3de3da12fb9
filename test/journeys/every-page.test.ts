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
  page.setDefaultTimeout(15_000);
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
    '/conversations?see=preparing',
    '/conversations?see=past',
    '/conversations/new',
    '/conversations/new?form=catch-up',
    '/conversations/new?form=feedback',
    '/conversations/new?form=advice',
    '/conversations/new?form=repair',
    '/conversations/new?form=review',
  ]));

test('pages that are nobody else’s', async () => {
  const keeping = await page.request.post(`${app.url}/api/notes`, {
    data: { kind: 'remember', text: 'Ask how it went', about: me, followUpOn: '2099-01-01' },
  });
  const { id } = (await keeping.json()) as { id: string };
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

test('pages of people and teams', () =>
  auditAll(['/people', `/people/${me}`, '/teams', `/teams/${everyone}`, '/us', '/never', '/nothing-here']));

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
  ]));
