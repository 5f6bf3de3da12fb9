import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { alongState } from '#features/people/web/kit/prefill.ts';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Part } from '#web/kit/pages/page.tsx';
import { mostLetters } from '#platform/limits.ts';

interface LookBackProps {
  win: { kind: string; forWhat: string; author: PartyView; credits: readonly { party: PartyView }[] };
}

/** A win is a good moment to learn, shared or not: with those who made it possible (S2-8.5, S3-23, B26). */
export function LookBack({ win: { kind, forWhat, author, credits } }: LookBackProps) {
  const { t } = useTranslation('thanks');
  if (kind !== 'win') return null;
  const those = new Map([author, ...credits.map(({ party }) => party)].map((party) => [party.id, party]));
  return (
    <Part title={t('page.review')} sub={t('page.reviewSub')}>
      <Moves>
        <GoTo
          to="/conversations/new"
          search={{ form: 'review', about: forWhat.slice(0, mostLetters.line) }}
          state={alongState([...those.values()])}
        >
          {t('page.toReview')}
        </GoTo>
      </Moves>
    </Part>
  );
}
