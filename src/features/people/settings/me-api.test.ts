import { afterAll, beforeAll, expect, test } from 'vitest';
import { one } from '#platform/defined.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { readRecipientContext, readPerson } from '../directory-contract.ts';
import { addLine } from '../guide/guide-contract.ts';
import {
  changeMe,
  changeSettings,
  listMutes,
  mute,
  readMe,
  setAway,
  setHours,
  unmute,
} from './me-contract.ts';
import { exportMine } from '../search/search-contract.ts';

let w: Workplace;
let test_: string;
let lead: Actor;
let developer: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  test_ = await w.team('Test');
  lead = await w.person('Test lead', { teams: [test_], leads: test_ });
  developer = await w.person('Developer');
});
afterAll(() => w.close());

test('I see who I am, my teams and what holds until I say otherwise', async () => {
  expect(await lead.call(readMe, {})).toMatchObject({
    person: { id: lead.id, name: 'Test lead', admin: false, timeZone: 'Europe/Berlin' },
    workplace: { name: 'Harbour Works', everyone: w.everyone },
    teams: [{ id: test_, name: 'Test' }],
    leads: [{ id: test_ }],
    hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', until: '17:00' })),
    settings: { plate: 'open', toldADay: 1, toldAWeek: 3, digestAt: 'usual', firstStepsDone: [] },
  });
});

test('my name, zone and language are mine to change; an unknown zone is refused', async () => {
  const me = await developer.call(changeMe, {
    name: '  De  Veloper ',
    timeZone: 'Europe/Lisbon',
    language: 'de',
  });
  expect(me.person).toMatchObject({ name: 'De Veloper', timeZone: 'Europe/Lisbon', language: 'de' });
  expect(await developer.refusal(changeMe, { timeZone: 'Mars/Olympus' })).toBe('people.unknown-zone');
  expect(await developer.refusal(changeMe, { timeZone: '+02:00' })).toBe('people.unknown-zone');
});

test('settings change one by one, and may only be lowered from the usual', async () => {
  await lead.call(changeSettings, { plate: 'a-little' });
  const settings = await lead.call(changeSettings, {
    toldAWeek: 1,
    digestAt: '08:30',
    thanksDefault: 'private',
  });
  expect(settings).toMatchObject({
    plate: 'a-little',
    toldADay: 1,
    toldAWeek: 1,
    digestAt: '08:30',
    thanksDefault: 'private',
  });
  expect((await lead.call(changeSettings, { digestAt: null })).digestAt).toBeNull();
  expect(await lead.refusal(changeSettings, { toldAWeek: 4 })).toBe('input.invalid');
});

test('hours decide when words reach me (story A11)', async () => {
  const days = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:30', until: '17:30' }));
  await lead.call(setHours, { hours: days });
  w.clock.set('2054-11-24T17:10:00Z');
  const beside = await developer.call(readRecipientContext, { party: lead.id, for: 'request' });
  expect(beside.reachesAt).toBe('2054-11-25T07:30:00Z');
  w.clock.set('2054-11-24T09:00:00Z');
  expect(await lead.refusal(setHours, { hours: [{ weekday: 1, from: '09:00', until: '09:00' }] })).toBe(
    'people.hours-unclear',
  );
  expect(await lead.refusal(setHours, { hours: [one(days), one(days)] })).toBe('people.hours-unclear');
});

const at = (weekday: number, from: string, until: string) => ({ weekday, from, until });

test('hours may be several a day and pass midnight; two at the same time are refused', async () => {
  const kept = [
    at(1, '08:00', '11:00'),
    at(1, '22:00', '06:00'),
    at(2, '14:00', '00:00'),
    at(7, '23:00', '07:00'),
  ];
  expect((await developer.call(setHours, { hours: kept.toReversed() })).hours).toEqual(kept);
  for (const clash of [
    at(1, '10:00', '12:00'),
    at(2, '05:00', '06:30'),
    at(2, '23:30', '00:30'),
    at(1, '06:00', '09:00'),
  ])
    expect(await developer.refusal(setHours, { hours: [...kept, clash] })).toBe('people.hours-unclear');
  expect((await lead.call(readPerson, { id: developer.id })).hours).toEqual(kept);
});

test('time away is seen on the day and moves delivery behind it', async () => {
  await lead.call(setAway, { away: [{ from: '2054-11-24', until: '2054-11-26' }] });
  const seen = await developer.call(readPerson, { id: lead.id });
  expect(seen.away).toEqual({ from: '2054-11-24', until: '2054-11-26' });
  expect(seen.reachesAt).toBe('2054-11-27T07:30:00Z');
  expect(await lead.refusal(setAway, { away: [{ from: '2054-11-26', until: '2054-11-24' }] })).toBe(
    'people.away-unclear',
  );
  expect((await lead.call(setAway, { away: [] })).away).toEqual([]);
});

test('the plate is told as a state, to somebody about to ask, and stands on no page', async () => {
  await lead.call(changeSettings, { plate: 'full' });
  expect((await developer.call(readRecipientContext, { party: lead.id, for: 'ask' })).plate).toBe('full');
  expect((await developer.call(readRecipientContext, { party: test_, for: 'ask' })).plate).toBeNull();
  expect(JSON.stringify(await developer.call(readPerson, { id: lead.id }))).not.toContain('full');
});

test("beside what I write stand the recipient's own words that matter now", async () => {
  const line = { party: lead.id, who: 'everyone' as const };
  await lead.call(addLine, { ...line, topic: 'about-me', words: 'I sail' });
  await lead.call(addLine, { ...line, topic: 'reach', words: 'Call me' });
  await lead.call(addLine, { ...line, topic: 'style', words: 'Short is fine', who: 'me' });
  const { lines } = await developer.call(readRecipientContext, { party: lead.id, for: 'request' });
  expect(lines.map((beside) => beside.words)).toEqual(['Call me']);
  expect(await developer.refusal(readRecipientContext, { party: crypto.randomUUID(), for: 'ask' })).toBe(
    'not-found',
  );
});

test('mutes are listed to their owner, taken back by them, and known to nobody else', async () => {
  await lead.call(mute, { kind: 'party', what: developer.id });
  await lead.call(mute, { kind: 'topic', what: ' Rigs ' });
  await lead.call(mute, { kind: 'topic', what: 'rigs' });
  const { items } = await lead.call(listMutes, {});
  expect(items).toMatchObject([
    { kind: 'party', party: { name: 'De Veloper' } },
    { kind: 'topic', what: 'rigs', party: null },
  ]);
  expect((await developer.call(listMutes, {})).items).toEqual([]);
  await lead.call(unmute, { kind: 'topic', what: 'rigs' });
  expect((await lead.call(listMutes, {})).items).toHaveLength(1);
});

test('one cannot mute oneself, nobody, or nothing', async () => {
  for (const what of [lead.id, crypto.randomUUID(), 'somebody'])
    expect(await lead.refusal(mute, { kind: 'party', what })).toBe('people.mute-unclear');
  expect(await lead.refusal(mute, { kind: 'topic', what: ' ' })).toBe('people.mute-unclear');
});

test('my data is mine to take along: my own lines and mutes, and nothing of anybody else', async () => {
  const file = await lead.call(exportMine, {});
  expect(file).toMatchObject({
    madeAt: '2054-11-24T09:00:00Z',
    people: {
      person: { name: 'Test lead' },
      mutes: [{ kind: 'party' }],
      guide: [{ words: 'I sail' }, {}, {}],
    },
  });
  expect(JSON.stringify(await developer.call(exportMine, {}))).not.toContain('I sail');
});
