import { Type, type TObject, type TSchema } from 'typebox';
import type { Operation } from '../contract.ts';
import { namesInPath } from '../path-names.ts';

/** Splits an operation's input into what travels in the path, and in the query (GET, DELETE) or the body. */
export function inputSchemas(operation: Operation): {
  params?: TObject;
  querystring?: TObject;
  body?: TObject;
} {
  const inPath = new Set(namesInPath(operation.path));
  const parts = Object.entries(operation.input.properties as Record<string, TSchema>);
  const path = parts.filter(([name]) => inPath.has(name));
  const rest = parts.filter(([name]) => !inPath.has(name));
  const inQuery = operation.method === 'GET' || operation.method === 'DELETE';
  return {
    ...(path.length > 0 ? { params: object(path) } : {}),
    ...(inQuery ? { querystring: object(rest) } : { body: object(rest) }),
  };
}

const object = (entries: [string, TSchema][]) =>
  Type.Object(Object.fromEntries(entries), { additionalProperties: false });
