/** Two teams become partners in two browsers: what each needs of the other, a goal they share, news in time, and what all of it leaves on their page. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { last } from '#platform/defined.ts';
import { audit } from './audit.ts';
import { openCompany, type Company } from './company.ts';
import { fill, follow, press, sees, sendForm } from './page-actions.ts';

/** Axe looks at each page four times: longer than other tests on a busy machine. */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const care = ['Carla Caring', 'Cem Caller', 'Cleo Calm'];
const dispatch = ['Dario Driver', 'Dilek Depot', 'Dov Door'];

let company: Company;
/** Carla speaks for Care, Dario for Dispatch. */
let carla: Page;
let dario: Page;
beforeAll(async () => {
  company = await openCompany({ Care: care, Dispatch: dispatch });
  carla = company.page('Carla Caring');
  dario = company.page('Dario Driver');
});
afterAll(() => company?.close());

const titled = (page: Page, heading: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: heading }).waitFor();

let partnership: string;
test('one team invites the other, and a member of that team says yes', async () => {
  await carla.goto(`${company.url}/teams/${company.id('Dispatch')}`);
  await carla.getByRole('button', { name: /^More/ }).last().click();
  await follow(carla, 'Become partners');
  await carla.getByLabel('Care', { exact: true }).check();
  await fill(carla, 'What is it for?', 'Fewer angry calls, calmer nights');
  await sees(carla, /Dispatch/);
  await audit(carla);
  await sendForm(carla, 'Invite');
  await carla.waitForURL(/\/with\/[\w-]{36}/);
  partnership = carla.url();
  await sees(carla, /Dispatch has been asked/);
  await audit(carla);
  await dario.goto(company.url);
  await audit(dario);
  await dario.goto(`${company.url}/partners`);
  await follow(dario, /Care/);
  await titled(dario, /Care/);
  await audit(dario);
  await press(dario, 'Yes, gladly');
  await sees(carla, /Partners since/);
  await audit(carla);
});

let line: string;
test('what Care needs is written by keyboard alone, and kept to the two of them', async () => {
  await carla.getByRole('button', { name: 'Say what you need' }).focus();
  await carla.keyboard.press('Enter');
  await carla.locator('form').waitFor();
  await carla.keyboard.press('Escape');
  await carla.locator('form').waitFor({ state: 'detached' });
  expect(await nameInFocus(carla)).toBe('Say what you need');
  await carla.keyboard.press('Enter');
  await tabTo(carla, 'What do you need?');
  await carla.keyboard.type('Delays over two hours, told before customers call');
  await carla.keyboard.press('Tab');
  await carla.keyboard.type('Nobody in Care hears of it from a customer first');
  await audit(carla);
  await tabTo(carla, 'Propose it');
  await carla.keyboard.press('Enter');
  await carla.locator('form').waitFor({ state: 'detached' });
  expect(await nameInFocus(carla)).toBe('Say what you need');
  await follow(dario, /Delays over two hours/);
  await dario.waitForURL(/\/expectations\/[\w-]{36}/);
  line = dario.url();
});

/** Where the focus is once a page has settled: nobody is thrown back to its top. */
const nameInFocus = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return document.activeElement?.textContent;
  });

