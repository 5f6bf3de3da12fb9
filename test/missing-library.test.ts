import { expect, test } from 'vitest';
// @ts-expect-error plain JavaScript, run by the system's Node
import { missingLibrary } from '../bin/missing-library.mjs';

test('a library that the system lacks is named, with what to install', () => {
  const said =
    'node: error while loading shared libraries: libatomic.so.1: cannot open shared object file: No such file or directory';
  expect(missingLibrary(said)).toMatch(/needs libatomic\.so\.1.*apt-get install libatomic1/);
  expect(missingLibrary('v26.10.0')).toBeUndefined();
});
