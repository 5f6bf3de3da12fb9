import { expect, test } from 'vitest';
import { verbAndName } from './verb-and-name.ts';

test('a verb and a name are told apart, whatever is asked for after it', () => {
  expect(verbAndName('ask tom')).toEqual({ verb: 'ask', name: 'tom' });
  expect(verbAndName(' ask tom wro for the file')).toEqual({ verb: 'ask', name: 'tom wro' });
  expect(verbAndName('ask ')).toBeNull();
});
