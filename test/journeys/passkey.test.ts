/** A passkey is made on the page of one's own sign-in, and opens the door the next time. The device is the browser's own, in software. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { browserToLaunch } from '#test/browser-path.ts';
import { audit } from './audit.ts';
import { foundWorkplace, startApp, type RunningApp } from './running-app.ts';

vi.setConfig({ testTimeout: 240_000 });

let app: RunningApp;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), browserToLaunch().then((how) => chromium.launch(how))]);
  page = await browser.newPage({ locale: 'en-GB' });
  page.setDefaultTimeout(30_000);
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const;
  await device.send('WebAuthn.addVirtualAuthenticator', { options });
  await foundWorkplace(app, page.request);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

test('a language chosen on another device is spoken here: at once, and at the next visit', async () => {
  const choose = async (language: string) => {
    const answer = await page.request.patch(`${app.url}/api/me`, {
      data: { language },
      headers: { origin: app.url },
    });
    expect(answer.status()).toBe(200);
  };
  await page.goto(app.url);
  await page.getByRole('link', { name: 'Between us', exact: true }).first().waitFor();
  await choose('de');
  await page.getByRole('link', { name: 'Zwischen uns', exact: true }).first().waitFor();
  await page.goto('about:blank');
  await choose('en');
  await page.goto(app.url);
  await page.getByRole('link', { name: 'Between us', exact: true }).first().waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});

test('a passkey is made, and signs its owner in without a letter', async () => {
  await page.goto(`${app.url}/my/sign-in`);
  await page.getByLabel('A name for it').fill('My laptop');
  await audit(page);
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await page.getByText('My laptop').first().waitFor();
  await audit(page);

  await page.context().clearCookies();
  await page.goto(`${app.url}/sign-in`);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByRole('link', { name: 'Between us', exact: true }).first().waitFor();
  const me = await page.request.get(`${app.url}/api/me`);
  expect(((await me.json()) as { person: { name: string } }).person.name).toBe('Dora Developer');
});

test('a passkey that was removed opens nothing', async () => {
  await page.goto(`${app.url}/my/sign-in`);
  await page.getByRole('button', { name: 'Remove', exact: true }).first().click();
  await page.getByText('My laptop').first().waitFor({ state: 'hidden' });
  await page.context().clearCookies();
  await page.goto(`${app.url}/sign-in`);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByText('This passkey was not recognised').waitFor();
  expect((await page.request.get(`${app.url}/api/me`)).status()).toBe(401);
});
