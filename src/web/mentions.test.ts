import { expect, test } from 'vitest';
import { asRead, asWritten, beingNamed, partsOf, rewritten, withTokens } from './mentions.ts';

const ines = { id: '0198c0de-0000-7000-8000-000000000001', name: 'Ines' };
const inesMarek = { id: '0198c0de-0000-7000-8000-000000000002', name: 'Ines Marek' };
const words = `Thanks to @[Ines Marek](${inesMarek.id}) for it.`;

test('named people are written with an @ and read without', () => {
  expect(asWritten(words)).toBe('Thanks to @Ines Marek for it.');
  expect(asRead(words)).toBe('Thanks to Ines Marek for it.');
  expect(partsOf(words)).toEqual(['Thanks to ', { ...inesMarek, at: 10 }, ' for it.']);
});

test('what was written goes back to the same tokens, the longer name first', () => {
  expect(withTokens('Thanks to @Ines Marek for it.', [ines, inesMarek])).toBe(words);
  expect(withTokens('@Ines, and @Inessa', [ines])).toBe(`@[Ines](${ines.id}), and @Inessa`);
});

test('a name that was typed but not picked stays plain text', () => {
  expect(withTokens('Thanks to @Ines Marek', [])).toBe('Thanks to @Ines Marek');
});

test('only the name before the caret is being written', () => {
  expect(beingNamed('with @Ine', 9)).toEqual({ from: 5, letters: 'Ine' });
  expect(beingNamed('mail ines@example.org', 21)).toBeNull();
});

const kim = { id: '0198c0de-0000-7000-8000-000000000003', name: 'Kim Berg [extern]' };

test('a name may hold brackets, quotation marks and the beginning of another mention', () => {
  for (const name of ['Kim Berg [extern]', 'a] (b', '"Kim" (she)', "O'Neil \\"]) {
    const kept = `with @[${name}](${kim.id}), and @[Ines](${ines.id})`;
    expect(asRead(kept)).toBe(`with ${name}, and Ines`);
    expect(rewritten(kept, `${asWritten(kept)}!`, [])).toBe(`${kept}!`);
  }
  expect(asRead(`so @[ not closed, @[Ines](${ines.id})`)).toBe('so @[ not closed, Ines');
});

test('two who are called the same stay who they are, wherever something is written', () => {
  const [one, other] = [ines, { ...ines, id: kim.id }].map(({ id, name }) => `@[${name}](${id})`);
  const two = `${one} and ${other} are here`;
  expect(rewritten(two, 'Both @Ines and @Ines are here', [])).toBe(`Both ${one} and ${other} are here`);
  expect(rewritten(two, '@Ines, and @Ines are here', [])).toBe(`${one}, and ${other} are here`);
  expect(rewritten(two, '@Ines are here', [])).toMatch(/^@\[Ines\]\([0-9a-f-]{36}\) are here$/);
  expect(rewritten(two, '@Ines and @Ines are gone', [])).toBe(`${one} and ${other} are gone`);
});

test('a name that is written on is no name of its own any more', () => {
  const named = `@[Ines](${ines.id})`;
  expect(rewritten(named, '@Inessa', [ines])).toBe('@Inessa');
  expect(rewritten(named, '@Ine', [ines])).toBe('@Ine');
  expect(rewritten('', 'ask @Ines ', [ines])).toBe(`ask ${named} `);
});
