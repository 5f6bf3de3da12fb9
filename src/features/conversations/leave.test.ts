import { expect, test } from 'vitest';
import { removePerson } from '#features/people/admin/admin-contract.ts';
import { exportMine } from '#features/people/search/search-contract.ts';
import type { Actor } from '#test/actor.ts';
import { gatheredForEach } from '#test/scenario.ts';
import { saw, see, threeWhoTalk } from '#test/scenarios/conversations.ts';
import * as talk from './contract.ts';

const scenario = gatheredForEach(threeWhoTalk);

const text = async (who: Actor) => JSON.stringify(await who.call(exportMine, {}));

test('one’s own data holds one’s own words, and nobody else’s', async () => {
  const { ann, bob, give } = scenario();
  const id = await give();
  await bob.call(talk.moves.accept, await saw(bob, id));
  await bob.call(talk.moves.reflect, { ...(await saw(bob, id)), words: 'You were cold' });
  expect(await text(ann)).toContain('Warm hands');
  expect(await text(ann)).not.toContain('You were cold');
  expect(await text(bob)).toContain('You were cold');
  expect(await text(bob)).not.toContain('Warm hands');
});

test('F20: when somebody leaves, drafts and private words go with them; a review stays', async () => {
  const { w, ann, bob, cleo, give, rowsOf } = scenario();
  const draft = await give({ invite: false });
  const id = await give();
  await bob.call(talk.moves.accept, await saw(bob, id));
  const invited = await give({}, cleo, ann);
  await w.database.owner.query('update person set left_at = $2 where id = $1', [
    ann.id,
    w.clock.read().toString(),
  ]);
  await w.database.owner.query(
    `select graphile_worker.add_job('person.left', json_build_object('person', $1::text))`,
    [ann.id],
  );
  await w.runJobs();
  for (const one of [draft, id, invited]) expect(await rowsOf('conversation_entry', one)).toBe(0);
  expect(await see(bob, id)).toMatchObject({ state: 'closed', entries: [] });
  expect(await see(cleo, invited)).toMatchObject({ state: 'withdrawn' });
});

test('when the last of those who took part leaves as well, the words go with them', async () => {
  const { w, rowsOf } = scenario();
  const [one, other] = [await w.person('One'), await w.person('Other')];
  const { ids } = await one.call(talk.prepareConversation, {
    form: 'review',
    topic: 'The move',
    with: [other.id],
    invite: true,
  });
  await other.call(talk.moves.accept, await saw(other, ids[0]!));
  await one.call(talk.moves.answer, {
    ...(await saw(one, ids[0]!)),
    answers: [{ part: 'try', words: 'Labels first' }],
  });
  const admin = await w.person('Admin', { admin: true });
  for (const leaver of [one, other]) {
    expect(await rowsOf('conversation_entry', ids[0]!)).toBeGreaterThan(0);
    await admin.call(removePerson, { id: leaver.id });
    await w.runJobs();
  }
  expect(await rowsOf('conversation_entry', ids[0]!)).toBe(0);
});
