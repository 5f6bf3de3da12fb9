/** The main path in two browsers: set-up from the printed link, an ask, help, a promise kept, and thanks that are shared. */
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { browserToLaunch } from '#test/browser-path.ts';
import { audit } from './audit.ts';
import { alwaysAtWork, fill, follow, press, sees } from './page-actions.ts';
import { startApp, type RunningApp } from './running-app.ts';

/** Axe looks at each page four times: longer than other tests on a busy machine. */
vi.setConfig({ testTimeout: 240_000 });

let app: RunningApp;
let browser: Browser;
/** Dora sets the workplace up and asks; Tess is invited and helps. Each has a browser of her own. */
let dora: Page;
let tess: Page;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), browserToLaunch().then((how) => chromium.launch(how))]);
  dora = await newPage();
  tess = await newPage();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const patience = 30_000;
async function newPage(): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin' });
  context.setDefaultTimeout(patience);
  return context.newPage();
}

const isOnToday = (page: Page) =>
  page.getByRole('link', { name: 'Between us', exact: true }).first().waitFor();

/** Opens the link of the letter to this address on the local page of letters, once it is there. */
async function openLetter(page: Page, to: string): Promise<void> {
  const link = page.locator('article').filter({ hasText: to }).getByRole('link').first();
  for (let look = 0; look < 100; look++) {
    await page.goto(app.outbox);
    if ((await link.count()) > 0) break;
    await page.waitForTimeout(200);
  }
  await page.goto((await link.getAttribute('href'))!);
}

test('the printed link sets a workplace up, in three steps, and lets its first person in', async () => {
  await dora.goto(app.firstLink);
  await dora.getByLabel('Name of the workplace').waitFor();
  await audit(dora);
  await fill(dora, 'Name of the workplace', 'Harbour Works');
  await press(dora, 'Continue');
  await fill(dora, 'Your name', 'Dora Developer');
  await audit(dora);
  await fill(dora, 'Your email address', 'dora@example.org');
  await press(dora, 'Continue');
  await dora.getByText('Add people one by one').waitFor();
  await audit(dora);
  await dora.getByRole('button', { name: /Add people one by one/ }).click();
  await dora.waitForURL('**/admin/people');
  await dora.getByLabel('Email address').waitFor();
  await audit(dora);
  await alwaysAtWork(dora, app.url);
});

test('somebody is added and invited, and comes in by the link in her letter', async () => {
  await fill(dora, 'Name', 'Tess Tester');
  await fill(dora, 'Email address', 'tess@example.org');
  await press(dora, 'Add');
  await sees(dora, 'Tess Tester is here now.');
  await dora.goto(`${app.url}/admin/invitations`);
  await dora.getByRole('button', { name: 'Invite the one who was not invited yet' }).waitFor();
  await audit(dora);
  await press(dora, 'Invite the one who was not invited yet');
  await sees(dora, '1 invitation is on its way.');
  await openLetter(tess, 'tess@example.org');
  await tess.getByRole('button', { name: 'Come in' }).waitFor();
  await audit(tess);
  await press(tess, 'Come in');
  await isOnToday(tess);
  await alwaysAtWork(tess, app.url);
  await tess.reload();
  await isOnToday(tess);
  await audit(tess);
});

const hasFocus = (part: Locator) => part.evaluate((element) => element === document.activeElement);
const isAtTheTop = (page: Page) => page.evaluate(() => document.activeElement === document.body);

/** What a button unfolds takes the focus, and Escape gives it back. */
async function opensAndClosesByKeys(page: Page, name: string, field: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await button.press('Enter');
  await expect.poll(() => hasFocus(page.getByLabel(field))).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => hasFocus(button)).toBe(true);
}

let asked: string;
test('an ask appears on the helper’s open page by itself, and nothing is asked over and over for it', async () => {
  const calls: string[] = [];
  tess.on('request', (request) => calls.push(new URL(request.url()).pathname));
  await dora.goto(`${app.url}/asks/new`);
  await dora.getByRole('button', { name: 'Ask', exact: true }).waitFor();
  await audit(dora);
  await fill(dora, 'What could you use a hand with?', 'Sit with me over the rounding');
  await fill(dora, 'Why does it matter?', 'The release on Thursday waits for it');
  await dora.getByLabel('An hour', { exact: true }).check();
  await dora.getByLabel('Needed today').check();
  await dora.getByLabel('People or teams I choose').check();
  await dora.getByRole('textbox', { name: 'Who', exact: true }).fill('Tess');
  await dora.getByRole('option', { name: /Tess Tester/ }).click();
  // the key with which drafts are kept is fetched once, when a page is calm
  const onceOnly = '/api/me/draft-key';
  expect(calls.filter((path) => path.startsWith('/api/') && path !== onceOnly)).toEqual([]);
  await press(dora, 'Ask');
  await dora.waitForURL(/\/asks\/[\w-]{36}/);
  asked = dora.url();
  await sees(tess, 'Sit with me over the rounding');
  expect(calls).toContain('/api/today');
  await dora.getByRole('heading', { level: 1, name: 'Sit with me over the rounding' }).waitFor();
  await audit(dora);
  await audit(tess);
});

