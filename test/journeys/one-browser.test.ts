/** One browser: many tabs share what there is once, and what one person read and wrote is not there for the next, in any tab. */
import type { BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { one } from '#platform/defined.ts';
import { openCompany, type Company } from './company.ts';
import { fill, press, sees } from './page-actions.ts';

vi.setConfig({ testTimeout: 240_000 });

let company: Company;
let carla: Page;
let shared: BrowserContext;
beforeAll(async () => {
  company = await openCompany({ Care: ['Carla Caring', 'Cem Caller'] });
  carla = company.page('Carla Caring');
  shared = carla.context();
});
afterAll(() => company?.close());

const secretWords = 'I am tired of the late calls';
const newNote = () => `${company.url}/only-me/new`;
const noteField = (page: Page) => page.getByLabel('What do you want to remember?', { exact: true });

/** Everything that this browser keeps for the product, as it is written on the device. */
const keptOnDevice = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('alongside', 1);
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const pages = await new Promise<unknown[]>((resolve) => {
      const all = database.transaction('readings').objectStore('readings').getAll();
      all.addEventListener('success', () => resolve(all.result));
    });
    return {
      local: JSON.stringify(localStorage),
      session: JSON.stringify(sessionStorage),
      pages: JSON.stringify(pages),
    };
  });

async function comeIn(page: Page, name: string): Promise<void> {
  await page.goto(`${company.url}/sign-in`);
  await fill(page, 'Your email address', `${one(name.split(' ')).toLowerCase()}@example.org`);
  await press(page, 'Mail me a link');
  await sees(page, 'Check your email');
  const link = await company.linkFor(page, `${one(name.split(' ')).toLowerCase()}@example.org`);
  await page.goto(link);
  await press(page, 'Come in');
  await page.getByRole('button', { name: new RegExp(name) }).waitFor();
}

/** The live streams that this browser holds. */
function countStreams(context: BrowserContext): () => Request[] {
  const open = new Set<Request>();
  context.on('request', (request) => void (request.url().endsWith('/api/live') && open.add(request)));
  for (const over of ['requestfinished', 'requestfailed'] as const)
    context.on(over as 'requestfinished', (request) => open.delete(request));
  return () => [...open].filter((request) => !request.frame().page().isClosed());
}

async function openTab(path: string): Promise<Page> {
  const tab = await shared.newPage();
  await tab.goto(company.url + path);
  await tab.getByRole('heading', { level: 1 }).waitFor();
  return tab;
}

const remember = (text: string) =>
  company.post('Carla Caring', '/api/notes', { kind: 'remember', text }).then(() => text);

test('eight tabs all come up and hear news by one stream, and after the tab that holds it has gone', async () => {
  const streams = countStreams(shared);
  const tabs = await Promise.all(Array.from({ length: 8 }, () => openTab('/only-me')));
  await sawAll(tabs, await remember('Told to all'));
  expect(streams()).toHaveLength(1);
  const first = one(streams()).frame().page();
  const rest = tabs.filter((tab) => tab !== first);
  await Promise.all([first.close(), remember('Told while nobody held it')]);
  await sawAll(rest, 'Told while nobody held it');
  await sawAll(rest, await remember('Told by the next'));
  expect(streams()).toHaveLength(1);
  await Promise.all(rest.map((tab) => tab.close()));
});

/** Puts a tab to sleep as some browsers do, without telling it; returns what wakes it. */
async function putToSleep(tab: Page): Promise<() => Promise<unknown>> {
  const hand = await shared.newCDPSession(tab);
  await hand.send('Debugger.enable');
  const asleep = new Promise((done) => hand.once('Debugger.paused', done));
  await hand.send('Debugger.pause');
  void tab.evaluate(() => document.title);
  await asleep;
  return () => hand.send('Debugger.resume').then(() => hand.detach());
}
const comesInSight = (tab: Page) => tab.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

test('a tab hears news although the one that leads gives no sign, and each catches up on what it slept through', async () => {
  const first = await openTab('/only-me');
  const second = await openTab('/only-me');
  const wakeLeading = await putToSleep(first);
  await comesInSight(second);
  await sees(second, await remember('Told while the first slept'));
  await wakeLeading();
  await sees(first, 'Told while the first slept');
  const wake = await putToSleep(first);
  await sees(second, await remember('Told while it slept again'));
  await wake();
  await comesInSight(first);
  await sees(first, 'Told while it slept again');
  await Promise.all([first, second].map((tab) => tab.close()));
});

