import { useTranslation } from 'react-i18next';
import { useVerbs } from '../verbs.ts';
import { GoTo } from './go-to.tsx';
import { Moves } from './moves.tsx';

/** What one can begin with this person or team. */
export function Towards({ party }: { party: string }) {
  const { t } = useTranslation();
  const verbs = useVerbs().filter(({ towards }) => towards);
  if (verbs.length === 0) return null;
  return (
    <Moves>
      {verbs.map(({ say, to }) => (
        <GoTo key={say} to={to} search={{ to: party } as never}>
          {t(say)}
        </GoTo>
      ))}
    </Moves>
  );
}
