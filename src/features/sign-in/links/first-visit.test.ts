/** Coming for the first time by an admin's hand: with a link that they held, or at an address that they gave. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { postAsk } from '#features/asks/contract.ts';
import { changePerson, readStructuralLog } from '#features/people/admin/admin-contract.ts';
import { readPerson } from '#features/people/directory-contract.ts';
import { addMember } from '#features/people/teams/team-contract.ts';
import { listTeamChanges } from '#features/people/teams/team-wish-contract.ts';
import { requestPromise } from '#features/promises/contract.ts';
import { readToday } from '#features/today/contract.ts';
import { noteMailServer } from '#platform/mail/mail-queue.ts';
import type { Actor } from '#test/actor.ts';
import { lettersTo, secretIn } from '#test/mailbox.ts';
import { AnonymousBrowser } from '#test/anonymous-browser.ts';
import { Workplace } from '#test/workplace.ts';
import { askForLink, redeemLink } from '../contract.ts';
import { forgetWhatEnded } from './link-store.ts';
import { makeLinks } from './invitation-contract.ts';
import { nobody, writing } from '#platform/database/transaction.ts';
import { last, one } from '#platform/defined.ts';

let w: Workplace;
let robin: Actor;
let olu: Actor;
let mika: Actor;
let nele: Actor;
let finance: string;
let teams = 0;
beforeAll(async () => {
  w = await Workplace.open();
  robin = await w.person('Robin', { admin: true });
});
beforeEach(async () => {
  finance = await w.team(`Finance ${(teams += 1)}`);
  [olu, mika, nele] = [await w.person('Olu'), await w.person('Mika'), await w.person('Nele')];
  for (const person of [mika, nele]) await robin.call(addMember, { id: finance, person: person.id });
  // imported, and never here
  await w.database.owner.query('delete from session where person_id = $1', [nele.id]);
  await w.database.owner.query('update person set here_since = null where id = $1', [nele.id]);
  w.clock.advance({ minutes: 20 });
  await olu.call(postAsk, {
    direction: 'need',
    what: 'May I see my contract',
    why: 'I wonder',
    size: 'an-hour',
    kind: 'skill',
    noRush: true,
    circle: [nele.id],
  });
});
afterAll(() => w.close());

const linkFor = async (person: Actor) => {
  const { items } = await robin.call(makeLinks, { people: [person.id] });
  return one(items).link.slice(one(items).link.lastIndexOf('/') + 1);
};
/** Comes in with a secret, in a browser of their own. */
async function comeIn(secret: string, browser = new AnonymousBrowser(w.app)): Promise<AnonymousBrowser> {
  await browser.call(redeemLink, { secret });
  return browser;
}
const told = async (who: AnonymousBrowser | Actor) =>
  (await who.call(readToday, {})).cards
    .filter(({ subject }) => subject.kind === 'session')
    .map(({ why }) => why);
const lastLogged = async () => (await robin.call(readStructuralLog, { limit: 1 })).items[0];
const lastInTeam = async () => (await mika.call(listTeamChanges, { id: finance, limit: 1 })).items[0];
const asRobin = (words: string) => writing(w.database.app, robin.id, (tx) => sql.raw(words).execute(tx));
const today = () => w.clock.read().toString().slice(0, 10);
const giveAddress = async (email: string) => {
  const { version } = await robin.call(readPerson, { id: nele.id });
  await robin.call(changePerson, { id: nele.id, saw: version, email });
};

test('each link that an admin makes stands in the log: who, and for whom', async () => {
  await linkFor(nele);
  expect(await lastLogged()).toMatchObject({
    what: 'sign-in.handed',
    by: { id: robin.id },
    subject: { id: nele.id },
  });
});

