/** Story B as strangers see it: that two teams are partners, and nothing of what they need of each other. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allSeenBy } from './cast.ts';
import { agreeOnDelays, becomePartners, gatherB, type CastB } from './story-b-cast.ts';

let b: CastB;
beforeAll(async () => {
  b = await gatherB();
});
afterAll(() => b.w.close());

/** Without what everybody may know: which teams are partners, and who is the contact of each. */
const beyondPairs = (seen: Record<string, Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(seen).map(([who, answers]) => [
      who,
      Object.fromEntries(
        Object.entries(answers).filter(([address]) => !/\/team-(partnerships|map)/.test(address)),
      ),
    ]),
  );

test('the director, the admin and an outsider read the same, to the byte, whether or not anything was agreed', async () => {
  const readers = [b.director, b.admin, b.outsider];
  const ids = [b.care, b.dispatch, b.careLead.id];
  const look = () => allSeenBy({ readers, ids, words: ['delays', 'angry'] });
  const before = await look();
  const partnership = await becomePartners(b);
  const line = await agreeOnDelays(b, partnership);
  await b.w.runJobs();
  const after = await look();
  expect(beyondPairs(after)).toEqual(beyondPairs(before));
  for (const seen of Object.values(after)) {
    expect(JSON.stringify(seen)).toContain(partnership);
    expect(JSON.stringify(seen)).not.toMatch(/hourly digest|angry calls/);
    expect(JSON.stringify(seen)).not.toContain(line);
  }
});
