/**
 * Mutations: sends a command, says honestly how it went, invalidates what it changes, and shows the change before the
 * answer (an optimistic update) where it can be undone.
 */
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { InputOf, Operation, ReplyOf } from '#platform/contract.ts';
import type { Refusal } from '#platform/refusal.ts';
import type { Subject } from '#platform/subjects.ts';
import type { TObject, TSchema } from 'typebox';
import { createContext, use, useRef } from 'react';
import { call, type CallOptions } from './call.ts';
import { isAffected, queryKeyOf } from './queries.ts';
import { IdempotencyKeys } from './idempotency-keys.ts';

/** An optimistic update: how a query will look once the command holds; rolled back when it is refused. */
export interface OptimisticUpdate {
  key: readonly unknown[];
  change: (before: never) => unknown;
}

/** The optimistic update of one query: `optimisticUpdate(readMe, {}, (me) => ({ ...me, plate }))`. */
export const optimisticUpdate = <I extends TObject, R extends TSchema>(
  operation: Operation<I, R>,
  input: InputOf<Operation<I, R>>,
  change: (before: ReplyOf<Operation<I, R>>) => ReplyOf<Operation<I, R>>,
): OptimisticUpdate => ({
  key: queryKeyOf(operation as unknown as Operation, input),
  change: change as OptimisticUpdate['change'],
});

/** Whoever shows a form is told while its own command is on its way, to show what it does before the server has answered. */
export const SendingContext = createContext<{
  operation: Operation | undefined;
  tell: (isSending: boolean) => void;
} | null>(null);

export interface CommandOptions<Input> {
  optimistic?: (input: Input) => OptimisticUpdate[];
  /** Told of a refusal besides, where several commands share one place for it. */
  onRefused?: (refusal: Refusal) => void;
}

export interface CommandState<Input, Reply> {
  /** Sends; gives back the reply, or undefined when it was refused (then `refused` says why and nothing is lost). */
  send: (input: Input) => Promise<Reply | undefined>;
  busy: boolean;
  refused: Refusal | null;
  /** Takes the sentence of a refusal away. */
  reset: () => void;
}

/**
 * A command ready to send. Pressed again after anything but a plain no, the same message goes out under the same
 * idempotency key.
 */
export function useCommand<I extends TObject, R extends TSchema>(
  operation: Operation<I, R>,
  how: CommandOptions<InputOf<Operation<I, R>>> = {},
): CommandState<InputOf<Operation<I, R>>, ReplyOf<Operation<I, R>>> {
  type Input = InputOf<Operation<I, R>>;
  const client = useQueryClient();
  const idempotencyKeys = useRef(new IdempotencyKeys());
  const sending = use(SendingContext);
  const tell = (isSending: boolean) => {
    if (sending?.operation === (operation as unknown as Operation)) sending.tell(isSending);
  };
  const mutation = useMutation({
    mutationFn: (input: Input) =>
      call(operation, input, howToSend(operation, idempotencyKeys.current, input)),
    // what leaves no trace is not kept in the browser's memory either, once nobody looks at it
    ...(operation.leavesNoTrace ? { gcTime: 0 } : {}),
    onMutate: (input) => applyUpdates(client, how.optimistic?.(input) ?? []),
    onError: (error, _input, before) => {
      idempotencyKeys.current.failed(error);
      for (const [key, data] of before ?? []) client.setQueryData(key, data);
      how.onRefused?.(error as Refusal);
    },
    onSuccess: () => {
      idempotencyKeys.current.done();
      return invalidate(client, operation.changes);
    },
  });
  const send = async (input: Input) => {
    tell(true);
    const reply = await mutation.mutateAsync(input).catch(() => undefined);
    tell(false);
    return reply;
  };
  return {
    send,
    busy: mutation.isPending,
    refused: mutation.error as Refusal | null,
    reset: mutation.reset,
  };
}

/** What is shown as done is not lost with the page; what leaves no trace has no key that could be remembered. */
const howToSend = (
  { leavesNoTrace }: Pick<Operation, 'leavesNoTrace'>,
  keys: IdempotencyKeys,
  input: unknown,
): CallOptions => ({ keepalive: true, ...(leavesNoTrace ? {} : { key: keys.keyFor(input) }) });

async function applyUpdates(
  client: QueryClient,
  updates: OptimisticUpdate[],
): Promise<[readonly unknown[], unknown][]> {
  await Promise.all(updates.map(({ key }) => client.cancelQueries({ queryKey: key })));
  return updates.map(({ key, change }) => {
    const before = client.getQueryData(key);
    if (before !== undefined) client.setQueryData(key, change(before as never));
    return [key, before];
  });
}

/** Invalidates whatever shows any of this: what is on the page is refetched now, the rest when it is next opened. */
export const invalidate = (client: QueryClient, changed: readonly Subject[]): Promise<void> =>
  client.invalidateQueries({ predicate: (query) => isAffected(query, changed) });
