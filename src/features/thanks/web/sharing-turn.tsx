import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import type { ThanksView } from '../contract.ts';
import { sharingMoves } from './thanks-moves.ts';

/** Sharing was proposed: the wider circle in words, and three answers of equal weight. Silence keeps it private. */
export function SharingTurn({ thanks }: { thanks: ThanksView }) {
  const { t } = useTranslation('thanks');
  const { proposal } = thanks;
  if (!proposal) return null;
  const mine = proposal.waitsFor === 'you';
  return (
    <Turn
      whose={mine ? t('sharing.yourTurn') : undefined}
      mine={mine}
      moves={<MoveRow moves={sharingMoves} subject={thanks} />}
    >
      <Sentence named={{ by: proposal.by, who: proposal.parties }}>
        {(names) => t('sharing.proposed', names)}
      </Sentence>{' '}
      {t(`sharing.waits.${proposal.waitsFor}`)}
    </Turn>
  );
}
