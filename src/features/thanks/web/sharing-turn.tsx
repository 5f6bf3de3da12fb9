import { useTranslation } from 'react-i18next';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { listOf } from '#web/lists.ts';
import type { ThanksView } from '../contract.ts';
import { sharingMoves } from './thanks-moves.ts';

/** Sharing was proposed: the wider circle in words, and three answers of equal weight. Silence keeps it private. */
export function SharingTurn({ thanks }: { thanks: ThanksView }) {
  const { t, i18n } = useTranslation('thanks');
  const { proposal } = thanks;
  if (!proposal) return null;
  const mine = proposal.waitsFor === 'you';
  return (
    <Turn
      whose={mine ? t('sharing.yourTurn') : undefined}
      mine={mine}
      moves={<MoveRow moves={sharingMoves} subject={thanks} />}
    >
      {t('sharing.proposed', {
        by: proposal.by.name,
        who: listOf(
          proposal.parties.map(({ name }) => name),
          i18n.language,
        ),
      })}{' '}
      {t(`sharing.waits.${proposal.waitsFor}`)}
    </Turn>
  );
}
