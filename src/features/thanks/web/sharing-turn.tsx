import { useTranslation } from 'react-i18next';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { listOf } from '#web/lists.ts';
import { useCommand } from '#web/commands.ts';
import { consentToSharing, keepPrivate, stepOutOfShared, type ThanksView } from '../contract.ts';

/** Sharing was proposed: the wider circle in words, and three answers of equal weight. Silence keeps it private. */
export function SharingTurn({ thanks }: { thanks: ThanksView }) {
  const { t, i18n } = useTranslation('thanks');
  const consent = useCommand(consentToSharing);
  const out = useCommand(stepOutOfShared);
  const keep = useCommand(keepPrivate);
  const { proposal } = thanks;
  if (!proposal) return null;
  const mine = proposal.waitsFor === 'you';
  const answers = [
    ['consent', consent],
    ['step-out-of-shared', out],
    ['keep-private', keep],
  ] as const;
  const seen = { id: thanks.id, saw: thanks.version, ...speakingFor(thanks) };
  return (
    <Turn
      whose={mine ? t('sharing.yourTurn') : undefined}
      mine={mine}
      moves={
        <>
          <Moves>
            {answers
              .filter(([move]) => thanks.can.includes(move))
              .map(([move, { send, busy }]) => (
                <Move key={move} busy={busy} onMake={() => void send(seen)}>
                  {t(`moves.${move}`)}
                </Move>
              ))}
          </Moves>
          <Refused by={consent.refused ?? out.refused ?? keep.refused} />
        </>
      }
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

/** The team one answers for, when one is named here only through a team. */
export function speakingFor({ credits }: ThanksView): { as?: string } {
  const mine = credits.filter((credit) => credit.mine);
  const [first] = mine;
  return mine.length === 1 && first?.party.kind === 'team' ? { as: first.party.id } : {};
}
