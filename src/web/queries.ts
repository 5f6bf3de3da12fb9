/** Queries: what pages read is cached by operation and input, and refetched when news invalidates it. */
import {
  keepPreviousData,
  QueryCache,
  QueryClient,
  queryOptions,
  type Query,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query';
import type { InputOf, Operation, ReplyOf } from '#platform/contract.ts';
import type { TObject, TSchema } from 'typebox';
import { call, isRefusal, outOfReach } from './call.ts';

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: Partial<Pick<Operation, 'reads' | 'keepOffline'>>;
  }
}

const day = 86_400_000;
let whenSignedOut = () => {};

/** What to do when the server says that nobody is signed in any more. */
export const onSignedOut = (work: () => void): void => {
  whenSignedOut = work;
};

/** Silence is worth another try, and a server that says it has too much to do a few: a refusal stays a refusal. */
const isWorthTryingAgain = (times: number, error: unknown) =>
  (times < 1 && isRefusal(error, outOfReach)) || (times < 3 && isRefusal(error, 'busy'));

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (isRefusal(error, 'sign-in.needed')) whenSignedOut();
    },
  }),
  defaultOptions: {
    queries: { staleTime: 15_000, gcTime: day, retry: isWorthTryingAgain, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

/** The query key of a reading: operation and input. */
export const queryKeyOf = ({ path }: Pick<Operation, 'path'>, input: unknown) => [path, input] as const;

/** What a reading's operation says of it; goes along with the reading wherever it is kept. */
const metaOf = ({ reads, keepOffline }: Operation) => ({ reads, keepOffline });

/** Whether a reading shows any of this. */
export const isAffected = ({ meta }: Pick<Query, 'meta'>, changed: readonly string[]): boolean =>
  meta?.reads?.some((subject) => changed.includes(subject)) ?? false;

/** The query options of a reading, also for prefetching (`queryClient.ensureQueryData(queryOf(…))`). */
export const queryOf = <I extends TObject, R extends TSchema>(
  operation: Operation<I, R>,
  input: InputOf<Operation<I, R>>,
) =>
  queryOptions({
    queryKey: queryKeyOf(operation as unknown as Operation, input),
    queryFn: ({ signal }) => call(operation, input, { signal }),
    meta: metaOf(operation as unknown as Operation),
  });

/** Reads, and waits (suspends) until there is something to show. A refusal goes to the page around it. */
export const useRequiredQuery = <I extends TObject, R extends TSchema>(
  operation: Operation<I, R>,
  input: InputOf<Operation<I, R>>,
): ReplyOf<Operation<I, R>> => useSuspenseQuery(queryOf(operation, input)).data;

/** Reads without suspending, for what appears while typing: undefined at first, then the newest that is known. */
export function useOptionalQuery<I extends TObject, R extends TSchema>(
  operation: Operation<I, R>,
  input: InputOf<Operation<I, R>>,
  enabled = true,
): ReplyOf<Operation<I, R>> | undefined {
  return useQuery({ ...queryOf(operation, input), enabled, placeholderData: keepPreviousData }).data;
}

interface PageOfItems {
  items: unknown[];
  next?: string;
}

/** What a list of pages is made of. */
export type ItemOf<O> = ReplyOf<O> extends { items: (infer T)[] } ? T : never;

/** An infinite query: reads a list page by page; `more` fetches the next one, where there is one. */
export function usePagedQuery<O extends Operation>(operation: O, input: Omit<InputOf<O>, 'after' | 'limit'>) {
  const list = useSuspenseInfiniteQuery({
    queryKey: [...queryKeyOf(operation, input), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      call(operation, { ...input, ...(pageParam ? { after: pageParam } : {}) } as never, {
        signal,
      }) as Promise<PageOfItems>,
    meta: metaOf(operation),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  return {
    items: list.data.pages.flatMap((page) => page.items) as ItemOf<O>[],
    more: list.hasNextPage ? () => void list.fetchNextPage() : undefined,
    loadingMore: list.isFetchingNextPage,
  };
}
