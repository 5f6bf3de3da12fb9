import type { LinkProps } from '@tanstack/react-router';
import { Suspense, type ReactNode } from 'react';
import type { InputOf, Operation } from '#platform/contract.ts';
import { usePagedQuery, type ItemOf } from '../../queries.ts';
import { Page, Stack, type PageProps } from './page.tsx';
import { Group, More, Rows } from './rows.tsx';
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

interface ListPageProps extends Pick<PageProps, 'title' | 'sub' | 'moves'> {
  /** What the views are called together, and each of them with its address. */
  label: string;
  views: readonly ViewLink[];
  children: ReactNode;
}

/** A list with different views of it; the heading and the views stand while what the open one holds is read. */
export const ListPage = ({ label, views, children, ...page }: ListPageProps) => (
  <Page {...page}>
    <Views label={label}>
      {views.map(({ name, ...to }) => (
        <View key={name} {...to}>
          {name}
        </View>
      ))}
    </Views>
    <Suspense>{children}</Suspense>
  </Page>
);

interface PagedListProps<O extends Operation> {
  /** The reading that lists them page by page. */
  reads: O;
  input: Omit<InputOf<O>, 'after' | 'limit'>;
  row: (item: ItemOf<O>) => ReactNode;
  /** What stands there where nothing is found. */
  nothing: ReactNode;
  /** Rows under headings, each item under those that hold it; one list without them. */
  groups?: readonly { title: string; holds: (item: ItemOf<O>) => boolean }[];
  /** Each stands by itself, such as a quotation, and is no row. */
  apart?: boolean;
}

/** What a view holds, and the way to more of it. */
export function PagedList<O extends Operation>({
  reads,
  input,
  row,
  nothing,
  groups,
  apart,
}: PagedListProps<O>) {
  const { items, more, loadingMore } = usePagedQuery(reads, input);
  if (items.length === 0) return nothing;
  const List = apart ? Stack : Rows;
  return (
    <>
      {groups?.map(({ title, holds }) => (
        <Group key={title} title={title}>
          {items.filter(holds).map(row)}
        </Group>
      )) ?? <List>{items.map(row)}</List>}
      <More more={more} busy={loadingMore} />
    </>
  );
}
