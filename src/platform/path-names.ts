/** The names in an operation's path: `/api/promises/:id` has `id`. */
export const namesInPath = (path: string): string[] =>
  [...path.matchAll(/:([a-zA-Z]+)/g)].map((match) => match[1]!);
