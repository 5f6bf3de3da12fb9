/** Two people in two browsers: feedback that is heard before it is answered, and a repair that ends in promises; a third person sees nothing. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { audit } from './audit.ts';
import { openCompany, type Company } from './company.ts';
import { fill, follow, press, sees } from './page-actions.ts';

/** Axe looks at each page four times: longer than other tests on a busy machine. */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let company: Company;
/** Sam sells, Fiona plans; Finn leads nobody here and is asked nothing. */
let sam: Page;
let fiona: Page;
let finn: Page;
beforeAll(async () => {
  company = await openCompany({ Sales: ['Sam Seller'], Finance: ['Fiona Forecast', 'Finn Figures'] });
  sam = company.page('Sam Seller');
  fiona = company.page('Fiona Forecast');
  finn = company.page('Finn Figures');
});
afterAll(() => company?.close());

const titled = (page: Page, heading: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: heading }).waitFor();

const isNamed = (page: Page, name: string) =>
  page.getByText(`${name} is named here but will not read this.`, { exact: true });
const hasFocus = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).and(page.locator(':focus')).waitFor();

test('whoever is named and would not read it is pointed at before anything is sent, with three ways on by keys', async () => {
  const words = sam.getByRole('textbox', { name: 'What helps when working with you?' });
  const blame = 'Finn Figures closes the sheet too early';
  await sam.goto(`${company.url}/my/guide`);
  await press(sam, 'How I like to work');
  await words.fill(blame);
  await isNamed(sam, 'Finn Figures').waitFor();
  await audit(sam);
  await words.press('Tab');
  await hasFocus(sam, 'Tell Finn Figures directly');
  await sam.keyboard.press('Tab');
  await hasFocus(sam, 'Say it without the name');
  await sam.keyboard.press('Enter');
  await sam.keyboard.type('Somebody');
  expect(await words.inputValue()).toBe('Somebody closes the sheet too early');
  await isNamed(sam, 'Finn Figures').waitFor({ state: 'detached' });
  await words.fill('Finn Figures helped me with the sheet');
  await sam.getByRole('button', { name: 'It is thanks or an introduction' }).press('Enter');
  await isNamed(sam, 'Finn Figures').waitFor({ state: 'detached' });
  await sam.reload();
  await press(sam, 'How I like to work');
  await words.fill(blame);
  await sam.getByRole('button', { name: 'Tell Finn Figures directly' }).press('Enter');
  await sam.waitForURL(/\/conversations\/new/);
  await sam.getByRole('button', { name: 'Leave Finn Figures out' }).waitFor();
  expect(await sam.getByLabel('What did you see or hear?').inputValue()).toBe(blame);
  await fill(sam, 'A neutral line about it', 'What Fiona Forecast said');
  await isNamed(sam, 'Fiona Forecast').waitFor();
  expect(await isNamed(sam, 'Finn Figures').count()).toBe(0);
  const guide = await company.get<{ lines: unknown[] }>(
    'Sam Seller',
    `/api/guides/${company.id('Sam Seller')}`,
  );
  expect(guide.lines).toEqual([]);
});

let feedback: string;
test('feedback is drafted for oneself, and sent when it is ready: the other sees a neutral line first', async () => {
  await sam.goto(`${company.url}/conversations/new?to=${company.id('Fiona Forecast')}`);
  await sam.getByRole('button', { name: /Tell somebody what you saw/ }).click();
  await sam.getByText('Fiona Forecast').first().waitFor();
  await fill(sam, 'A neutral line about it', 'Monday’s forecast');
  await fill(sam, 'When and where was it?', 'On Monday, in the forecast');
  await fill(sam, 'What did you see or hear?', 'The sheet was closed at ten');
  await fill(sam, 'What did it lead to?', 'Two offers went out late');
  await fill(sam, 'What could they try next time?', 'You always close it early');
  await sees(sam, /without “always” or “never”/);
  await audit(sam);
  await fill(sam, 'What could they try next time?', 'Three days of notice would help');
  await fill(sam, 'What do you wish for them?', 'That planning gets easier for you too');
  await press(sam, 'Keep as a draft');
  await sam.waitForURL(/\/conversations\/[\w-]{36}/);
  await sees(sam, 'Only you can see this');
  feedback = sam.url();
  await audit(sam);
  await fiona.goto(feedback);
  await titled(fiona, 'Nothing here');
  await press(sam, 'Send');
  await sees(sam, /They see your name and the line above/);
  await audit(sam);
  await fiona.goto(company.url);
  await sees(fiona, /Sam Seller has feedback for you/);
  await audit(fiona);
  await fiona.goto(feedback);
  await titled(fiona, 'Monday’s forecast');
  await audit(fiona);
  expect(await fiona.content()).not.toContain('Two offers went out late');
});

