import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { TryRepository } from '#test/repository.ts';
import { openRepository } from './git.ts';
import { eventsIn, type HistoryEvent } from './history-event.ts';

const ada = { name: 'Ada Berg', email: 'ada@example.org' };
const joao = { name: 'João Prévost', email: 'joao@example.org' };

let repository: TryRepository;
beforeAll(() => {
  repository = new TryRepository();
});
afterAll(() => repository.remove());
afterEach(() => vi.unstubAllEnvs());

async function events(size = 100): Promise<HistoryEvent[]> {
  const all: HistoryEvent[] = [];
  for await (const batch of eventsIn(await repository.open(), size)) all.push(...batch.events);
  return all;
}
const eventOf = async (sha: string) => (await events()).find(({ id }) => id === sha);

test('a commit that names helpers is a question of its author, known when it was taken in', async () => {
  const sha = repository.commit({
    at: 1_700_000_000,
    takenInAt: 1_700_090_000,
    message: [
      'Round refunds to the cent',
      '',
      'Half a cent was lost\n  on each.',
      '',
      'Fixes: #12',
      'Reviewed-by: João Prévost <joao@example.org>',
      'Helped-by: Ada Berg <ada@example.org>',
      'Co-authored-by: Kim Lund <kim@example.org>',
      'Signed-off-by: Keeper <keeper@example.org>',
      'Reported-by: Reader <reader@example.org>',
      'Tested-by: nobody we could write to',
    ].join('\n'),
    files: { 'ledger/refund.ts': '1', 'docs/büro "alt".md': 'x' },
  });
  expect(await eventOf(sha)).toEqual({
    id: sha,
    asked: 1_700_000_000,
    known: 1_700_090_000,
    authors: [ada, { name: 'Kim Lund', email: 'kim@example.org' }],
    helpers: [joao],
    text: 'Round refunds to the cent\nHalf a cent was lost on each.',
    paths: ['docs/büro "alt".md', 'ledger/refund.ts'],
  });
});

test('a clock that ran backwards does not make an answer earlier than its question', async () => {
  const sha = repository.commit({ at: 1_700_200_000, takenInAt: 1_700_100_000, message: 'Clock' });
  expect(await eventOf(sha)).toMatchObject({ asked: 1_700_200_000, known: 1_700_200_000 });
});

test('.mailmap names authors and helpers', async () => {
  repository.commit({
    at: 1_700_300_000,
    message: 'Names',
    files: { '.mailmap': 'João Prévost <joao@example.org> <jp@old.example.org>\n' },
  });
  const written = repository.commit({ by: 'jp <jp@old.example.org>', at: 1_700_300_100, message: 'Mine' });
  const helped = repository.commit({
    at: 1_700_300_200,
    message: 'Ours\n\nAcked-by: jp <jp@old.example.org>',
  });
  expect(await eventOf(written)).toMatchObject({ authors: [joao], helpers: [] });
  expect(await eventOf(helped)).toMatchObject({ helpers: [joao] });
});

test('robots are left out, as authors and as helpers; who wrote along with one is the author', async () => {
  const by = 'dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>';
  const made = repository.commit({
    by,
    at: 1_700_400_000,
    message: 'Bump\n\nReviewed-by: A <a@example.org>',
  });
  const together = repository.commit({
    by: 'Copilot <198982749+Copilot@users.noreply.github.com>',
    at: 1_700_400_050,
    message: 'Round\n\nCo-authored-by: Kim Lund <kim@example.org>',
  });
  const helped = repository.commit({
    at: 1_700_400_100,
    message: 'Tidy\n\nTested-by: Deploy Bot <deploy@example.org>\nCo-authored-by: X <noreply@example.org>',
  });
  expect(await eventOf(made)).toBeUndefined();
  expect(await eventOf(together)).toMatchObject({
    authors: [{ name: 'Kim Lund', email: 'kim@example.org' }],
  });
  expect(await eventOf(helped)).toMatchObject({ authors: [ada], helpers: [] });
});

