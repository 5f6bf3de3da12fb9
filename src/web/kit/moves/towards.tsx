import { useVerbs } from '../../from-features.ts';
import { GoTo } from './go-to.tsx';
import { Moves } from './moves.tsx';

/** What one can begin with this person or team. */
export function Towards({ party }: { party: string }) {
  const verbs = useVerbs(({ towards }) => towards === true);
  if (verbs.length === 0) return null;
  return (
    <Moves>
      {verbs.map(({ say, to, name }) => (
        <GoTo key={say} to={to} search={{ to: party } as never}>
          {name}
        </GoTo>
      ))}
    </Moves>
  );
}
