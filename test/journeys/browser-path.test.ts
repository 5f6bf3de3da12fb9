import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserToLaunch } from '#test/browser-path.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(await browserToLaunch());
});
afterAll(() => browser.close());

test('there is a browser that draws, in two windows of different people, and can hold a passkey', async () => {
  const [ada, ben] = await Promise.all([browser.newContext(), browser.newContext({ colorScheme: 'dark' })]);
  const [hers, his] = await Promise.all([ada.newPage(), ben.newPage()]);
  await hers.goto('data:text/html;charset=utf-8,<h1>Grüß dich</h1>');
  await his.goto('data:text/html;charset=utf-8,<h1>Hello</h1>');
  expect(await hers.getByRole('heading').textContent()).toBe('Grüß dich');
  expect(await his.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  expect((await hers.screenshot()).length).toBeGreaterThan(1000);
  const devices = await ada.newCDPSession(hers);
  await devices.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
  } as const;
  expect(await devices.send('WebAuthn.addVirtualAuthenticator', { options })).toHaveProperty(
    'authenticatorId',
  );
});
