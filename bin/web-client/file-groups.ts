import type { Rolldown } from 'vite';
import { firstWords } from '../../src/web/first-words.ts';

const isOfWorker = (file: string) => file.endsWith('/offline/service-worker.ts');

/** What changes less often than our pages and is kept by browsers from one version to the next. */
const ground =
  /node_modules\/(react|react-dom|scheduler|react-i18next|i18next|use-sync-external-store|@tanstack\/[a-z-]+)\/|vite\/preload-helper|rolldown\/runtime/;

/** What draws lines in time, with the library for their scales: one file, fetched with the first that is shown. */
const linesInTime = /\/lines-in-time\/|node_modules\/(d3-[a-z-]+|internmap)\//;

/**
 * The files of the client: few, so that a first visit waits for few answers. A module belongs to the first group that names
 * it or needs it: what the start needs comes first, then Today, the answers on cards, lines in time, what pages share, and each
 * feature's own pages.
 */
const inOrder: Rolldown.CodeSplittingGroup[] = [
  { name: 'ground', test: ground },
  { name: 'start', tags: ['$initial'], test: (file) => !isOfWorker(file) },
  { name: 'today', test: /today\/web\/today-page\.tsx$/ },
  { name: wordsOf, debugName: 'words', test: /\/words\.[a-z-]+\.json$/ },
  { name: 'cards', test: /\/card-answers\.tsx?$/ },
  { name: 'lines-in-time', test: linesInTime, includeDependenciesRecursively: false },
  { name: 'kit', test: (file) => !isOfWorker(file) && featureOf(file) === undefined },
  {
    name: (file) => featureOf(file)!,
    debugName: 'features',
    test: (file) => featureOf(file) !== undefined,
    // a part that one feature lends another stays with its own
    includeDependenciesRecursively: false,
  },
];
export const fileGroups = inOrder.map((group, at) => Object.assign(group, { priority: inOrder.length - at }));

/** Whose page a module is part of, if it is one feature's; the kit of people is everybody's. */
function featureOf(file: string): string | undefined {
  const [, feature, rest] = /\/(?:(?:features|integrations)\/([a-z-]+)|sample)\/web\/(.*)/.exec(file) ?? [];
  if (rest === undefined || (feature === 'people' && rest.startsWith('kit/'))) return undefined;
  return feature ?? 'sample';
}

/** A tongue comes in two files: what every visit begins with, and all the rest. */
function wordsOf(file: string): string {
  const [, part, tongue] = /([a-z-]+)\/words\.([a-z-]+)\.json$/.exec(file)!;
  return `words-${tongue}-${firstWords.includes(part!) ? 'first' : 'rest'}`;
}