async function sayBack(page: Page, words: string): Promise<void> {
  await fill(page, 'What I heard', words);
  await press(page, 'This is what I heard');
}

test('it is said back, not quite, said back again, and heard; the answer opens only then', async () => {
  await press(fiona, 'Yes');
  await sees(fiona, 'Two offers went out late');
  await fiona.getByLabel('What I heard').waitFor();
  await audit(fiona);
  await audit(sam);
  await expect(fiona.getByRole('button', { name: 'I will try it' }).count()).resolves.toBe(0);
  await sayBack(fiona, 'You want it later in the day');
  await sees(sam, 'You want it later in the day');
  await press(sam, 'Not quite');
  await fill(sam, 'Say it again, another way', 'Days before, not hours');
  await audit(sam);
  await press(sam, 'Say it again');
  await sees(fiona, 'Days before, not hours');
  await sayBack(fiona, 'Three days ahead');
  await sees(sam, 'Three days ahead');
  await press(sam, 'Yes, that’s it');
  await fiona.getByRole('button', { name: 'I will try it' }).waitFor();
  await audit(fiona);
});

async function promise(page: Page, opener: string, what: string): Promise<void> {
  await press(page, opener);
  await fill(page, 'What is it about?', what);
  await fill(page, 'Done looks like…', 'It stands in the calendar');
  await audit(page);
  await press(page, 'Promise it');
  await sees(page, 'Promised. You will find it under Promises.');
}

test('it is thanked for and tried: a promise that shows nowhere where it came from', async () => {
  await fill(fiona, 'A word of thanks', 'Thank you for telling me straight');
  await press(fiona, 'I will try it');
  await sees(sam, 'Thank you for telling me straight');
  await audit(sam);
  await promise(fiona, 'Make it a promise', 'The cut-off date three days ahead');
  await press(fiona, 'Close it');
  await fiona.getByRole('button', { name: 'Close it', exact: true }).waitFor({ state: 'detached' });
  await fiona.goto(`${company.url}/promises`);
  await follow(fiona, /cut-off date three days ahead/);
  await titled(fiona, /cut-off date/);
  expect(await fiona.getByRole('main').innerText()).not.toMatch(/Monday|feedback/i);
  await sam.goto(`${company.url}/conversations?view=past`);
  await sees(sam, 'Monday’s forecast');
  await audit(sam);
});

let repair: string;
test('a repair is prepared along four prompts, and invited with a neutral line', async () => {
  await fiona.goto(`${company.url}/conversations/new?form=repair&to=${company.id('Sam Seller')}`);
  await fill(fiona, 'A neutral line about it', 'How we settled the budget');
  await fiona.getByLabel('Something from before').check();
  await fill(fiona, 'What happened, as a camera would have seen it?', 'We met twice; the number changed');
  await fill(fiona, 'What effect did it have on you?', 'I planned for weeks on the first number');
  await fill(fiona, 'What matters to you in this?', 'To know early');
  await fill(fiona, 'What do you hope for?', 'That we settle it in one talk');
  await audit(fiona);
  await press(fiona, 'Invite');
  await fiona.waitForURL(/\/conversations\/[\w-]{36}/);
  repair = fiona.url();
  await sam.goto(repair);
  await sees(sam, /would like to settle something with you/);
  await audit(sam);
  await press(sam, 'Yes');
});

/** Everything that was said is said back, one thought at a time, and confirmed. */
async function hear(speaker: Page, listener: Page, thoughts: readonly string[]): Promise<void> {
  for (const thought of thoughts) {
    await listener.getByRole('textbox', { name: 'What I heard' }).waitFor();
    await sayBack(listener, `I heard: ${thought}`);
    await sees(speaker, `I heard: ${thought}`);
    await press(speaker, 'Yes, that’s it');
  }
}

