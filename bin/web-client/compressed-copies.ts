import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const inBrotli = promisify(brotliCompress);
const inGzip = promisify(gzip);

/** Fonts are compressed already. */
const isText = /\.(js|css|html|json|svg|webmanifest)$/;

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  const [brotli, gz] = await Promise.all([inBrotli(bytes), inGzip(bytes, { level: 9 })]);
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, gz)]);
}

/**
 * Writes a copy compressed as far as it goes (`.br`, and `.gz` for whoever asks without encryption) beside each text file:
 * the server sends them as they are and compresses none anew for every request.
 */
export const writeCompressedCopies = (): Plugin => ({
  name: 'write-compressed-copies',
  apply: 'build',
  writeBundle: {
    order: 'post',
    async handler({ dir }) {
      const names = await readdir(dir!, { recursive: true });
      await Promise.all(names.filter((name) => isText.test(name)).map((name) => compress(join(dir!, name))));
    },
  },
});
