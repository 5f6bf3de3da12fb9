/** An operation and its input as a request, for whoever calls in process (`inject`). */
import type { InjectOptions } from 'fastify';
import type { Operation } from '../contract.ts';
import { namesInPath } from '../path-names.ts';

/** Whether the input of an operation, but for what stands in its path, travels in the address. */
export const isInQuery = ({ method }: Operation): boolean => method === 'GET' || method === 'DELETE';

/** Where each part of the input travels: in the path, the query or the body. */
export function requestFor(operation: Operation, input: Record<string, unknown>): InjectOptions {
  const inPath = namesInPath(operation.path);
  const url = operation.path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) =>
    encodeURIComponent(String(input[name])),
  );
  const rest = Object.fromEntries(
    Object.entries(input).filter(([name, value]) => !inPath.includes(name) && value !== undefined),
  );
  return {
    method: operation.method,
    url,
    ...(isInQuery(operation) ? { query: rest as Record<string, string> } : { payload: rest }),
  };
}
