/**
 * Mutations: sends a command, says honestly how it went, invalidates what it changes, and shows the change before the
 * answer (an optimistic update) where it can be undone.
 */
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { InputOf, Operation, ReplyOf } from '#platform/contract.ts';
import type { Refusal } from '#platform/refusal.ts';
import type { Subject } from '#platform/subjects.ts';
import type { TObject, TSchema } from 'typebox';
import { useRef } from 'react';
import { call } from './call.ts';
import { isAbout, keyOf } from './reading.ts';
import { Unanswered } from './unanswered.ts';

/** An optimistic update: how a query will look once the command holds; rolled back when it is refused. */
export interface Foreseen {
  key: readonly unknown[];
  change: (before: never) => unknown;
}

/** The optimistic update of one query: `foresee(readMe, {}, (me) => ({ ...me, plate }))`. */
export const foresee = <I extends TObject, R extends TSchema>(
  operation: Operation<I, R>,
  input: InputOf<Operation<I, R>>,
  change: (before: ReplyOf<Operation<I, R>>) => ReplyOf<Operation<I, R>>,
): Foreseen => ({
  key: keyOf(operation as unknown as Operation, input),
  change: change as Foreseen['change'],
});

export interface HowToMove<Input> {
  optimistic?: (input: Input) => Foreseen[];
  /** Told of a refusal besides, where several commands share one place for it. */
  onRefused?: (refusal: Refusal) => void;
}

export interface Sending<Input, Reply> {
  /** Sends; gives back the reply, or undefined when it was refused (then `refused` says why and nothing is lost). */
  send: (input: Input) => Promise<Reply | undefined>;
  busy: boolean;
  refused: Refusal | null;
  /** Takes the sentence of a refusal away. */
  forget: () => void;
}

/**
 * A command ready to send. Pressed again after anything but a plain no, the same message goes out under the same
 * idempotency key.
 */
export function useMove<I extends TObject, R extends TSchema>(
  operation: Operation<I, R>,
  how: HowToMove<InputOf<Operation<I, R>>> = {},
): Sending<InputOf<Operation<I, R>>, ReplyOf<Operation<I, R>>> {
  type Input = InputOf<Operation<I, R>>;
  const client = useQueryClient();
  const unanswered = useRef(new Unanswered());
  const mutation = useMutation({
    mutationFn: (input: Input) => call(operation, input, { key: unanswered.current.keyFor(input) }),
    onMutate: (input) => foreseeAll(client, how.optimistic?.(input) ?? []),
    onError: (error, _input, before) => {
      unanswered.current.failed(error);
      for (const [key, data] of before ?? []) client.setQueryData(key, data);
      how.onRefused?.(error as Refusal);
    },
    onSuccess: () => {
      unanswered.current.done();
      return lookAgain(client, operation.changes);
    },
  });
  return {
    send: (input) => mutation.mutateAsync(input).catch(() => undefined),
    busy: mutation.isPending,
    refused: mutation.error as Refusal | null,
    forget: mutation.reset,
  };
}

async function foreseeAll(
  client: QueryClient,
  foreseen: Foreseen[],
): Promise<[readonly unknown[], unknown][]> {
  await Promise.all(foreseen.map(({ key }) => client.cancelQueries({ queryKey: key })));
  return foreseen.map(({ key, change }) => {
    const before = client.getQueryData(key);
    if (before !== undefined) client.setQueryData(key, change(before as never));
    return [key, before];
  });
}

/** Invalidates whatever shows any of this: what is on the page is refetched now, the rest when it is next opened. */
export const lookAgain = (client: QueryClient, changed: readonly Subject[]): Promise<void> =>
  client.invalidateQueries({ predicate: (query) => isAbout(query, changed) });
