import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

/** What a face of `src/web/fonts.css` says of its file: the signs it is for, and the weights that the pages use. */
interface Face {
  signs: string;
  weights: { min: number; max: number };
}

/** Of what a font can do besides: pairs of letters, and figures of one width. No page asks for other shapes. */
const keepFeatures = ['kern', 'liga', 'tnum'];

/** The size that letters are drawn for, where a font has several: that of text. */
const textSize = 14;

/** Those that come with a file; others stand in for them with what the system has. */
function facesIn(css: string): Map<string, Face> {
  const faces = [...css.matchAll(/@font-face \{([^}]+)\}/g)]
    .map(([, face]) => face!)
    .filter((face) => face.includes('url('));
  return new Map(
    faces.map((face) => {
      const [, min, max] = /font-weight: (\d+) (\d+)/.exec(face)!;
      const [, file] = /url\('([^']+)'\)/.exec(face)!;
      const ranges = [...face.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)];
      const signs = ranges.flatMap(([, from, to = from]) =>
        signsBetween(parseInt(from!, 16), parseInt(to!, 16)),
      );
      const [name] = basename(file!).split('.woff2');
      return [name!, { signs: signs.join(''), weights: { min: Number(min), max: Number(max) } }];
    }),
  );
}

const signsBetween = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));

/** Leaves in each font only the signs and the weights that its face names, and what pages ask of it: half the bytes, and no page looks different. */
export const subsetFonts = (stylesheet: string): Plugin => ({
  name: 'subset-fonts',
  apply: 'build',
  async generateBundle(_options, bundle) {
    const faces = facesIn(readFileSync(stylesheet, 'utf8'));
    for (const file of Object.values(bundle)) {
      if (file.type !== 'asset' || !file.fileName.endsWith('.woff2')) continue;
      const face = faces.get(basename(file.names[0]!, '.woff2'));
      if (!face) throw new Error(`${stylesheet} has no face for ${file.fileName}.`);
      const sizes = file.fileName.includes('-opsz-') ? { opsz: textSize } : {};
      const variationAxes = { wght: face.weights, ...sizes };
      const how = { targetFormat: 'woff2', keepFeatures, variationAxes } as const;
      file.source = await subsetFont(Buffer.from(file.source), face.signs, how);
    }
  },
});
