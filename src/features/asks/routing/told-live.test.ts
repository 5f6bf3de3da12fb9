/** Whoever is told of an ask hears of it while they look; the asker hears nothing, for news would say how many, and when. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { News } from '#test/news.ts';
import { widenCircle } from '#test/wide-circle.ts';
import { Workplace } from '#test/workplace.ts';
import { postAsk, readAsk } from '../contract.ts';

let w: Workplace;
beforeAll(async () => {
  w = await Workplace.open();
});
afterAll(() => w.close());

test('when routing tells somebody, they alone hear of it, and the asker’s page stays as it is', async () => {
  const team = await w.team('Dispatch');
  const asker = await w.person('Asker', { teams: [team] });
  const told = await w.person('Told', { teams: [team] });
  await widenCircle(w, team);
  const news = await News.open(w);
  const ask = await asker.call(postAsk, {
    direction: 'need',
    what: 'Look over my paper',
    why: 'It is due',
    size: 'an-hour',
    kind: 'skill',
    noRush: true,
    circle: [team],
  });
  expect(await news.lastHeardBy(asker, told)).toEqual([['ask'], ['ask']]);
  await w.runJobs();
  expect(await news.lastHeardBy(asker, told)).toEqual([[], ['told']]);
  expect(await asker.call(readAsk, { id: ask.id })).toEqual(ask);
  await news.close();
});
