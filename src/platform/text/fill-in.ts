/** A sentence with its `{{slots}}` filled in, as i18next does it on the pages. */
export const fillIn = (sentence: string, values: Record<string, string>): string =>
  sentence.replaceAll(/\{\{(\w+)\}\}/g, (slot, name: string) => values[name] ?? slot);
