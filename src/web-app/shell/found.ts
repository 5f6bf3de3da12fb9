/** What the palette finds for the letters that stand in its field, and whether that is all of it. */
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocation, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { fitsLetters } from '#features/people/search/person-search.ts';
import { search } from '#features/people/search/search-contract.ts';
import { prefillState } from '#features/people/web/kit/prefill.ts';
import { openWithMe } from '#features/today/contract.ts';
import type { ReplyOf } from '#platform/contract.ts';
import { mostLetters } from '#platform/limits.ts';
import { useGroupNames } from '#web/feature-names.ts';
import { usePageOf, usePlaces, useVerbs } from '#web/feature-registry.ts';
import { asRead } from '#web/mentions.ts';
import { queryOf, useOptionalQuery } from '#web/queries.ts';
import { recentPages } from '#web/recent-pages.ts';
import { verbAndName } from './verb-and-name.ts';

export interface Entry {
  /** Tells it from the others. */
  key: string;
  to: LinkProps;
  title: string;
  of?: string | undefined;
}

export interface Group {
  name: string;
  entries: Entry[];
}

type SearchGroups = ReplyOf<typeof search>['groups'];
type Hit = SearchGroups[number]['hits'][number];

const none: SearchGroups = [];

/** The way on from letters for which nothing is found. */
export const askKey = 'ask';

/** The hits for these letters. While they are on their way: of those found before, the ones that fit the new letters. */
function useHits(letters: string): { groups: SearchGroups; isCurrent: boolean } {
  const q = letters.slice(0, mostLetters.search);
  const [settled] = useDebouncedValue(q, 100);
  const found = useQuery({
    ...queryOf(search, { q: settled }),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
  });
  if (q === '') return { groups: none, isCurrent: true };
  const isCurrent = settled === q && !found.isPlaceholderData && !found.isPending;
  const groups = found.data?.groups ?? none;
  if (isCurrent) return { groups, isCurrent };
  const fits = ({ title, words, of }: Hit) => fitsLetters(q, title, words ?? '', of?.name ?? '');
  return { groups: groups.map(({ group, hits }) => ({ group, hits: hits.filter(fits) })), isCurrent };
}

const partiesIn = (groups: SearchGroups): Hit[] =>
  groups.filter(({ group }) => group === 'people' || group === 'teams').flatMap(({ hits }) => hits);

/** What one can begin with somebody: what is begun most often first. */
function useVerbsTowards() {
  const first = useVerbs(({ towards }) => towards === 'first');
  const also = useVerbs(({ towards }) => towards === 'also');
  return [...first, ...also];
}

const act = ({ say, to, name }: ReturnType<typeof useVerbs>[number], party: Hit): Entry => ({
  key: `${say} ${party.id}`,
  to: { to, search: { to: party.id } as never },
  title: name,
  of: party.title,
});

/** "ask tom": what begins so, with those whose name begins so. */
function useActsByVerb(letters: string): { entries: Entry[]; isCurrent: boolean } {
  const said = verbAndName(letters);
  const verbs = useVerbsTowards().filter(({ name }) => said !== null && fitsLetters(said.verb, name));
  const { groups, isCurrent } = useHits(verbs.length > 0 && said ? said.name : '');
  const parties = partiesIn(groups).slice(0, 3);
  return { entries: parties.flatMap((party) => verbs.map((verb) => act(verb, party))), isCurrent };
}

/** What is open with me and carries these letters, such as a talk with somebody of that name, besides what is found already. */
function useOpen(letters: string, found: ReadonlySet<string>): Entry[] {
  const pageOf = usePageOf();
  const open = useOptionalQuery(openWithMe, {}, letters !== '')?.items ?? [];
  if (letters === '') return [];
  return open
    .map(({ subject, words, with: others }) => {
      const names = others.map(({ name }) => name).join(', ');
      const title = asRead(words);
      return {
        key: `${subject.kind}:${subject.id}`,
        to: pageOf(subject),
        title: title === '' ? names : title,
        of: title === '' ? '' : names,
      };
    })
    .filter(({ key, title, of }) => !found.has(key) && fitsLetters(letters, title, of))
    .slice(0, 8);
}

/** What one can begin from anywhere, and where one can go. */
function useOwn(letters: string): { begin: Entry[]; go: Entry[] } {
  const { i18n } = useTranslation();
  const verbs = useVerbs();
  const places = usePlaces();
  const wanted = letters.toLocaleLowerCase(i18n.language);
  const fits = ({ title }: Entry) => title.toLocaleLowerCase(i18n.language).includes(wanted);
  return {
    begin: verbs.map(({ say, to, name }) => ({ key: say, to: { to }, title: name })).filter(fits),
    go: places.map(({ to, name }) => ({ key: to, to: { to }, title: name })).filter(fits),
  };
}

/** What was opened lately, while nothing is typed. */
function useLately(letters: string): Entry[] {
  const now = useLocation({ select: ({ pathname }) => pathname });
  return letters === ''
    ? recentPages(now).map(({ to, name }) => ({ key: to, to: { to: to as never }, title: name }))
    : [];
}

/** The hits by group; behind the first of these what one can begin with whom they found first. */
function useSearched(letters: string): { groups: Group[]; isCurrent: boolean } {
  const { t } = useTranslation();
  const groupNameOf = useGroupNames();
  const pageOf = usePageOf();
  const towards = useVerbsTowards();
  const { groups, isCurrent } = useHits(letters);
  const [somebody] = partiesIn(groups);
  const [first, ...rest] = groups.map(({ group, hits }) => ({
    name: groupNameOf(group),
    entries: hits.map((hit) => ({
      key: `${hit.kind}:${hit.id}`,
      to: pageOf(hit.kind === 'strength' && hit.of ? hit.of : hit),
      title: asRead(hit.title),
      of: hit.of?.name,
    })),
  }));
  const begun = somebody && {
    name: t('find.with', { name: somebody.title }),
    entries: towards.map((verb) => act(verb, somebody)),
  };
  return { groups: [first, begun, ...rest].filter((group) => group !== undefined), isCurrent };
}

/** Nothing was found for these letters: the way on from there. */
function useAsking(letters: string): Group {
  const { t } = useTranslation();
  const entry: Entry = {
    key: askKey,
    to: { to: '/asks/new', state: prefillState({ what: letters, why: '' }) as never },
    title: t('find.askThis', { letters }),
  };
  return { name: t('find.nothing'), entries: [entry] };
}

/** Groups of entries, in order; and whether everything that fits is among them. */
export function useFound(typed: string): { groups: Group[]; isCurrent: boolean } {
  const { t } = useTranslation();
  const letters = typed.trim();
  const { begin, go } = useOwn(letters);
  const lately = useLately(letters);
  const searched = useSearched(letters);
  const acts = useActsByVerb(letters);
  const keys = searched.groups.flatMap(({ entries }) => entries.map(({ key }) => key));
  const open = useOpen(letters, new Set(keys));
  const asking = useAsking(letters);
  const isCurrent = searched.isCurrent && acts.isCurrent;
  const groups = [
    { name: t('find.lately'), entries: lately },
    { name: t('find.begin'), entries: [...acts.entries, ...begin] },
    { name: t('find.go'), entries: go },
    ...searched.groups,
    // once the hits have come, which stand above: nothing moves down under a pointer
    { name: t('find.open'), entries: isCurrent ? open : [] },
  ].filter(({ entries }) => entries.length > 0);
  const isNothing = groups.length === 0 && isCurrent && letters !== '';
  return { groups: isNothing ? [asking] : groups, isCurrent };
}