test('help is offered, another way is proposed and accepted: a promise', async () => {
  await follow(tess, /Sit with me over the rounding/);
  await tess.waitForURL(/\/asks\/[\w-]{36}/);
  await press(tess, 'I can help');
  await fill(tess, 'A word to go with it', 'Today at ten?');
  await audit(tess);
  await press(tess, 'Offer this');
  await sees(dora, 'offers to help');
  await follow(dora, 'See it and answer');
  await dora.waitForURL(/\/promises\/[\w-]{36}/);
  await opensAndClosesByKeys(dora, 'Another way', 'What is it about?');
  await press(dora, 'Another way');
  await fill(dora, 'What is it about?', 'Sit with me over the rounding, at 11:15');
  await audit(dora);
  await press(dora, 'Propose this way');
  await dora.getByRole('button', { name: 'Propose this way', exact: true }).waitFor({ state: 'detached' });
  await expect.poll(() => isAtTheTop(dora)).toBe(false);
  await tess.goto(dora.url());
  await press(tess, 'Yes, please');
  await sees(dora, 'Tess Tester gave their word.');
  await tess.getByRole('button', { name: 'It is done' }).waitFor();
  await audit(tess);
});

test('said early, done, and yes, thank you: each appears in the other browser by itself', async () => {
  await press(tess, 'Say it early');
  await fill(tess, 'What has changed?', 'The rig is down until two');
  await tess.locator('form').getByRole('button', { name: 'Say it early' }).click();
  await sees(dora, 'The rig is down until two');
  await press(tess, 'It is done');
  await dora.getByRole('button', { name: 'Yes, thank you' }).waitFor();
  await audit(dora);
  await press(dora, 'Yes, thank you');
  await sees(tess, 'Done. Dora Developer said thank you.');
});

test('the yes leads back to the ask; closed, thanks are at hand; sent, they are shared once the one named says yes', async () => {
  await dora.waitForURL((url) => url.href.startsWith(asked));
  await sees(dora, /You were helped. Is it done with that/);
  await dora.locator('form').getByRole('button', { name: 'Close it' }).click();
  await dora.waitForURL(/\/thanks\/[0-9a-f-]{36}/);
  await sees(dora, /Sit with me over the rounding/);
  await dora.getByLabel('What did it make possible?').waitFor();
  await audit(dora);
  await fill(dora, 'What did they do?', 'You sat with me until the rounding was right');
  await fill(dora, 'What did it make possible?', 'The release goes out on Thursday');
  await press(dora, 'Send');
  await dora.getByRole('button', { name: 'Share it more widely' }).waitFor();
  await audit(dora);
  await press(dora, 'Share it more widely');
  await press(dora, 'Ask everybody named');
  await sees(dora, /Dora Developer would like to share this/);
  await tess.goto(dora.url());
  await tess.getByRole('button', { name: 'Yes, share it with my name' }).waitFor();
  await audit(tess);
  await press(tess, 'Yes, share it with my name');
  await dora.getByRole('link', { name: 'See it as others see it' }).click();
  await dora.waitForURL(/\/shared-thanks\//);
  await dora.getByRole('link', { name: 'See it as others see it' }).waitFor({ state: 'detached' });
  await sees(dora, 'The release goes out on Thursday');
  await audit(dora);
});

test('whoever signed out comes back by a link to her own mail, in the same browser', async () => {
  await dora.getByRole('button', { name: /Your menu/ }).click();
  await dora.getByText('Sign out', { exact: true }).click();
  await dora.waitForURL('**/sign-in**');
  await dora.getByLabel('Your email address').waitFor();
  await audit(dora);
  await fill(dora, 'Your email address', 'dora@example.org');
  await press(dora, 'Mail me a link');
  await sees(dora, 'Check your email');
  await audit(dora);
  await openLetter(dora, 'dora@example.org');
  await press(dora, 'Come in');
  await isOnToday(dora);
});
