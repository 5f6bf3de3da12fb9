/** What somebody typed finds what others wrote in words that mean the same. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entry } from '#platform/defined.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { addLine } from '../guide/guide-contract.ts';
import { anyMeantBy, meaningsOf, meantBy, saidInOtherWords, stemOf } from './meant-words.ts';
import { aside, lines, tried, type Line } from '#test/meaning-table.ts';
import { fitsLetters } from './person-search.ts';
import { search } from './search-contract.ts';

describe('what is meant', () => {
  test('small words and what one asks with fall away, unless there is nothing else', () => {
    expect(meantBy('I need help with the cello')).toBe('cello:*');
    expect(meantBy('Wer kann mir beim Cello helfen?')).toBe('cello:*');
    expect(meantBy('help')).toBe('help:*');
    expect(meantBy("it's a 'rig' & <->")).toBe('rig:*');
    expect(meantBy(' & ! ')).toBe('');
  });

  test('a word is looked for by what most of its forms begin with', () => {
    for (const word of ['planning', 'planned', 'plans', 'plan']) expect(stemOf(word)).toBe('plan');
    for (const word of ['translate', 'translation', 'translating']) expect(stemOf(word)).toMatch(/^translat/);
    expect(stemOf('bus')).toBe('bus');
  });

  test('a word stands for its family, in both languages, also where it ends a compound', () => {
    expect(meaningsOf('excel')).toContain('spreadsheet');
    expect(meaningsOf('kundenprasentation')).toContain('slid');
    expect(meaningsOf('cello')).toEqual(['cello']);
    expect(anyMeantBy(['cello', 'rigs'])).toBe('cello:* | rig:*');
  });

  test('what one says in other words is told in the words of the other, and what is said alike is not', () => {
    expect(saidInOtherWords('Excel for the cello', 'Tabellen und Cello')).toEqual(['excel']);
    expect(saidInOtherWords('the cello', 'Tabellen')).toEqual([]);
  });
});

describe('sixty searches', () => {
  let w: Workplace;
  let reader: Actor;
  const owners = new Map<string, Line>();
  beforeAll(async () => {
    w = await Workplace.open();
    reader = await w.person('Reader');
    for (const [line, words] of Object.entries(lines)) {
      const owner = await w.person(`Owner of ${line}`);
      owners.set(owner.id, line as Line);
      await owner.call(addLine, { party: owner.id, topic: 'help-with', words, who: 'everyone' });
    }
  });
  afterAll(() => w.close());

  const foundBy = async (q: string): Promise<Line[]> => {
    const { groups } = await reader.call(search, { q });
    const strengths = groups.find(({ group }) => group === 'strengths')?.hits ?? [];
    return strengths.map(({ id }) => entry(owners, id));
  };

  test.for([
    ['by which the rules were made', tried, 30],
    ['that were kept aside', aside, 23],
  ] as const)('most of those %s find their line', async ([which, table, atLeast], { annotate }) => {
    const before = table.filter(([typed, line]) => fitsLetters(typed, lines[line]));
    const lost: string[] = [];
    let shown = 0;
    for (const [typed, line] of table) {
      const found = await foundBy(typed);
      shown += found.length;
      if (!found.includes(line)) lost.push(`${typed} → ${lines[line]}`);
    }
    const now = table.length - lost.length;
    await annotate(
      `Searches ${which}: ${before.length} of ${table.length} by their very words, ${now} by what they mean, ` +
        `${(shown / table.length).toFixed(1)} lines shown each. Not found:\n${lost.join('\n')}`,
    );
    expect(now).toBeGreaterThanOrEqual(atLeast);
  });
});
