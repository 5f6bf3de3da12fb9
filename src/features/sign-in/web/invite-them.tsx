import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { invite } from '../links/invitation-contract.ts';
import { useCommand } from '#web/commands.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';

/** What fits into a letter; the rest is read once they are in. */
const mostCarried = 300;

/** Somebody who has not been here: invite them, with one's own question if there is one. It is said that it travels by mail. */
export function InviteThem({ who, carries }: { who: PartyView; carries: string | undefined }) {
  const { t } = useTranslation('sign-in');
  const [sent, setSent] = useState(false);
  const { send, busy, refused } = useCommand(invite);
  const words = carries?.trim().replaceAll(/\s+/g, ' ').slice(0, mostCarried);
  const go = async () => {
    if (await send({ id: who.id, ...(words ? { words } : {}) })) setSent(true);
  };
  if (sent) return <p>{t('beside.invited', { name: who.name })}</p>;
  return (
    <>
      <Moves>
        <Move onMake={() => void go()} busy={busy}>
          {t(words ? 'beside.withQuestion' : 'beside.invite')}
        </Move>
      </Moves>
      {words && <Fine>{t('beside.travelsByMail')}</Fine>}
      <Refused by={refused} />
    </>
  );
}
