import { expect, test } from 'vitest';
import { bands } from '#platform/protection/bands.ts';
import { statements } from '../pulse-statements.ts';
import german from '../words.de.json' with { type: 'json' };
import english from '../words.en.json' with { type: 'json' };

test('every band and every statement is said in both languages', () => {
  for (const words of [english, german]) {
    expect(Object.keys(words.bands).toSorted()).toEqual([...bands].toSorted());
    expect(Object.keys(words.statements)).toEqual([...statements]);
  }
});