test('both are heard in turns', async () => {
  await sees(fiona, /It is your turn to speak/);
  await audit(fiona);
  await sam.getByLabel('What I heard').waitFor();
  await audit(sam);
  await hear(fiona, sam, ['two meetings', 'weeks of planning', 'early', 'one talk']);
  await fiona.getByRole('button', { name: 'I was heard' }).waitFor();
  await audit(fiona);
  await press(fiona, 'I was heard');
  await sam.getByRole('button', { name: 'Say it', exact: true }).waitFor();
  await fill(sam, 'What happened, as a camera would have seen it?', 'My quarter hung on that number');
  await sam.getByLabel('Between us', { exact: true }).check();
  await audit(sam);
  await press(sam, 'Say it');
  await sees(fiona, 'My quarter hung on that number');
  await audit(fiona);
  await hear(sam, fiona, ['your quarter']);
  await press(sam, 'I was heard');
});

test('then the past folds away; a way forward, promises of their own, and it is settled', async () => {
  await sees(fiona, 'From now on.');
  await fiona.getByText('My quarter hung on that number').waitFor({ state: 'hidden' });
  await fill(fiona, 'From now on …', 'The number is fixed in one meeting');
  await fill(fiona, 'What it gives me', 'A plan that holds');
  await fill(fiona, 'What it gives Sam Seller', 'Quiet in the last week');
  await press(fiona, 'Add this way');
  await sees(sam, 'For you: Quiet in the last week');
  await audit(sam);
  await promise(fiona, 'I promise something of my own', 'Fix the number in September');
  await promise(sam, 'I promise something of my own', 'Bring all changes to that meeting');
  await audit(sam);
  await press(fiona, 'It is settled for me');
  await sees(fiona, /For you it is settled/);
  await press(sam, 'It is settled for me');
  await sees(fiona, 'It is settled.');
  await audit(fiona);
  await fiona.getByText('What was said and heard').first().click();
  await sees(fiona, 'My quarter hung on that number');
  await audit(fiona);
});

test('somebody else’s browser shows nothing of it', async () => {
  for (const address of [feedback, repair]) {
    await finn.goto(address);
    await titled(finn, 'Nothing here');
  }
  for (const place of ['/', '/open', '/conversations', '/conversations?view=past', '/promises']) {
    await finn.goto(company.url + place);
    await titled(finn, /./);
    expect(await finn.getByRole('main').innerText()).not.toMatch(/Monday’s|budget|Sam Seller|Fiona Forecast/);
  }
  expect(company.mistakes).toEqual([]);
});

test('time without an agenda is prepared together, and over once they met', async () => {
  await sam.goto(`${company.url}/conversations/new?form=catch-up&to=${company.id('Finn Figures')}`);
  await sam.getByText('Finn Figures').first().waitFor();
  await press(sam, 'Invite');
  await sam.waitForURL(/\/conversations\/[\w-]{36}/);
  const talk = sam.url();
  await finn.goto(talk);
  await press(finn, 'Yes');
  await press(finn, 'I would like to talk about …');
  await fill(finn, 'In a few words', 'The new sheet');
  await press(finn, 'Add it');
  await sees(sam, 'The new sheet');
  await audit(sam);
  await press(sam, 'We met');
  await sees(finn, 'That is all that is kept.');
  expect(await finn.content()).not.toContain('The new sheet');
});

test('where a talk was set aside other ways to get it done are shown, without a mark on anybody', async () => {
  await sam.goto(`${company.url}/conversations/new?form=catch-up&to=${company.id('Fiona Forecast')}`);
  await sam.getByText('Fiona Forecast').first().waitFor();
  await press(sam, 'Invite');
  await sam.waitForURL(/\/conversations\/[\w-]{36}/);
  await fiona.goto(sam.url());
  await press(fiona, 'Yes');
  await press(fiona, 'Set it aside');
  await sees(fiona, 'Other ways to get this done');
  await audit(fiona);
  await sees(sam, 'Other ways to get this done');
});

test('what somebody practised becomes an offer to others in one step', async () => {
  await company.post('Fiona Forecast', '/api/notes', { kind: 'practice', text: 'Forecasts in one page' });
  await fiona.goto(`${company.url}/only-me/practice`);
  await follow(fiona, 'I know how by now: offer it');
  await fiona.waitForURL(/\/offers\/new/);
  await expect.poll(() => fiona.locator('textarea').first().inputValue()).toBe('Forecasts in one page');
  expect(company.mistakes).toEqual([]);
});
