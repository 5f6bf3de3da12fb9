import { useSearch, type LinkProps } from '@tanstack/react-router';
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, Operation } from '#platform/contract.ts';
import { usePagedQuery, type ItemOf } from '../../queries.ts';
import { ageOf, type Standing } from './day-groups.ts';
import { LineGroup, Lines, LinesByDay } from './lines.tsx';
import { useListKeys } from './list-keys.ts';
import css from './list-page.module.css';
import { Page, Stack, type PageProps } from './page.tsx';
import { GreyLines } from './grey-lines.tsx';
import { More } from './more.tsx';
import { View, Views } from './views.tsx';

export interface ViewLink extends LinkProps {
  name: string;
}

/** The views that an address names: none but those some list has. */
type NamedView = NonNullable<Extract<LinkProps['search'], { view?: string }>['view']>;

/** Links to the views of one list; the first needs no word in the address (`viewAmong`). */
export const viewLinks = <First extends string, Other extends NamedView>(
  to: NonNullable<LinkProps['to']>,
  [first, ...others]: readonly [First, ...Other[]],
  nameOf: (view: First | Other) => string,
): ViewLink[] => [
  { name: nameOf(first), to, search: {} },
  ...others.map((view) => ({ name: nameOf(view), to, search: { view } })),
];

interface ListPageProps extends Pick<PageProps, 'title' | 'name' | 'sub' | 'begin'> {
  /** What the views are called together, and each of them with its address. */
  label: string;
  views: readonly ViewLink[];
  /** Fields that narrow it down; what they hold is in the address, and stays from view to view. */
  filters?: ReactNode;
  children: ReactNode;
}

/** What stands in the address beside the view. */
type Filters = Record<string, unknown>;
const useFilters = (): Filters => {
  const { view: _view, ...filters } = useSearch({ strict: false }) as Filters;
  return filters;
};

/** A list with different views of it; the heading and the views stand while what the open one holds is read. */
export function ListPage({ label, views, filters, children, ...page }: ListPageProps) {
  useListKeys();
  const narrowed = useFilters();
  return (
    <Page {...page} wide>
      <div className={css.choose} data-on-screen>
        {views.length > 0 && (
          <Views label={label}>
            {views.map(({ name, search, ...to }) => (
              <View
                key={name}
                {...to}
                search={{ ...(filters ? narrowed : {}), ...(search as Filters) } as never}
              >
                {name}
              </View>
            ))}
          </Views>
        )}
        {filters && <div className={css.filters}>{filters}</div>}
      </div>
      <Suspense fallback={<GreyLines />}>{children}</Suspense>
    </Page>
  );
}

interface PagedListProps<O extends Operation> {
  /** The reading that lists them page by page. */
  reads: O;
  input: Omit<InputOf<O>, 'after' | 'limit'>;
  row: (item: ItemOf<O>) => ReactNode;
  /** What stands there where nothing is found. */
  nothing: ReactNode;
  /** Rows under headings, each item under those that hold it; one list without them. */
  groups?: readonly { title: string; holds: (item: ItemOf<O>) => boolean }[];
  /** Under the headings of whose turn it is and of days, for a list that is read in that order. */
  standingOf?: ((item: ItemOf<O>) => Standing) | undefined;
  noDay?: string | undefined;
  /** Each stands by itself, such as a quotation, and is no row. */
  apart?: boolean;
}

/** What a view holds, and the way to more of it. */
export function PagedList<O extends Operation>({ reads, input, nothing, ...shown }: PagedListProps<O>) {
  const { items, more, loadingMore } = usePagedQuery(reads, input);
  if (items.length === 0) return nothing;
  return (
    <>
      <Items {...shown} items={items} />
      <More more={more} busy={loadingMore} shown={items.length} />
    </>
  );
}

type ItemsProps<O extends Operation> = Pick<
  PagedListProps<O>,
  'row' | 'groups' | 'standingOf' | 'noDay' | 'apart'
> & {
  items: readonly ItemOf<O>[];
};

/** The headings of a list that is read newest first: the last days, the last month, and before. */
export function useAgeGroups<Item>(atOf: (item: Item) => string) {
  const { t } = useTranslation();
  return (['lately', 'thisMonth', 'earlier'] as const).map((age) => ({
    title: t(`rows.ages.${age}`),
    holds: (item: Item) => ageOf(atOf(item)) === age,
  }));
}

function Items<O extends Operation>({ items, row, groups, standingOf, noDay, apart }: ItemsProps<O>) {
  if (standingOf) return <LinesByDay items={items} standingOf={standingOf} line={row} noDay={noDay} />;
  if (groups)
    return groups.map(({ title, holds }) => (
      <LineGroup key={title} title={title} apart={apart}>
        {items.filter(holds).map(row)}
      </LineGroup>
    ));
  return apart ? <Stack>{items.map(row)}</Stack> : <Lines>{items.map(row)}</Lines>;
}
