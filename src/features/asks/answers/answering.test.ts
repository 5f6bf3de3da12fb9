import { expect, test } from 'vitest';
import { one } from '#platform/defined.ts';
import { moves } from '#features/promises/contract.ts';
import { gatheredOnce } from '#test/scenario.ts';
import { read, teamsThatAsk } from '#test/scenarios/asks.ts';
import * as contract from '../contract.ts';

const scenario = gatheredOnce(teamsThatAsk);

test('"I can help" offers the asker a promise; the two see it and nobody else (A8)', async () => {
  const { developer, engineer, leader, post } = scenario();
  const ask = await post(developer);
  const mine = await engineer.call(contract.moves.help, { id: ask.id, saw: 1, words: 'Today at ten?' });
  expect(mine.answers).toMatchObject([{ kind: 'promise', state: 'offered', with: { name: 'Developer' } }]);
  expect(mine.can).toEqual(['introduce', 'share', 'notThisTime']);
  const theirs = await read(developer, ask.id);
  expect(theirs.answers).toMatchObject([
    { id: one(mine.answers).id, state: 'offered', with: { name: 'Test engineer' } },
  ]);
  expect((await read(leader, ask.id)).answers).toEqual([]);
  expect(await engineer.refusal(contract.moves.help, { id: ask.id, saw: 1 })).toBe('ask.already-answered');
});

test('nobody helps with an ask of their own, or with words they did not see', async () => {
  const { developer, engineer, outsider, post } = scenario();
  const ask = await post(developer);
  expect(await developer.refusal(contract.moves.help, { id: ask.id, saw: 1 })).toBe('ask.not-your-move');
  expect(await engineer.refusal(contract.moves.help, { id: ask.id, saw: 2 })).toBe('ask.stale');
  await developer.call(contract.moves.reword, { id: ask.id, saw: 1, what: 'Other words' });
  expect(await engineer.refusal(contract.moves.help, { id: ask.id, saw: 1 })).toBe('ask.stale');
  const words = `ask @[Outsider](${outsider.id})`;
  expect(await engineer.refusal(contract.moves.help, { id: ask.id, saw: 2, words })).toBe(
    'ask.names-someone',
  );
});

test('five minutes may be helped on the spot: reported at once, the asker says whether it helped', async () => {
  const { developer, engineer, post } = scenario();
  const ask = await post(developer, { size: 'five-minutes' });
  const helped = await engineer.call(contract.moves.helpOnTheSpot, {
    id: ask.id,
    saw: 1,
    words: 'It is the third switch',
  });
  expect(helped.answers).toMatchObject([{ kind: 'promise', state: 'reported' }]);
  const longer = await post(developer);
  expect(await engineer.refusal(contract.moves.helpOnTheSpot, { id: longer.id, saw: 1, words: 'x' })).toBe(
    'ask.not-five-minutes',
  );
});

test('an answer stands on the ask for all who can see it, so that the next one need not ask again (16.16)', async () => {
  const { developer, engineer, lead, post } = scenario();
  const ask = await post(developer, { size: 'five-minutes' });
  const answer = { id: ask.id, saw: 1, words: 'It is the third switch' };
  const mine = await engineer.call(contract.moves.helpOnTheSpot, answer);
  const seen = { words: answer.words, by: { name: 'Test engineer' }, onlyForYou: false };
  expect(mine.resources).toMatchObject([{ ...seen, promise: { state: 'reported' } }]);
  expect((await read(developer, ask.id)).resources).toMatchObject([{ promise: { state: 'reported' } }]);
  expect((await read(lead, ask.id)).resources).toMatchObject([{ ...seen, promise: null }]);
});

test('an answer that is only for the asker is read by nobody else, and makes no earlier circle', async () => {
  const { developer, engineer, lead, post } = scenario();
  const ask = await post(developer, { size: 'five-minutes' });
  const answer = { id: ask.id, saw: 1, words: 'It is the third switch', onlyForYou: true };
  await engineer.call(contract.moves.helpOnTheSpot, answer);
  const seen = await read(developer, ask.id);
  expect(seen.resources).toMatchObject([{ words: answer.words, onlyForYou: true }]);
  expect(seen.earlierCircles).toEqual([]);
  expect((await read(lead, ask.id)).resources).toEqual([]);
});

test('a first visit begins with a small ask that nobody has answered', async () => {
  const { developer, engineer, lead, post } = scenario();
  await post(developer);
  const small = await post(developer, { size: 'five-minutes' });
  const shown = await engineer.call(contract.askToAnswer, {});
  expect(shown.ask).toMatchObject({ id: small.id, author: { name: 'Developer' } });
  expect(shown.ask?.can).toContain('helpOnTheSpot');
  await lead.call(contract.moves.helpOnTheSpot, { id: small.id, saw: 1, words: 'The third' });
  expect((await engineer.call(contract.askToAnswer, {})).ask?.id).not.toBe(small.id);
});

