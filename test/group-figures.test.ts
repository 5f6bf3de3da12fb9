/**
 * Every figure about a group leaves the database as a band (`band_of`, `middle_of`: model 16.19). Whatever else adds people or
 * their things up stands here with what it counts, and why that is no figure about a group.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** By the name of a function of the database, or of a file of queries. */
const noFigureOfAGroup: Record<string, string> = {
  sizes_of_circles: 'how many a circle is, said to whoever chooses it or is in it',
  promises_left_by: 'whether a team is large enough to act as one; no number leaves it',
  free_places: 'room of one offer',
  introduction_is_mutual: 'whether both of two said yes, to one who did',
  same_topic: 'words that two texts share',
  open_asks_with_words: 'whether a word is rare enough to be looked up; no number leaves it',
  add_evidence: 'pieces of a file that were new, to whoever imports it',
  suggest_strengths: 'suggestions that were new, to the worker',
  routing_joined: 'how many known from a history have joined, to whoever imports it',
  routing_ask: 'how many were told of one ask, to the worker alone',
  routing_room: 'how often somebody was told lately, to the worker alone, so that they are left in peace',
  routing_few: 'whether a circle is small; no number leaves it',
  how_mine_is_told: 'whether an ask goes to all or to a few; no number leaves it',
  yes_to_question: 'whether all who count said yes, and whether two did; the consent of a team, not a figure',
  rounds_pool: 'how often somebody was in and the odd one, to the worker alone, so that all take turns',
  rounds_leave: 'whether a meeting had three; no number leaves it',
  my_day: 'whether one’s own guide has three lines',
  make_sample: 'whether the workplace is still empty',
  moved_between: 'how many came to a team or left it; who is in it is known to its members',
  'between-store.ts':
    'whether two parties did things together often enough, to one of them; a rule of a suggestion',
  'operator-store.ts': 'whether the workplace is still empty',
  'enough-waits-store.ts': 'whether five requests of one’s own wait for somebody',
  'guide-store.ts': 'whether one’s own guide has lines',
};

const addsUp =
  /\b(count|sum|avg|percentile_(cont|disc)|stddev\w*|variance|regr_\w+)\s*\(|\bfn\.(count|sum|avg)|countAll/;
const isPublished = (sql: string) => /\b(band_of|middle_of)\(/.test(sql);

/** The functions of a migration with their bodies, comments left out, and what stands outside them as one more. */
function functionsOf(sql: string, outside: string): [string, string][] {
  const plain = sql.replaceAll(/--.*$/gm, '');
  const whole = /create (?:or replace )?function (\w+)[\s\S]*?\$\$[\s\S]*?\$\$/g;
  return [
    ...[...plain.matchAll(whole)].map(([text, name]): [string, string] => [name!, text]),
    [outside, plain.replaceAll(whole, '')],
  ];
}
const found = (texts: readonly [string, string][]) =>
  texts.filter(([, text]) => addsUp.test(text) && !isPublished(text)).map(([name]) => name);

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const inMigrations = () =>
  globSync('migrations/*.sql', { cwd: root }).flatMap((path) => functionsOf(read(path), basename(path)));
const inStores = () =>
  globSync('{src,sample}/**/*store.ts', { cwd: root }).map((path): [string, string] => [
    basename(path),
    read(path).replaceAll(/\/\/.*$|\/\*[\s\S]*?\*\//gm, ''),
  ]);

/** What the pattern of a team counts with; it may be called by the function that publishes, and by no role. */
const behindThePattern = new Set(['weekdays_between']);

test('whatever adds people or their things up is published as a band, or is known to be no figure about a group', () => {
  const all = found([...inMigrations(), ...inStores()]).filter((name) => !behindThePattern.has(name));
  expect([...new Set(all)].toSorted()).toEqual(Object.keys(noFigureOfAGroup).toSorted());
});

test('a figure that does not pass through the rule is found', () => {
  const planted = `create function kept_by_team(wanted uuid) returns bigint language sql as $$
    select count(*) from promise where performer_id = wanted $$;
    create function in_a_band(wanted uuid) returns text language sql as $$
    select band_of(count(*) filter (where state = 'satisfied'), count(*)) from promise $$;
    -- count( in a comment
    create view shares as select avg(1) from promise;`;
  expect(found(functionsOf(planted, '0099_planted.sql'))).toEqual(['kept_by_team', '0099_planted.sql']);
});
