/** Autocomplete for people and teams, by the letters of their names. */
import type { PartyView } from '../../contract.ts';
import { search } from '../../search/search-contract.ts';
import { useOptionalQuery } from '#web/queries.ts';
import { mostLetters } from '#platform/limits.ts';

const none: PartyView[] = [];

/** The people and teams found for what is typed; nothing while nothing is typed. */
export function useParties(letters: string, enabled = true, only?: PartyView['kind']): PartyView[] {
  const q = letters.trim().slice(0, mostLetters.search);
  const found = useOptionalQuery(search, { q }, enabled && q !== '');
  if (q === '' || !found) return none;
  return found.groups
    .flatMap(({ hits }) => hits)
    .filter((hit) => (hit.kind === 'person' || hit.kind === 'team') && (!only || hit.kind === only))
    .map(({ id, kind, title }) => ({ id, kind: kind as PartyView['kind'], name: title }));
}