test('where tabs cannot agree on who leads, each listens as long as it is in sight', async () => {
  const tab = await shared.newPage();
  await tab.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
  await tab.goto(`${company.url}/only-me`);
  await sees(tab, 'Told to all');
  await sees(tab, await remember('Told without locks'));
  const streams = countStreams(shared);
  const isHidden = (hidden: boolean) =>
    tab.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await isHidden(true);
  await remember('Told out of sight');
  await isHidden(false);
  await sees(tab, 'Told out of sight');
  expect(streams()).toHaveLength(1);
  await tab.close();
});

test('once the pages are kept on the device, no script is loaded twice, nor fetched from the server again', async () => {
  const tab = await openTab('/only-me');
  await tab.evaluate(async () => {
    // as the pages do by themselves after a while: another address would be another worker, and take this one's place
    await navigator.serviceWorker.register(`/service-worker.js?language=${document.documentElement.lang}`);
    await navigator.serviceWorker.ready;
  });
  const warnings: string[] = [];
  const log = await shared.newCDPSession(tab);
  log.on('Log.entryAdded', ({ entry }) => warnings.push(entry.text));
  await log.send('Log.enable');
  for (const path of ['/only-me', '/promises']) {
    await tab.goto(company.url + path);
    await tab.getByRole('heading', { level: 1 }).waitFor();
    const files = await loadedFiles(tab);
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter(({ name }, at) => files.findIndex((one) => one.name === name) < at)).toEqual([]);
    expect(files.filter(({ fromServer }) => fromServer)).toEqual([]);
  }
  expect(warnings).toEqual([]);
  expect(await tab.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await tab.close();
});

const loadedFiles = (tab: Page) =>
  tab.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.includes('/assets/'))
      .map(({ name, transferSize }) => ({ name, fromServer: transferSize > 0 })),
  );

const sawAll = (tabs: readonly Page[], words: string) => Promise.all(tabs.map((tab) => sees(tab, words)));

test('what is being written comes back after the page was opened anew, and lies closed on the device', async () => {
  await carla.goto(newNote());
  await noteField(carla).fill(secretWords);
  await carla.reload();
  expect(await noteField(carla).inputValue()).toBe(secretWords);
  const { local } = await keptOnDevice(carla);
  expect(local).toContain('note:new');
  expect(local).not.toContain('tired');
});

test('signing out asks before unsent words are forgotten, and one may stay', async () => {
  await carla.getByRole('button', { name: /Carla Caring/ }).click();
  await carla.getByText('Sign out', { exact: true }).click();
  await carla.getByRole('heading', { name: 'You have written something that has not been sent' }).waitFor();
  await press(carla, 'Stay');
  await noteField(carla).waitFor();
  expect(await noteField(carla).inputValue()).toBe(secretWords);
});

test('whoever signs out in one tab leaves nothing in another, nor on the device, nor behind "Back"', async () => {
  const other = await openTab('/my/settings');
  await carla.getByRole('button', { name: /Carla Caring/ }).click();
  await carla.getByText('Sign out', { exact: true }).click();
  await press(carla, 'Sign out');
  await carla.waitForURL('**/sign-in');
  await other.waitForURL('**/sign-in**');
  await carla.goBack();
  await carla.waitForURL('**/sign-in**');
  expect(await carla.content()).not.toContain('tired');
  const kept = await keptOnDevice(carla);
  expect(JSON.stringify(kept)).not.toContain('Carla');
  expect(kept.local).not.toContain('draft:');
  expect(kept.pages).toBe('[]');
  await other.close();
});

test('the next person in the same browser finds an empty page where the one before wrote', async () => {
  await comeIn(carla, 'Cem Caller');
  await carla.goto(newNote());
  await noteField(carla).waitFor();
  expect(await noteField(carla).inputValue()).toBe('');
});

test('a session that is ended from elsewhere ends in the tabs that are open', async () => {
  const { items } = await company.get<{ items: { id: string; current: boolean }[] }>(
    'Carla Caring',
    '/api/sessions',
  );
  const here = items.find(({ current }) => current);
  await noteField(carla).fill('Written by Cem');
  const other = await openTab('/my/settings');
  await shared.request.delete(`${company.url}/api/sessions/${here!.id}`, {
    headers: { origin: company.url },
  });
  await Promise.all([carla, other].map((tab) => tab.waitForURL('**/sign-in**')));
  expect((await keptOnDevice(carla)).local).not.toContain('draft:');
  expect(company.mistakes).toEqual([]);
});
