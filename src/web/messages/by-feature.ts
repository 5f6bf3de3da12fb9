/** What a message file exports: words by name, and a sentence for each refusal code of its feature. */
export interface Messages {
  refusals?: Record<string, string>;
  [part: string]: unknown;
}

/** Message files by the name of their feature: `…/features/promises/web/messages.en.ts` speaks for `promises`. */
export const byFeature = (files: Record<string, { default: Messages }>): Record<string, Messages> =>
  Object.fromEntries(
    Object.entries(files).map(([path, { default: messages }]) => [
      /(?:features|integrations)\/([^/]+)\//.exec(path)![1]!,
      messages,
    ]),
  );