test('whoever comes with it reads who made it, their team reads it, and so does who wrote to them alone', async () => {
  const browser = await comeIn(await linkFor(nele));
  expect(await told(browser)).toEqual([
    { say: 'sign-in.let-in-handed', with: { by: 'Robin', day: today() } },
  ]);
  expect(await lastInTeam()).toMatchObject({
    what: 'came-by-link',
    party: { id: nele.id },
    by: { id: robin.id },
  });
  expect((await mika.call(readToday, {})).cards.map(({ why }) => why.say)).toContain(
    'people.came-by-link-by',
  );
  expect(await told(olu)).toEqual([
    { say: 'sign-in.let-in-came-by-link', with: { who: 'Nele', by: 'Robin', day: today() } },
  ]);
  expect(await told(mika)).toEqual([]);
});

test('it stands first on the first visit, however many wait for their word', async () => {
  for (const who of ['Ada', 'Ben', 'Cyd', 'Dan']) {
    const one = await w.person(who);
    const request = { what: 'The list', doneLooksLike: 'It hangs', dueOn: null };
    await one.call(requestPromise, { performer: nele.id, ...request });
  }
  await giveAddress(`nele.waits.${teams}@example.org`);
  const { cards } = await (await comeIn(await linkFor(nele))).call(readToday, {});
  expect(
    cards
      .slice(0, 2)
      .map(({ why }) => why.say)
      .toSorted(),
  ).toEqual(['sign-in.let-in-address', 'sign-in.let-in-handed']);
});

test('a link that was made and not used is told to its owner, and to nobody else', async () => {
  await linkFor(nele);
  const { rows } = await w.database.owner.query('select email from person where id = $1', [nele.id]);
  const browser = new AnonymousBrowser(w.app);
  await browser.call(askForLink, { email: rows[0].email });
  await comeIn(secretIn(last(await lettersTo(w, rows[0].email))), browser);
  expect((await told(browser)).map(({ say }) => say)).toEqual(['sign-in.let-in-handed']);
  expect(await lastInTeam()).toMatchObject({ what: 'joined' });
  expect(await told(olu)).toEqual([]);
});

test('an address that an admin gave before the first visit is told in the same places', async () => {
  const email = `nele.${teams}@example.org`;
  await giveAddress(email);
  expect(await lastLogged()).toMatchObject({
    what: 'address.mended',
    by: { id: robin.id },
    subject: { id: nele.id },
  });
  const browser = new AnonymousBrowser(w.app);
  await browser.call(askForLink, { email });
  await comeIn(secretIn(last(await lettersTo(w, email))), browser);
  expect(await told(browser)).toEqual([
    { say: 'sign-in.let-in-address', with: { by: 'Robin', day: today() } },
  ]);
  expect(await lastInTeam()).toMatchObject({ what: 'came-by-address', by: { id: robin.id } });
  expect((await told(olu)).map(({ say }) => say)).toEqual(['sign-in.let-in-came-by-address']);
});

test('it waits for its owner to come, however long that takes', async () => {
  await giveAddress(`late.${teams}@example.org`);
  w.clock.advance({ hours: 24 * 210 });
  await writing(w.database.worker, nobody, (tx) => forgetWhatEnded(tx, w.clock.read(), 1000));
  const browser = await comeIn(await linkFor(nele));
  expect((await told(browser)).map(({ say }) => say).toSorted()).toEqual([
    'sign-in.let-in-address',
    'sign-in.let-in-handed',
  ]);
});

test('whoever did it can neither see nor undo what is noted for others', async () => {
  await linkFor(nele);
  const { rows } = await asRobin('select * from let_in_here');
  expect(rows).toEqual([]);
  for (const words of ['delete from let_in_here', 'delete from structural_log', 'delete from team_change'])
    await expect(asRobin(words)).rejects.toThrow('permission denied');
});

test('where letters are sent, nobody makes a link that they hold themselves', async () => {
  await noteMailServer(w.database.worker, true, w.clock.read());
  expect(await robin.refusal(makeLinks, { people: [nele.id] })).toBe('sign-in.letters-go');
  await noteMailServer(w.database.worker, false, w.clock.read());
  await linkFor(nele);
});
