/** "N people have been told" appears on an ask's page by itself: the news names the ask, and the page reads the number anew. */
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { widenCircle } from '#test/wide-circle.ts';
import { Workplace } from '#test/workplace.ts';
import { postAsk, readAsk } from '../contract.ts';

let w: Workplace;
let team: string;
let asker: Actor;
let told: Actor;
let url: string;
beforeAll(async () => {
  w = await Workplace.open();
  team = await w.team('Dispatch');
  asker = await w.person('Asker', { teams: [team] });
  told = await w.person('Told', { teams: [team] });
  await widenCircle(w, team);
  await w.live.start();
  await w.app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(w.app.server.address() as AddressInfo).port}/api/live`;
});
afterAll(() => w.close());

interface News {
  kind: string;
  id: string;
}

const newsIn = (text: string) =>
  [...text.matchAll(/^event: changed\ndata: (.*)$/gm)].map(([, data]) => JSON.parse(data!) as News);

/** What somebody who looks is told from now on; `heard` waits until something fits. */
async function looking(who: Actor) {
  const stopping = new AbortController();
  const answer = await fetch(url, {
    headers: { cookie: `alongside=${who.secret}` },
    signal: stopping.signal,
  });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let said = '';
  const until = async (fits: (said: string) => boolean) => {
    while (!fits(said)) {
      const { done, value } = await reader.read();
      if (done) throw new Error(`the stream ended: ${said}`);
      said += value;
    }
  };
  await until((text) => text.includes('event: listening'));
  return {
    forget: () => (said = ''),
    heard: (wanted: News) =>
      until((text) => newsIn(text).some(({ kind, id }) => kind === wanted.kind && id === wanted.id)),
    stop: () => stopping.abort(),
  };
}

test('when routing tells somebody, the asker’s page hears of its ask and then reads how many', async () => {
  const ask = await asker.call(postAsk, {
    ...{ direction: 'need', what: 'Look over my paper', why: 'It is due', size: 'an-hour', kind: 'skill' },
    ...{ noRush: true, circle: [team] },
  });
  expect(ask.told).toBe(0);
  const page = await looking(asker);
  const theirs = await looking(told);
  // what was posted just before is said again to whoever begins to look
  page.forget();
  await w.runJobs();
  await page.heard({ kind: 'ask', id: ask.id });
  expect(readAsk.reads).toContain('ask');
  expect(await asker.call(readAsk, { id: ask.id })).toMatchObject({ told: 1 });
  await theirs.heard({ kind: 'told', id: ask.id });
  page.stop();
  theirs.stop();
});
