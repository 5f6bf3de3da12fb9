/** Terms of a text or of paths, each with the weight it carries there. */
export type Terms = Map<string, number>;

const longestText = 4_000;
const mostPaths = 200;

/** The words of a text, with their parts, their stems and the labels before a colon ("billing: …"). */
export function termsOfText(text: string): Terms {
  const terms: Terms = new Map();
  const read = text.slice(0, longestText);
  for (const word of wordsOf(read)) add(terms, word, 1);
  for (const label of labelsOf(read)) add(terms, `${label}:`, 1);
  return terms;
}

/** Folders, whole paths and file names; a share of the paths counts by its root, so long lists do not drown short ones. */
export function termsOfPaths(paths: readonly string[]): Terms {
  const terms: Terms = new Map();
  const read = paths.slice(0, mostPaths);
  for (const path of read) for (const piece of piecesOf(path)) add(terms, piece, 1 / read.length);
  for (const [piece, share] of terms) terms.set(piece, Math.sqrt(share));
  return terms;
}

/** The words that the names of files and folders are made of: they meet the words of a text. */
export function wordsOfPaths(paths: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const path of paths.slice(0, mostPaths)) for (const word of wordsOf(path)) words.add(word);
  return words;
}

function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const run of text.split(/[^\p{L}\p{N}_]+/u)) {
    if (run.length < 2) continue;
    const whole = run.toLowerCase();
    words.add(whole);
    for (const part of partsOf(run)) words.add(part);
    if (whole.length > 5) words.add(`${whole.slice(0, 5)}~`);
  }
  return words;
}

/** readCache, read_cache and t5541 name the same things as their parts. */
function partsOf(run: string): string[] {
  const parts = run.split(/_|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u);
  return parts.filter((part) => part.length > 1).map((part) => part.toLowerCase());
}

/** "gopls/doc: …" labels its subject; the label's folders count as labels too. */
function labelsOf(text: string): Set<string> {
  const labels = new Set<string>();
  for (const sentence of text.split(/\s\|\s|\n/)) {
    const label = /^\s*([^\s:][^:]{0,40}):(\s|$)/u.exec(sentence)?.[1];
    if (label === undefined) continue;
    for (const one of label.toLowerCase().split(/,\s*/)) {
      for (const piece of prefixesOf(one)) labels.add(piece);
    }
  }
  return labels;
}

function piecesOf(path: string): string[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return [...prefixesOf(path), `*/${name}`, `*${name.replace(/\.[^.]*$/u, '').toLowerCase()}*`];
}

function prefixesOf(path: string): string[] {
  const steps = path.split('/');
  return steps.map((_, depth) => steps.slice(0, depth + 1).join('/'));
}

function add(terms: Terms, term: string, weight: number): void {
  terms.set(term, (terms.get(term) ?? 0) + weight);
}
