import { useParams } from '@tanstack/react-router';
import { TeamContent } from './team-content.tsx';

export function TeamPage() {
  const { id } = useParams({ from: '/inside/teams/$id' });
  return <TeamContent id={id} key={id} />;
}
