import { expect, test } from 'vitest';
import { rewardRows } from './goal-reward.ts';

test('the table of rewards: members answer, its author rewords, consent adopts, and it is given once reached', () => {
  expect(rewardRows().map(({ from, name, by, to }) => [from, name, by.join(), to])).toEqual([
    ['proposed', 'agree-reward', 'member', 'proposed'],
    ['proposed', 'object', 'member', 'proposed'],
    ['proposed', 'take-back-objection', 'objector', 'proposed'],
    ['proposed', 'reword-reward', 'author', 'proposed'],
    ['proposed', 'take-back-reward', 'author', 'taken-back'],
    ['proposed', 'adopt', 'clock', 'agreed'],
    ['proposed', 'lapse', 'clock', 'lapsed'],
    ['agreed', 'give-reward', 'member', 'given'],
    ['agreed', 'replace', 'clock', 'replaced'],
  ]);
});