/** Walks on by Tab until the focus is on what has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByLabel(name, { exact: true }).or(page.getByRole('button', { name, exact: true }));
  await wanted.first().waitFor();
  for (let step = 0; step < 30; step++) {
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`“${name}” was not reached by Tab.`);
}

async function sayBack(words: string): Promise<void> {
  await press(dario, 'Say what you heard');
  await fill(dario, 'What did you hear?', words);
  await sendForm(dario, 'Say it back');
}

test('said back, not quite, said back again, yes that is it, agreed', async () => {
  await sayBack('You want a list of all delays at the end of the day');
  await carla.goto(line);
  await sees(carla, 'You want a list of all delays at the end of the day');
  await audit(carla);
  await press(carla, 'Not quite');
  await fill(carla, 'Say it once more', 'While it happens, not afterwards');
  await audit(carla);
  await sendForm(carla, 'Not quite');
  await sees(dario, 'While it happens, not afterwards');
  await audit(dario);
  await sayBack('A word as soon as it is more than two hours');
  await sees(carla, 'A word as soon as it is more than two hours');
  await press(carla, 'Yes, that is it');
  await dario.getByRole('button', { name: 'Yes, agreed', exact: true }).waitFor();
  await audit(dario);
  await press(dario, 'Yes, agreed');
  await sees(carla, /Care and Dispatch agreed on this/);
  await audit(carla);
});

test('the other direction is proposed, another way is proposed back', async () => {
  await dario.goto(partnership);
  await press(dario, 'Say what you need');
  await fill(dario, 'What do you need?', 'One number to call, not three');
  await fill(dario, 'Good looks like…', 'The night shift reaches somebody at once');
  await sendForm(dario, 'Propose it');
  await sees(dario, 'Care will say back what they heard.');
  await carla.goto(partnership);
  await follow(carla, /One number to call/);
  await press(carla, 'Say what you heard');
  await fill(carla, 'What did you hear?', 'You want one place that always answers');
  await sendForm(carla, 'Say it back');
  await follow(dario, /One number to call/);
  await press(dario, 'Yes, that is it');
  await press(carla, 'Another way');
  await fill(carla, 'What do you need?', 'One number until ten at night, the duty phone after that');
  await audit(carla);
  await sendForm(carla, 'Propose this way');
  await sees(dario, 'One number until ten at night, the duty phone after that');
  await audit(dario);
});

let goal: string;
test('a goal is proposed to the partner, who joins with a reason of their own', async () => {
  await carla.goto(`${company.url}/goals/new?to=${company.id('Dispatch')}`);
  await fill(carla, 'What do you want to reach together?', 'Late-delivery calls down a third');
  await fill(carla, 'Why does it matter to you?', 'Fewer angry mornings');
  await fill(carla, 'Why does it matter to all of us?', 'Customers who come back');
  await fill(carla, 'How will you all know?', 'Calls about late deliveries in a week');
  await carla.getByLabel('There is a number for it').check();
  await fill(carla, 'What is counted', 'calls a week');
  await fill(carla, 'Now', '90');
  await fill(carla, 'Wanted', '60');
  await audit(carla);
  await sendForm(carla, 'Propose it');
  await carla.waitForURL(/\/goals\/[\w-]{36}/);
  goal = carla.url();
  await dario.goto(goal);
  await dario.getByRole('button', { name: 'Join' }).waitFor();
  await audit(dario);
  await press(dario, 'Join');
  await fill(dario, 'Why does it matter to you?', 'Calmer nights');
  await sendForm(dario, 'Join');
  await sees(carla, 'Calmer nights');
  await audit(carla);
});

interface Goal {
  id: string;
  version: number;
  reward: { id: string; version: number; can: string[] };
}
const goalId = () => last(goal.split('/'));

test('a reward for all of them is proposed, and agreed once everybody has said yes', async () => {
  await carla.getByRole('button', { name: 'Propose a reward' }).click();
  await fill(carla, 'What would be good for all of you?', 'A day out that each team designs');
  await sendForm(carla, 'Propose it');
  await dario.getByRole('button', { name: 'Yes, gladly' }).waitFor();
  await audit(dario);
  await press(dario, 'Yes, gladly');
  for (const colleague of [...care, ...dispatch]) {
    const { reward } = await company.get<Goal>(colleague, `/api/goals/${goalId()}`);
    if (!reward.can.includes('agree-reward')) continue;
    const seen = { saw: reward.version };
    await company.post(colleague, `/api/goals/${goalId()}/rewards/${reward.id}/agree-reward`, seen);
  }
  await sees(carla, 'Agreed by the teams.');
});

test('a heads-up goes to the partner because of what was agreed, and is answered by the party', async () => {
  await dario.goto(`${company.url}/heads-ups/new`);
  await dario.getByLabel('A difficulty: something is in the way').check();
  await dario.getByLabel('Dispatch', { exact: true }).check();
  await fill(dario, 'What is it?', 'The depot has no power since six');
  await fill(dario, 'What does it mean for those affected?', 'No early word until it is back');
  await sees(dario, /what you agreed/);
  await dario.getByLabel('Care', { exact: true }).check();
  await audit(dario);
  await sendForm(dario, 'Tell them');
  await dario.waitForURL(/\/heads-ups\/[\w-]{36}/);
  await carla.goto(company.url);
  await sees(carla, 'The depot has no power since six');
  await audit(carla);
  await carla.goto(dario.url());
  await carla.getByRole('button', { name: 'This affects us' }).waitFor();
  await audit(carla);
  await press(carla, 'This affects us');
  await sees(carla, /^They will see it/);
  // what a party says is told without its moment, so it is there at the next look
  await dario.reload();
  await sees(dario, 'said “This affects us”');
  await audit(dario);
  await expect(dario.getByText('Carla Caring').count()).resolves.toBe(0);
  // one step leads from a challenge to an ask that begins with its words
  await follow(dario, 'Ask for a hand with it');
  await fill(dario, 'What could you use a hand with?', 'A generator until tonight');
  const why = dario.getByLabel('Why does it matter?', { exact: true });
  expect(await why.inputValue()).toContain('The depot has no power');
  await sendForm(dario, 'Ask');
  await dario.waitForURL(/\/asks\/[\w-]{36}/);
  await sees(dario, 'A generator until tonight');
});

test('the page of the two shows all that is between them', async () => {
  await company.post('Dario Driver', '/api/promises/offer', {
    performer: company.id('Dispatch'),
    customer: company.id('Care'),
    what: 'The night list by six',
    doneLooksLike: 'It is in the inbox',
    dueOn: null,
  });
  const credits = [{ party: company.id('Dispatch'), forWhat: 'the early word' }];
  await company.post('Carla Caring', '/api/thanks', {
    kind: 'thanks',
    forWhat: 'You told us before the first call came',
    credits,
    send: true,
    madePossible: 'A morning without an angry call',
  });
  await carla.goto(partnership);
  for (const words of [
    'Delays over two hours, told before customers call',
    'One number until ten at night',
    'The night list by six',
    'Late-delivery calls down a third',
    'The depot has no power since six',
    'You told us before the first call came',
  ])
    await sees(carla, new RegExp(words));
  await audit(carla);
  await dario.goto(`${company.url}/partners`);
  await audit(dario);
});

const carlaSays = async (move: string) => {
  const { version } = await company.get<Goal>('Carla Caring', `/api/goals/${goalId()}`);
  await company.post('Carla Caring', `/api/goals/${goalId()}/${move}`, { saw: version });
};

test('what somebody is writing stays where it is while the other side goes on', async () => {
  const asked = dario.getByRole('button', { name: 'Yes, it is reached' });
  await dario.goto(goal);
  await press(dario, 'Say something');
  await fill(dario, 'What would you like to say or ask?', 'Is the depot back?');
  await carlaSays('reach');
  await sees(dario, 'What you wrote is still here');
  await audit(dario);
  await sendForm(dario, 'Say it');
  await sees(dario, 'Is the depot back?');
  // a form goes along where its button moves to another place
  await press(dario, 'Say how far it is');
  await fill(dario, 'How far is it?', 'Half the routes');
  await fill(dario, 'Now, in calls a week', '58');
  await carlaSays('take-back');
  await asked.waitFor({ state: 'detached' });
  expect(await dario.getByLabel('How far is it?').inputValue()).toBe('Half the routes');
  expect(await dario.getByLabel('Now, in calls a week').inputValue()).toBe('58');
  await sendForm(dario, 'Say so');
  await sees(dario, 'Half the routes');
});

test('progress is said; the goal is reached and confirmed, and a win is prepared that names both teams', async () => {
  await dario.goto(goal);
  await carla.goto(goal);
  await press(dario, 'Say how far it is');
  await fill(dario, 'How far is it?', 'The early word works on routes A to C');
  await fill(dario, 'Now, in calls a week', '58');
  await sendForm(dario, 'Say so');
  await sees(carla, 'The early word works on routes A to C');
  await audit(carla);
  await press(dario, 'It is reached');
  await fill(dario, 'What shows it?', 'Four weeks below sixty');
  await sendForm(dario, 'Say it is reached');
  await carla.getByRole('button', { name: 'Yes, it is reached' }).waitFor();
  await audit(carla);
  await press(carla, 'Yes, it is reached');
  await sees(dario, 'You reached it together.');
  await audit(dario);
  // looking back on it together is offered, about this goal
  await follow(dario, 'Look back on it together');
  await dario.waitForURL(/form=review/);
  await expect
    .poll(() => dario.getByLabel('A neutral line about it').inputValue())
    .toContain('Late-delivery calls');
  // with whoever shared it
  await dario.getByRole('button', { name: 'Leave Care out' }).waitFor();
  await dario.goto(`${company.url}/thanks?view=drafts`);
  await follow(dario, /Late-delivery calls down a third/);
  await dario.getByLabel('What did it make possible?').waitFor();
  await dario.getByLabel('Care, for').waitFor();
  await audit(dario);
  await fill(dario, 'What did it make possible?', 'We call customers, and not the other way round');
  await press(dario, 'Send');
  await sees(dario, 'We call customers, and not the other way round');
});

test('a team begins its agreement with a line that others found useful, and changes it', async () => {
  await carla.goto(`${company.url}/charters/${company.id('Care')}`);
  await press(carla, 'Propose an agreement');
  await press(carla, 'A meeting says beforehand what it is for.');
  const words = carla.getByLabel('What do you agree on?');
  await expect.poll(() => words.inputValue()).toBe('A meeting says beforehand what it is for.');
  await audit(carla);
});

test('a win is a good moment to learn, also one that stays private', async () => {
  await follow(dario, 'Look back together');
  await dario.waitForURL(/form=review/);
  await dario.getByRole('button', { name: 'Leave Care out' }).waitFor();
  await audit(dario);
});

test('the guide of a team is taken along as a file', async () => {
  const guide = `/api/guides/${company.id('Dispatch')}/lines`;
  await company.post('Dario Driver', guide, { topic: 'offers', words: 'A word within the hour' });
  await carla.goto(`${company.url}/teams/${company.id('Dispatch')}`);
  await sees(carla, 'A word within the hour');
  await audit(carla);
  await carla.goto(`${company.url}/teams/${company.id('Dispatch')}/guide/file`);
  const download = carla.waitForEvent('download');
  await follow(carla, 'catalog-info.yaml');
  const file = await (await download).path();
  expect(readFileSync(file, 'utf8')).toContain('A word within the hour');
  expect(company.mistakes).toEqual([]);
});
