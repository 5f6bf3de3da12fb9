import { afterAll, beforeAll, expect, test } from 'vitest';
import { Workplace } from '#test/workplace.ts';
import { draftThanks, listThanksWith } from './contract.ts';

let w: Workplace;
beforeAll(async () => {
  w = await Workplace.open();
});
afterAll(() => w.close());

const credit = (party: string) => [{ party, forWhat: 'All of it' }];

test('what two thanked each other for is found on each other’s page, and on nobody else’s', async () => {
  const [ann, bob] = [await w.person('Ann'), await w.person('Bob')];
  const admin = await w.person('Admin', { admin: true });
  const sent = { forWhat: 'Sat with me', madePossible: 'It went out on Thursday', send: true };
  await ann.call(draftThanks, { ...sent, credits: credit(bob.id) });
  await bob.call(draftThanks, { ...sent, forWhat: 'Brought tea', credits: credit(ann.id) });
  // what is being written, or goes to somebody else, stays where it is
  await ann.call(draftThanks, { ...sent, forWhat: 'Not yet', credits: credit(bob.id), send: false });
  await ann.call(draftThanks, { ...sent, forWhat: 'Another', credits: credit(admin.id) });
  const between = [{ forWhat: 'Brought tea' }, { forWhat: 'Sat with me' }];
  expect((await ann.call(listThanksWith, { person: bob.id })).items).toMatchObject(between);
  expect((await bob.call(listThanksWith, { person: ann.id })).items).toMatchObject(between);
  expect((await admin.call(listThanksWith, { person: bob.id })).items).toEqual([]);
  expect((await bob.call(listThanksWith, { person: admin.id })).items).toEqual([]);
});
