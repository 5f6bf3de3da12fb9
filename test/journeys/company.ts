/** A workplace whose people are signed in, each in a browser of their own; how they come in is the main path's to show. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { one } from '#platform/defined.ts';
import { browserToLaunch } from '#test/browser-path.ts';
import { alwaysAtWork } from './page-actions.ts';
import { foundWorkplace, startApp, type RunningApp } from './running-app.ts';

export interface Company {
  url: string;
  /** The page of somebody, by their name. Dora Developer, who founded the workplace, is always among them. */
  page: (name: string) => Page;
  /** The id of a person or a team, by name. */
  id: (name: string) => string;
  /** Sends a command as somebody, past the pages. */
  post: <Reply = { id: string }>(as: string, path: string, data: object) => Promise<Reply>;
  get: <Reply>(as: string, path: string) => Promise<Reply>;
  /** Somebody who is added and has not come yet, in a browser of their own. */
  add: (name: string, team: string) => Promise<Page>;
  /** Where the newest letter to this address leads, as soon as it is there. */
  linkFor: (page: Page, email: string) => Promise<string>;
  /** Lets a round of the pulse be so many days older. */
  letPulsePass: (days: number) => Promise<void>;
  /** What went wrong in any of the browsers' consoles. */
  mistakes: string[];
  close: () => Promise<void>;
}

const founder = 'Dora Developer';

/** Where letters to somebody go. */
export const emailOf = (person: string): string => `${one(person.split(' ')).toLowerCase()}@example.org`;

/** Starts Alongside with these teams and their people, and lets everybody in; all of them have been here for months. */
export async function openCompany(teams: Record<string, readonly string[]>): Promise<Company> {
  const [app, browser] = await Promise.all([
    startApp(),
    browserToLaunch().then((how) => chromium.launch(how)),
  ]);
  const company = companyIn(app, browser);
  await company.found();
  for (const [team, people] of Object.entries(teams)) await company.addTeam(team, people);
  await app.settleIn();
  return company;
}

function companyIn(app: RunningApp, browser: Browser) {
  const pages = new Map<string, Page>();
  const ids = new Map<string, string>();
  const mistakes: string[] = [];
  const headers = { origin: app.url };
  const page = (name: string) => known(pages, name);
  const id = (name: string) => known(ids, name);
  const post = async <Reply = { id: string }>(as: string, path: string, data: object) => {
    const answer = await page(as).request.post(app.url + path, { data, headers });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as Reply;
  };
  const get = async <Reply>(as: string, path: string) => {
    const answer = await page(as).request.get(app.url + path);
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as Reply;
  };
  const newPage = async (name: string) => {
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin' });
    context.setDefaultTimeout(30_000);
    const opened = await context.newPage();
    opened.on('pageerror', (mistake) => mistakes.push(`${name}, ${opened.url()}: ${mistake.message}`));
    pages.set(name, opened);
    return opened;
  };
  const found = async () => {
    const dora = await newPage(founder);
    await foundWorkplace(app, dora.request);
    await alwaysAtWork(dora, app.url);
    const { workplace } = await get<{ workplace: { everyone: string } }>(founder, '/api/me');
    ids.set('everyone', workplace.everyone);
  };
  const addTeam = async (name: string, people: readonly string[]) => {
    const team = await post(founder, '/api/teams', { name, parent: id('everyone') });
    ids.set(name, team.id);
    for (const person of people) {
      await add(person, name);
      await letIn(person);
    }
  };
  const add = async (person: string, team: string) => {
    const about = { timeZone: 'Europe/Berlin', language: 'en', teams: [id(team)] };
    const added = await post(founder, '/api/people', { name: person, email: emailOf(person), ...about });
    ids.set(person, added.id);
    return newPage(person);
  };
  const letIn = async (person: string) => {
    await post(founder, `/api/people/${id(person)}/invite`, {});
    const own = page(person);
    const secret = await secretFor(own, emailOf(person));
    await own.request.post(`${app.url}/api/sign-in/redeem`, { data: { secret }, headers });
    await alwaysAtWork(own, app.url);
  };
  /** The end of the link in the letter to this address, as soon as the letter is there. */
  const used = new Set<string>();
  const secretFor = async (own: Page, email: string): Promise<string> => {
    for (let look = 0; look < 100; look++) {
      const letters = await (await own.request.get(app.outbox)).text();
      const secret = letters
        .split('<article')
        .filter((one) => one.includes(email))
        .map((one) => /\/sign-in\/([\w-]{20,})/.exec(one)?.[1])
        .find((one) => one !== undefined && !used.has(one));
      if (secret) {
        used.add(secret);
        return secret;
      }
      await own.waitForTimeout(100);
    }
    throw new Error(`No letter came to ${email}.`);
  };
  const linkFor = async (own: Page, email: string) => `${app.url}/sign-in/${await secretFor(own, email)}`;
  const close = async () => {
    await browser.close();
    await app.stop();
  };
  const { url, letPulsePass } = app;
  return { url, letPulsePass, page, id, post, get, add, linkFor, mistakes, close, found, addTeam };
}

function known<Value>(values: Map<string, Value>, name: string): Value {
  const value = values.get(name);
  if (value === undefined) throw new Error(`Nobody here is called ${name}.`);
  return value;
}