test('whoever imports can say who is a person, and who is left out', async () => {
  const choice = {
    with: new Set(['deploy@example.org']),
    without: new Set(['kim@example.org']),
  };
  const batches = await Array.fromAsync(eventsIn(await repository.open(), 1000, {}, choice));
  const named = batches.flatMap(({ events: found }) =>
    found.flatMap(({ authors, helpers }) => [...authors, ...helpers]),
  );
  expect(named.map(({ email }) => email)).toContain('deploy@example.org');
  expect(named.map(({ email }) => email)).not.toContain('kim@example.org');
  expect(batches.flatMap(({ leftOut }) => leftOut.map(({ email }) => email))).toContain('kim@example.org');
});

test('names, words and paths that are no UTF-8 are read as Windows-1252', async () => {
  const old = new TryRepository('old');
  old.write([
    'commit refs/heads/main\nauthor J\u00f6rg Prei\u00df <joerg@example.org> 1500000000 +0000\n',
    'committer J\u00f6rg Prei\u00df <joerg@example.org> 1500000000 +0000\n',
    'data 41\nGr\u00fcn\n\nReviewed-by: L\u00e9a <lea@example.org>\nM 644 inline b\u00fcro.txt\ndata 1\nx\n',
  ]);
  const [batch] = await Array.fromAsync(eventsIn(await old.open(), 10));
  expect(batch!.events).toMatchObject([
    {
      authors: [{ name: 'J\u00f6rg Prei\u00df' }],
      helpers: [{ name: 'L\u00e9a' }],
      text: 'Gr\u00fcn',
      paths: ['b\u00fcro.txt'],
    },
  ]);
  old.remove();
});

test('a merge makes no event, what it merged does, and a rename has touched both names', async () => {
  repository.git('checkout', '--quiet', '-b', 'side');
  repository.git('mv', 'ledger/refund.ts', 'ledger/rückgabe.ts');
  const renamed = repository.commit({ at: 1_700_500_000, message: 'Rename', files: {} });
  repository.git('checkout', '--quiet', 'main');
  repository.commit({ at: 1_700_500_100, message: 'Meanwhile' });
  repository.merge('side', 1_700_500_200, 'Merge side');
  expect((await events()).map(({ text }) => text)).not.toContain('Merge side');
  expect((await eventOf(renamed))?.paths).toEqual(['ledger/refund.ts', 'ledger/rückgabe.ts']);
});

test('however small the batches are, they tell the same, each commit after those it builds on', async () => {
  const all = await events();
  expect(await events(1)).toEqual(all);
  const order = repository.git('rev-list', '--reverse', '--topo-order', '--no-merges', 'HEAD').split('\n');
  const ids = all.map(({ id }) => id);
  expect(ids).toEqual(order.filter((sha) => ids.includes(sha)));
});

test('a folder that is no repository, an empty repository and a missing git are refused in words', async () => {
  const inside = join(repository.folder, 'inside');
  mkdirSync(inside);
  writeFileSync(join(inside, 'note'), '');
  await expect(openRepository(inside)).rejects.toMatchObject({ code: 'history.no-repository' });
  await expect(openRepository('/nowhere/at/all')).rejects.toMatchObject({ code: 'history.no-repository' });
  const empty = new TryRepository('empty');
  await expect(empty.open()).rejects.toMatchObject({ code: 'history.empty' });
  empty.remove();
  vi.stubEnv('PATH', '/nowhere');
  await expect(repository.open()).rejects.toMatchObject({ code: 'history.no-git' });
});

test('without anything checked out every branch is read', async () => {
  const bare = new TryRepository('bare.git');
  bare.git('fetch', '--quiet', repository.folder, 'main:refs/heads/elsewhere');
  const opened = await bare.open();
  expect(opened.name).toBe('bare');
  const batches = await Array.fromAsync(eventsIn(opened, 1000));
  expect(batches.flatMap((batch) => batch.events)).toHaveLength((await events()).length);
  bare.remove();
});
