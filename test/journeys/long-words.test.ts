/** Long words: whatever people are called and whatever they write without a space, every page fits the screen, and all of it can be read. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { settled, stands, widths } from './audit.ts';
import { openCompany, type Company } from './company.ts';
import { whatDoesNotFit } from './fitting.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const wordOf = (letters: number, syllables: string) => syllables.repeat(letters).slice(0, letters);
const team = wordOf(60, 'Containerverladung');
const otherTeam = wordOf(60, 'Fahrplanauskunft');
const carla = wordOf(60, 'Carlamaria');
const cem = wordOf(60, 'Cemalettin');
const cleo = wordOf(60, 'Cleopatra');
const dario = wordOf(60, 'Dariusz');
const dilek = wordOf(60, 'Dilekhan');
const dov = wordOf(60, 'Dovberish');
/** As long as a line may be. */
const line = wordOf(300, 'Umschlagplatzverwaltungsordnung');

let company: Company;
beforeAll(async () => {
  company = await openCompany({ [team]: [carla, cem, cleo], [otherTeam]: [dario, dilek, dov] });
  await company.page(cleo).request.patch(`${company.url}/api/me`, {
    data: { name: `${wordOf(50, 'Cleopatra')}„Kleo“"C'est'moi"` },
    headers: { origin: company.url },
  });
});
afterAll(() => company?.close());

/** Opens each page, and looks at it in both widths. */
async function allFit(who: string, paths: readonly string[]): Promise<void> {
  const page = company.page(who);
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(company.url + path);
    await stands(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      found.push(...(await whatDoesNotFit(page)).map((what) => `${path} at ${width}: ${what}`));
    }
  }
  expect(found).toEqual([]);
  expect(company.mistakes).toEqual([]);
}

test('what was asked, promised, thanked and told', async () => {
  const [teamId, carlaId, cemId, darioId] = [team, carla, cem, dario].map((name) => company.id(name));
  const terms = { what: line, doneLooksLike: line, dueOn: null, words: line };
  const request = await company.post(cem, '/api/promises/request', { ...terms, performer: carlaId });
  await company.post(dario, '/api/promises/offer', { ...terms, customer: carlaId });
  const ask = { direction: 'need', size: 'an-hour', kind: 'be-alongside', noRush: true, circle: [teamId] };
  const asked = await company.post(cem, '/api/asks', { ...ask, what: line, why: line });
  const thanks = { forWhat: line, madePossible: line, gathering: line, send: true };
  const credits = [{ party: carlaId, forWhat: line }];
  const thanked = await company.post(cem, '/api/thanks', { ...thanks, credits });
  const told = { kind: 'challenge', what: line, means: line, told: [carlaId] };
  const headsUp = await company.post(cem, '/api/heads-ups', told);
  await allFit(carla, ['/', '/open', '/asks', `/asks/${asked.id}`, '/promises', `/promises/${request.id}`]);
  await allFit(carla, ['/thanks', `/thanks/${thanked.id}`, '/heads-ups', `/heads-ups/${headsUp.id}`]);
  await allFit(carla, [
    `/promises/request?to=${cemId}`,
    `/promises/offer?to=${darioId}`,
    `/thanks/new?to=${cemId}`,
  ]);
  await allFit(carla, [`/heads-ups/new?to=${darioId}`, `/asks/new?to=${cemId}`]);
});

test('what is agreed, reached together and talked about', async () => {
  const [teamId, otherId, carlaId] = [team, otherTeam, carla].map((name) => company.id(name));
  const partners = { with: otherId, as: teamId, purpose: line, words: line };
  const { id: pair } = await company.post(carla, '/api/partnerships', partners);
  await company.post(dario, `/api/partnerships/${pair}/accept`, { saw: 1 });
  const needs = { neededFrom: otherId, text: line, goodLooksLike: line, propose: true };
  const expectation = await company.post(carla, `/api/partnerships/${pair}/expectations`, needs);
  const agreed = { text: line, goodLooksLike: line, propose: true };
  const lineOfTeam = await company.post(cem, `/api/charters/${teamId}/lines`, agreed);
  const figure = { unit: wordOf(60, 'Anrufe'), start: 90, target: 60 };
  const wording = { aim: line, why: line, whyForAll: line, measure: line, figure };
  const goal = await company.post(cem, '/api/goals', { ...wording, as: teamId, with: [otherId] });
  const talk = { form: 'catch-up', with: [carlaId], topic: line, invite: true };
  const { ids } = await company.post<{ ids: string[] }>(cem, '/api/conversations', talk);
  await allFit(carla, ['/partners', `/with/${pair}`, '/partners/teams', `/expectations/${expectation.id}`]);
  await allFit(carla, [
    `/charters/${teamId}`,
    `/charter-lines/${lineOfTeam.id}`,
    '/goals',
    `/goals/${goal.id}`,
  ]);
  await allFit(carla, ['/conversations', `/conversations/${ids[0]}`, `/partners/teams/${pair}`, '/']);
  await allFit(carla, [`/conversations/new?form=review&to=${otherId}`, `/goals/new?to=${otherId}`]);
});

test('what unfolds: whom to choose, what is found, and the menu of one’s own', async () => {
  const page = company.page(carla);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${company.url}/promises/request`);
    await page.getByRole('textbox', { name: 'Whom' }).fill('C');
    await page.getByRole('option').first().waitFor();
    expect(await whatDoesNotFit(page)).toEqual([]);
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox', { name: 'Find or begin' }).fill('Umschlag');
    await page.getByText(line.slice(0, 40)).first().waitFor();
    expect(await whatDoesNotFit(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: new RegExp(carla) }).click();
    await page.getByText('Sign out', { exact: true }).waitFor();
    expect(await whatDoesNotFit(page)).toEqual([]);
  }
});

test('people, teams and what they say of themselves', async () => {
  const [teamId, cemId] = [team, cem].map((name) => company.id(name));
  const said = { words: line, who: 'everyone' };
  await company.post(cem, `/api/guides/${teamId}/lines`, { ...said, topic: 'offers' });
  await company.post(cem, `/api/guides/${cemId}/lines`, { ...said, topic: 'help-with' });
  await company.post(carla, '/api/notes', { kind: 'remember', text: line, about: cemId });
  await allFit(carla, ['/people', `/people/${cemId}`, `/people/${company.id(cleo)}`, `/parties/${cemId}`]);
  await allFit(carla, ['/teams', `/teams/${teamId}`, `/teams/${teamId}/guide`, `/us/${teamId}`, '/us']);
  await allFit(carla, ['/only-me', '/only-me/new', '/my/guide', '/my/settings', '/my/sign-in', '/my/quiet']);
  await allFit(carla, ['/my/plate', '/my/hours', '/rounds', '/strengths', '/team-wishes']);
  await allFit('Dora Developer', ['/admin', '/admin/people', '/admin/invitations', '/admin/log']);
});
