import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Page, Part } from '#web/kit/pages/page.tsx';
import { PartiesPicker } from '#web/kit/pickers/party-picker.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { UpTo } from '#web/kit/forms/up-to.tsx';
import { useMove } from '#web/move.ts';
import { tell } from '#web/notices.ts';
import { inviteMany } from '../contract.ts';

/** Admins mail a first link: to those they choose, or to everybody who cannot have been here yet. */
export function InvitationsPage() {
  const { t } = useTranslation('sign-in');
  const invite = useMove(inviteMany);
  const [chosen, setChosen] = useState<PartyView[]>([]);
  const send = async (people?: string[]) => {
    const done = await invite.send(people ? { people } : {});
    if (!done) return;
    tell(t('invitations.done', { count: done.invited }));
    setChosen([]);
  };
  return (
    <Page title={t('invitations.title')} why={<UpTo to="/admin" />} sub={t('invitations.sub')}>
      <Part title={t('invitations.everybody')} sub={t('invitations.everybodySub')}>
        <Moves>
          <Button aria-disabled={invite.busy || undefined} onClick={() => void send()}>
            {t('invitations.inviteAll')}
          </Button>
        </Moves>
      </Part>
      <Part title={t('invitations.some')}>
        <PartiesPicker label={t('invitations.who')} only="person" value={chosen} onChange={setChosen} />
        <Moves>
          <Button
            aria-disabled={chosen.length === 0 || invite.busy || undefined}
            onClick={() => chosen.length > 0 && void send(chosen.map(({ id }) => id))}
          >
            {t('invitations.inviteThese')}
          </Button>
        </Moves>
      </Part>
      <Refused by={invite.refused} />
    </Page>
  );
}