test('a standing offer is taken while there are places, as a promise at once (D8)', async () => {
  const { developer, engineer, lead, leader, post } = scenario();
  const offer = await post(engineer, { direction: 'offer', what: 'Rig tour in 15 minutes', places: 2 });
  expect(offer).toMatchObject({ places: 2, placesLeft: 2 });
  expect(await engineer.refusal(contract.moves.take, { id: offer.id, saw: 1 })).toBe('ask.not-your-move');
  const taken = await developer.call(contract.moves.take, { id: offer.id, saw: 1 });
  expect(taken).toMatchObject({
    placesLeft: 1,
    answers: [{ state: 'promised', with: { name: 'Test engineer' } }],
  });
  expect(await developer.refusal(contract.moves.take, { id: offer.id, saw: 1 })).toBe('ask.already-answered');
  expect((await leader.call(contract.openOffers, { q: 'rig tour' })).items).toMatchObject([
    { placesLeft: 1, can: ['take', 'introduce', 'share', 'notThisTime'] },
  ]);
  expect((await read(engineer, offer.id)).answers).toMatchObject([{ with: { name: 'Developer' } }]);
  await leader.call(contract.moves.take, { id: offer.id, saw: 1 });
  expect(await lead.refusal(contract.moves.take, { id: offer.id, saw: 1 })).toBe('ask.no-places-left');
});

test('two who want the last place at once do not both get it', async () => {
  const { w, developer, engineer, lead, leader, post } = scenario();
  const offer = await post(engineer, { direction: 'offer', places: 1 });
  const both = await Promise.all(
    [developer, leader, lead].map((one) => one.raw(contract.moves.take, { id: offer.id, saw: 1 })),
  );
  expect(both.filter((one) => one.statusCode === 200)).toHaveLength(1);
  const { rows } = await w.database.owner.query(
    'select count(*)::int as n from promise where serves_id = $1',
    [offer.id],
  );
  expect(rows).toEqual([{ n: 1 }]);
});

test('a resource is a line with an optional link; the circle sees it', async () => {
  const { developer, lead, leader, outsider, post } = scenario();
  const ask = await post(developer);
  await lead.call(contract.moves.share, {
    id: ask.id,
    words: 'The rounding notes',
    link: 'https://example.org/notes',
  });
  expect((await read(leader, ask.id)).resources).toMatchObject([
    { words: 'The rounding notes', link: 'https://example.org/notes', by: { name: 'Test lead' } },
  ]);
  for (const link of ['javascript:alert(1)', 'notes', 'file:///etc/passwd'])
    expect(await lead.refusal(contract.moves.share, { id: ask.id, words: 'x', link })).toBe(
      'ask.link-not-usable',
    );
  const words = `@[Outsider](${outsider.id}) did it`;
  expect(await lead.refusal(contract.moves.share, { id: ask.id, words })).toBe('ask.names-someone');
});

test('"think with me": each sees the others’ lines once they have shared their own, all see them at the end', async () => {
  const { developer, engineer, lead, leader, post } = scenario();
  const ask = await post(developer, { kind: 'think-with-me' });
  await lead.call(contract.moves.share, { id: ask.id, words: 'First thought' });
  expect(await read(engineer, ask.id)).toMatchObject({ resources: [], answersAreGathered: true });
  expect((await read(developer, ask.id)).resources).toHaveLength(1);
  const after = await engineer.call(contract.moves.share, { id: ask.id, words: 'Second thought' });
  expect(after.resources.map((line) => line.words)).toEqual(['First thought', 'Second thought']);
  expect((await read(leader, ask.id)).resources).toEqual([]);
  await developer.call(contract.moves.close, { id: ask.id, saw: 1, how: 'helped' });
  expect(await read(leader, ask.id)).toMatchObject({ answersAreGathered: false, resources: [{}, {}] });
});

test('"not this time" is known to its person alone', async () => {
  const { developer, engineer, post } = scenario();
  const ask = await post(developer);
  const seenBefore = await read(developer, ask.id);
  expect(await engineer.call(contract.notThisTime, { id: ask.id })).toEqual({});
  expect(await read(developer, ask.id)).toEqual(seenBefore);
});

test('a promise that came to nothing frees its place and lets one answer anew', async () => {
  const { w, developer, engineer, lead, post } = scenario();
  const offer = await post(engineer, { direction: 'offer', places: 1 });
  const taken = await developer.call(contract.moves.take, { id: offer.id, saw: 1 });
  await developer.call(moves.release, { id: one(taken.answers).id, saw: 1 });
  await w.runJobs();
  expect(await read(lead, offer.id)).toMatchObject({ placesLeft: 1 });
  expect((await developer.call(contract.moves.take, { id: offer.id, saw: 1 })).placesLeft).toBe(0);
});

test('a helped ask, its promise satisfied, is evidence for the next one in its own circle', async () => {
  const { w, developer, engineer, payments, post, testTeam } = scenario();
  const ask = await post(developer, { circle: [payments, testTeam] });
  const { answers } = await engineer.call(contract.moves.help, { id: ask.id, saw: 1 });
  const id = one(answers).id;
  await developer.call(moves.accept, { id, saw: 1 });
  await engineer.call(moves.report, { id, saw: 2 });
  await developer.call(moves['declare-satisfied'], { id, saw: 3 });
  await w.runJobs();
  const { rows } = await w.database.owner.query(
    `select e.kind, e.asker_id, e.text, e.circle_id, array_agg(p.person_id) as helpers from evidence e
     join evidence_person p on p.evidence_id = e.id where external_id = $1 group by e.id`,
    [`promise:${id}`],
  );
  expect(rows).toEqual([
    {
      kind: 'help',
      asker_id: developer.id,
      text: `${ask.what}\n${ask.why}`,
      circle_id: ask.circle.id,
      helpers: [engineer.id],
    },
  ]);
});
