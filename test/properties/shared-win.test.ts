/** Property 10: whatever anybody does, a shared win names two or more, and each of them said yes to the words it has. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as thanks from '#features/thanks/contract.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';

let w: Workplace;
let team: string;
const actors: Actor[] = [];
beforeAll(async () => {
  w = await Workplace.open();
  team = await w.team('Test');
  for (const name of ['Author', 'First', 'Second']) actors.push(await w.person(name));
  for (const name of ['Member', 'Another', 'Third']) actors.push(await w.person(name, { teams: [team] }));
});
afterAll(() => w.close());

const answers = [
  thanks.moves.consent,
  thanks.moves['step-out-of-shared'],
  thanks.moves['keep-private'],
  thanks.moves['take-back'],
  thanks.moves['step-out'],
] as const;
const aCommand = fc.record({
  who: fc.nat({ max: 3 }),
  what: fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.nat({ max: answers.length + 1 }) },
  ),
  stale: fc.boolean(),
});
const aStory = fc.record({
  named: fc.subarray([1, 2, 3], { minLength: 1 }),
  withTeam: fc.boolean(),
  commands: fc.array(aCommand, { minLength: 8, maxLength: 14, size: 'max' }),
});
type Story = typeof aStory extends fc.Arbitrary<infer T> ? T : never;
/** Both who are named say yes: among the stories there is always one in which a win is shared. */
const aWinThatIsShared: Story = {
  named: [1, 2],
  withTeam: false,
  commands: [1, 2].map((who) => ({ who, what: 0, stale: false })),
};

async function begin({ named, withTeam }: Story): Promise<string | null> {
  const parties = [...named.map((index) => actors[index]!.id), ...(withTeam ? [team] : [])];
  const sent = await actors[0]!.raw(thanks.draftThanks, {
    kind: 'win',
    forWhat: 'The cut-over went well',
    madePossible: 'Nobody worked on Saturday',
    credits: parties.map((party) => ({ party, forWhat: 'Made it possible' })),
    send: true,
  });
  return sent.statusCode === 200 ? sent.json<{ id: string }>().id : null;
}

async function attempt(id: string, { who, what, stale }: Story['commands'][number]): Promise<void> {
  const { rows } = await w.database.owner.query<{ version: number }>(
    'select version from thanks where id = $1',
    [id],
  );
  const saw = Math.max(1, rows[0]!.version - (stale && what > 0 ? 1 : 0));
  const answer = answers[what];
  if (answer) await actors[who]!.raw(answer, { id, saw });
  else if (what === answers.length)
    await actors[who]!.raw(thanks.moves['add-credit'], {
      id,
      saw,
      party: actors[4]!.id,
      forWhat: 'Helped as well',
    });
  else await actors[who]!.raw(thanks.moves['propose-sharing'], { id, saw, circle: [w.everyone] });
}

interface Shared {
  id: string;
  names: number;
  without: number;
}

/** Every shared win with how many it names, and how many of those did not say yes for themselves. */
async function sharedWins(): Promise<Shared[]> {
  const { rows } = await w.database.owner.query<Shared>(
    `select s.id, count(c.party_id)::int as names,
       count(c.party_id) filter (where y.sharing is distinct from 'yes'
         or (y.said_by is distinct from y.party_id and not y.party_id in (select parties_of(y.said_by))))::int as without
     from shared_thanks s left join shared_credit c on c.shared_id = s.id
       left join thanks t on t.shared_id = s.id
       left join thanks_credit y on y.thanks_id = t.id and y.party_id = c.party_id
     where s.kind = 'win' group by s.id`,
  );
  return rows;
}

test('every shared win has two or more names that all said yes, after every step', async () => {
  let shared = 0;
  await fc.assert(
    fc.asyncProperty(aStory, async (story) => {
      const id = await begin(story);
      if (id === null) return;
      const { version } = await actors[0]!.call(thanks.readThanks, { id });
      await actors[0]!.raw(thanks.moves['propose-sharing'], { id, saw: version, circle: [w.everyone] });
      for (const command of story.commands) {
        await attempt(id, command);
        const wins = await sharedWins();
        expect(wins.filter((win) => win.names < 2 || win.without > 0)).toEqual([]);
        shared += wins.length;
      }
    }),
    { numRuns: 12, examples: [[aWinThatIsShared]] },
  );
  expect(shared).toBeGreaterThan(0);
});
