import type { Rolldown } from 'vite';
import { wordGroupOf } from '../../src/web/word-groups.ts';

const isOfWorker = (file: string) => file.endsWith('/offline/service-worker.ts');

/** What changes less often than our pages and is kept by browsers from one version to the next. */
const ground =
  /node_modules\/(react|react-dom|scheduler|react-i18next|i18next|use-sync-external-store|@tanstack\/[a-z-]+)\/|vite\/preload-helper|rolldown\/runtime/;

/** The frame around every page inside, and Today in it with the answers on its cards: one file with what pages share, since most visits begin with all of it. */
const inside = /\/shell\/app-layout\.tsx$|\/today\/web\/today-page\.tsx$|\/card-answers\.tsx?$/;

/** What draws lines in time, with the library for their scales: one file, fetched with the first that is shown. */
const linesInTime = /\/lines-in-time\/|node_modules\/(d3-[a-z-]+|internmap)\//;

/** Fields that come with much: what is chosen among, ticked, counted. */
const heavyField = /\b(Autocomplete|Checkbox|Combobox|FileInput|Modal|NumberInput|Select|Switch|Textarea)\b/;

/** Of the libraries, what pages without a form use as well. */
const isLight = (file: string) =>
  !file.includes('/node_modules/') ||
  /@mantine\/(hooks\/esm\/(?!use-(focus-trap|focus-return|long-press|click-outside))|core\/esm\/components\/(NativeSelect\b|InputBase\b|Combobox\/(ComboboxChevron|get-parsed-combobox-data|Combobox\.module))\b)/.test(
    file,
  );

/**
 * The files of the client: few, so that a first visit waits for few answers. A module belongs to the first group that names
 * it or needs it: what the start needs comes first, then what few pages need, what all pages inside share with the frame and
 * Today, the fields of forms, and each feature's own pages.
 */
const inOrder: Rolldown.CodeSplittingGroup[] = [
  { name: 'ground', test: ground },
  { name: 'start', tags: ['$initial'], test: (file) => !isOfWorker(file) },
  { name: 'draft-cipher', test: /\/draft-cipher\.ts$/ },
  { name: 'passkeys', test: /node_modules\/@simplewebauthn\// },
  { name: wordsOf, debugName: 'words', test: /\/words\.[a-z-]+\.json$/ },
  { name: 'lines-in-time', test: linesInTime, includeDependenciesRecursively: false },
  {
    name: (file, modules) => (inside.test(file) || isLightKit(file, modules) ? 'inside' : null),
    debugName: 'inside',
  },
  { name: 'fields', test: isShared },
  {
    name: (file, modules) => {
      const feature = featureOf(file);
      return feature && needsFields(file, modules) ? `${feature}-forms` : (feature ?? null);
    },
    debugName: 'features',
    // a part that one feature lends another stays with its own
    includeDependenciesRecursively: false,
  },
];
export const fileGroups = inOrder.map((group, at) => Object.assign(group, { priority: inOrder.length - at }));

const known = new Map<string, boolean>();

/** Whether a module cannot stand without heavy fields: it names one, or imports what does. A list stands without its feature's forms. */
function needsFields(file: string, modules: Rolldown.ChunkingContext): boolean {
  const before = known.get(file);
  if (before !== undefined) return before;
  known.set(file, false);
  const { code, importedIds } = modules.getModuleInfo(file) ?? { code: null, importedIds: [] };
  const [, named = ''] = /import \{([^}]*)\} from ["']@mantine\/core["']/.exec(code ?? '') ?? [];
  const ours = importedIds.filter((one) => !one.includes('/node_modules/'));
  const needs =
    heavyField.test(named.replaceAll('NativeSelect', '')) || ours.some((one) => needsFields(one, modules));
  known.set(file, needs);
  return needs;
}

/** What pages share, without what only forms need. */
const isLightKit = (file: string, modules: Rolldown.ChunkingContext): boolean =>
  isShared(file) && isLight(file) && !needsFields(file, modules);

function isShared(file: string): boolean {
  return !isOfWorker(file) && featureOf(file) === undefined;
}

/** Whose page a module is part of, if it is one feature's; the kit of people is everybody's, and what agreed words look like. */
function featureOf(file: string): string | undefined {
  const [, feature, rest] = /\/(?:(?:features|integrations)\/([a-z-]+)|sample)\/web\/(.*)/.exec(file) ?? [];
  if (rest === undefined || (feature === 'people' && rest.startsWith('kit/'))) return undefined;
  if (feature === 'agreements') return undefined;
  // the page of partners shows what they need of each other
  return feature === 'expectations' ? 'partnerships' : (feature ?? 'sample');
}

/** The words of a tongue, by the group they come with. */
function wordsOf(file: string): string {
  const [, part, tongue] = /([a-z-]+)\/words\.([a-z-]+)\.json$/.exec(file)!;
  return `words-${tongue}-${wordGroupOf(part!)}`;
}
