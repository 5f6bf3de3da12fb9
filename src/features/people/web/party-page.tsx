import { Navigate, useParams } from '@tanstack/react-router';
import { useRequiredQuery } from '#web/queries.ts';
import { readGuide } from '../guide/guide-contract.ts';

/** Leads on to a person or a team, for words that name a party without saying which of the two it is. */
export function PartyPage() {
  const { id } = useParams({ from: '/inside/parties/$id' });
  const { party } = useRequiredQuery(readGuide, { party: id });
  return <Navigate to={party.kind === 'team' ? '/teams/$id' : '/people/$id'} params={{ id }} replace />;
}
