import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import type { ReplyOf } from '#platform/contract.ts';
import { UpTo } from '#web/kit/forms/up-to.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { listOf } from '#web/lists.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { OnlyAdmins } from '#features/people/web/kit/only-admins.tsx';
import { Fine, Page, Part, Stack } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { LineGroup, ListRow } from '#web/kit/pages/lines.tsx';
import { PartiesPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { sayMoment } from '#web/time.ts';
import { allowInviting, inviteMany, readInvitations } from '../links/invitation-contract.ts';
import { LinksToHandOver } from './links-to-hand-over.tsx';

type Invitations = ReplyOf<typeof readInvitations>;
const states = ['refused', 'not-invited', 'waits', 'handed', 'sent', 'came'] as const;

/** For admins: who has come, who is invited and whose letter was refused; each can be invited, and again. */
export const InvitationsPage = () => (
  <OnlyAdmins>
    <Invitations />
  </OnlyAdmins>
);

function Invitations() {
  const { t } = useTranslation('sign-in');
  const seen = useRequiredQuery(readInvitations, {});
  const { counts } = seen;
  const absent = seen.items.filter(({ state }) => state !== 'came');
  return (
    <Page title={t('invitations.title')} why={<UpTo to="/admin" />} sub={t('invitations.sub')}>
      {!seen.hasMail && absent.length > 0 && (
        <Part title={t('invitations.noMail')} sub={t('invitations.noMailSub')}>
          <LinksToHandOver people={absent.map(({ person }) => person)} />
        </Part>
      )}
      <InviteAll counts={counts} />
      <InviteSome />
      {states.map((state) => (
        <LineGroup key={state} title={t(`invitations.state.${state}`, { count: counts[state] })}>
          {seen.items
            .filter((one) => one.state === state)
            .map((one) => (
              <OneInvitation key={one.person.id} one={one} />
            ))}
        </LineGroup>
      ))}
      {Object.values(counts).reduce((sum, many) => sum + many, 0) > seen.items.length && (
        <Fine>{t('invitations.firstOnes')}</Fine>
      )}
      <ByAsk allowed={seen.asksInvite} />
    </Page>
  );
}

/** The number is said before anybody presses. */
function InviteAll({ counts }: { counts: Invitations['counts'] }) {
  const { t } = useTranslation('sign-in');
  const { send, busy, refused } = useCommand(inviteMany);
  const again = counts.refused + counts.waits + counts.handed + counts.sent;
  const go = async (input: { again?: boolean }) => {
    const done = await send(input);
    if (done) toast(t('invitations.done', { count: done.invited }));
  };
  return (
    <Part title={t('invitations.everybody')} sub={t('invitations.everybodySub')}>
      <Moves>
        {counts['not-invited'] > 0 && (
          <Move onMake={() => void go({})} busy={busy}>
            {t('invitations.inviteAll', { count: counts['not-invited'] })}
          </Move>
        )}
        {again > 0 && (
          <Move onMake={() => void go({ again: true })} busy={busy}>
            {t('invitations.againAll', { count: again + counts['not-invited'] })}
          </Move>
        )}
      </Moves>
      {again + counts['not-invited'] === 0 && <Fine>{t('invitations.allCame')}</Fine>}
      <Refused by={refused} />
    </Part>
  );
}

function InviteSome() {
  const { t, i18n } = useTranslation('sign-in');
  const { send, busy, refused } = useCommand(inviteMany);
  const [chosen, setChosen] = useState<PartyView[]>([]);
  const go = async () => {
    const done = await send({ people: chosen.map(({ id }) => id), again: true });
    if (!done) return;
    toast(t('invitations.done', { count: done.invited }));
    setChosen([]);
  };
  const names = listOf(
    chosen.map(({ name }) => name),
    i18n.language,
  );
  const inviteThem = t(chosen.length === 0 ? 'invitations.inviteThese' : 'invitations.inviteNamed', {
    names,
  });
  return (
    <Part title={t('invitations.some')}>
      <Form send={inviteThem} onSend={go} busy={busy} refused={refused}>
        <PartiesPicker
          label={t('invitations.who')}
          only="person"
          value={chosen}
          onChange={setChosen}
          required
        />
      </Form>
    </Part>
  );
}

function OneInvitation({ one }: { one: Invitations['items'][number] }) {
  const { t, i18n } = useTranslation('sign-in');
  const { send, busy } = useCommand(inviteMany);
  const { person, email, state, at, code } = one;
  const when = at && state !== 'came' ? t('invitations.since', { when: sayMoment(at, i18n.language) }) : null;
  const facts = [email, when, code && t('invitations.refusedWith', { code })].filter((fact) => fact !== null);
  const go = async () => {
    const done = await send({ people: [person.id], again: true });
    if (done) toast(t(done.invited > 0 ? 'invitations.done_one' : 'invitations.justNow', { count: 1 }));
  };
  return (
    <ListRow
      to={{ to: '/people/$id', params: { id: person.id } }}
      facts={facts.filter((fact) => fact !== '')}
      {...(state === 'came'
        ? {}
        : {
            moves: (
              <Button onClick={() => void go()} aria-disabled={busy || undefined}>
                {t(
                  state === 'not-invited' || state === 'handed' ? 'invitations.invite' : 'invitations.again',
                )}
              </Button>
            ),
          })}
    >
      {person.name}
    </ListRow>
  );
}

/** Off until the workplace says so: nobody is written to before. */
function ByAsk({ allowed }: { allowed: boolean }) {
  const { t } = useTranslation('sign-in');
  const { send, refused } = useCommand(allowInviting);
  return (
    <Part title={t('invitations.byAsk')} sub={t('invitations.byAskSub')}>
      <Stack>
        <Switch
          label={t('invitations.byAskAllowed')}
          checked={allowed}
          onChange={(event) => void send({ allowed: event.currentTarget.checked })}
        />
        <Refused by={refused} />
      </Stack>
    </Part>
  );
}
