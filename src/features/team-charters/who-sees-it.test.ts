import { expect, test } from 'vitest';
import { News } from '#test/news.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { read, teamThatAgrees } from '#test/scenarios/team-charters.ts';
import {
  charterLineMoves,
  discardCharterLine,
  draftCharterLine,
  questionMoves,
  readCharter,
  readCharterLine,
  readQuestion,
} from './contract.ts';

const scenario = gatheredForEach(teamThatAgrees);

test('a yes is nobody else’s to see, and an objection is words of somebody who is there', async () => {
  const { leader, ben, cleo, admin, propose } = scenario();
  const { id, question } = await propose();
  const asked = { id: question!.id, saw: question!.version };
  await ben.call(questionMoves.yes, asked);
  expect(await cleo.refusal(questionMoves.object, { ...asked, words: ' ' })).toBe(
    'charter.objection-is-missing',
  );
  expect(await cleo.refusal(questionMoves.object, { ...asked, words: `Ask @[Admin](${admin.id})` })).toBe(
    'people.names-someone-absent',
  );
  await cleo.call(questionMoves.object, { ...asked, words: 'Not at night' });
  const seen = await read(leader, id);
  expect(seen.question).toMatchObject({
    yours: 'yes',
    objections: [{ by: { name: 'Cleo' }, words: 'Not at night' }],
  });
  expect(JSON.stringify(seen)).not.toContain(ben.id);
  expect((await read(ben, id)).question!.yours).toBe('yes');
  expect((await read(leader, id)).state).toBe('proposed');
  // whoever objected may change their mind
  await cleo.call(questionMoves.yes, asked);
  expect((await read(leader, id)).state).toBe('agreed');
});

test('members alone read and write; nobody’s rank lets them in, and a team of two has no charter', async () => {
  const { w, team, outsider, admin, propose } = scenario();
  const { id, question } = await propose();
  for (const who of [outsider, admin]) {
    expect(await who.refusal(readCharterLine, { id })).toBe('not-found');
    expect(await who.refusal(readQuestion, { id: question!.id })).toBe('not-found');
    expect(await who.refusal(questionMoves.yes, { id: question!.id, saw: 1 })).toBe('not-found');
    expect(await who.refusal(draftCharterLine, { team, text: 'Mine' })).toBe('not-found');
    const seen = await who.call(readCharter, { team });
    expect(seen).toMatchObject({
      member: false,
      open: false,
      lines: [],
      opening: null,
      whoCanSee: null,
      can: [],
    });
  }
  const small = await w.team('Small');
  const alone = await w.person('Alone', { teams: [small] });
  expect(await alone.refusal(draftCharterLine, { team: small, text: 'Mine' })).toBe('charter.team-too-small');
});

test('a draft is its author’s; what it says must say something', async () => {
  const { team, leader, ben } = scenario();
  const draft = await leader.call(draftCharterLine, { team, text: 'We hlep' });
  expect(await ben.refusal(readCharterLine, { id: draft.id })).toBe('not-found');
  const own = { id: draft.id, saw: 1 };
  expect(await leader.refusal(charterLineMoves.reword, { ...own, text: ' ' })).toBe(
    'charter.text-is-missing',
  );
  expect(await leader.refusal(charterLineMoves.propose, { ...own, saw: 9 })).toBe('charter.stale');
  const reworded = await leader.call(charterLineMoves.reword, { ...own, text: 'We help' });
  expect((await leader.call(charterLineMoves.propose, { id: draft.id, saw: reworded.version })).state).toBe(
    'proposed',
  );
  const other = await ben.call(draftCharterLine, { team, text: 'We listen' });
  await ben.call(discardCharterLine, { id: other.id, saw: 1 });
  expect(await ben.refusal(readCharterLine, { id: other.id })).toBe('not-found');
});

test('an objection that turns into a yes is news to the team; a plain yes is news to nobody else', async () => {
  const { w, team, leader, ben, cleo, outsider, propose } = scenario();
  const { question } = await propose();
  const asked = { id: question!.id, saw: question!.version };
  await ben.call(questionMoves.object, { ...asked, words: 'It is too much' });
  const news = await News.open(w);
  try {
    await ben.call(questionMoves.yes, asked);
    expect(await news.lastHeardBy(leader, cleo, outsider)).toEqual([['charter'], ['charter'], []]);
    const dan = await w.person('Dan', { teams: [team] });
    await w.person('Eve', { teams: [team] });
    await news.lastHeardBy();
    await dan.call(questionMoves.yes, asked);
    expect(await news.lastHeardBy(leader, ben, cleo, outsider)).toEqual([[], [], [], []]);
  } finally {
    await news.close();
  }
});
