/** The names in an operation's path: `/api/promises/:id` has `id`. */
import { nth } from '#platform/defined.ts';

export const namesInPath = (path: string): string[] =>
  [...path.matchAll(/:([a-zA-Z]+)/g)].map((match) => nth(match, 1));
