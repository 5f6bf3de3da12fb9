import type words from './words.en.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'team-charters': typeof words;
  }
}
