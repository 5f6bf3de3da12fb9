import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OnlyAdmins } from '#features/people/web/kit/only-admins.tsx';
import { useCommand } from '#web/commands.ts';
import { UpTo } from '#web/kit/forms/up-to.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { Fine, Page, Part, Stack } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { sayDate } from '#web/time.ts';
import { changePulse, readPulse, schedulePulse, takeBackPulse, type RoundView } from '../../contract.ts';
import { RoundForm } from './round-form.tsx';

/** Rounds, for an admin: when they are, and nothing of what is answered in them. */
export function RoundsPage() {
  const { t, i18n } = useTranslation('pulse');
  const { open, scheduled } = useRequiredQuery(readPulse, {});
  return (
    <OnlyAdmins>
      <Page title={t('rounds.title')} why={<UpTo to="/admin" />} sub={t('rounds.sub')}>
        {open && <p>{t('rounds.open', { day: sayDate(open.closesOn, i18n.language) })}</p>}
        {scheduled.length > 0 && (
          <Part title={t('rounds.planned')}>
            <Stack>
              {scheduled.map((round) => (
                <PlannedRound key={round.id} round={round} />
              ))}
            </Stack>
          </Part>
        )}
        <NewRound isFirst={!open && scheduled.length === 0} />
      </Page>
    </OnlyAdmins>
  );
}

/** A round to come: it may be changed or taken back until its first day. */
function PlannedRound({ round }: { round: RoundView }) {
  const { t, i18n } = useTranslation('pulse');
  const [isOpen, setIsOpen] = useState(false);
  const change = useCommand(changePulse);
  const takeBack = useCommand(takeBackPulse);
  const { id, version, opensOn, closesOn, statements, fewest } = round;
  const days = { from: sayDate(opensOn, i18n.language), until: sayDate(closesOn, i18n.language) };
  return (
    <section>
      <h3>{t('rounds.from', days)}</h3>
      <p>{statements.map((statement) => t(`statements.${statement}`)).join(' ')}</p>
      <Fine>{t('rounds.fewest', { fewest: String(fewest) })}</Fine>
      <Moves>
        <Move open={isOpen} onMake={() => setIsOpen(!isOpen)}>
          {t('rounds.change')}
        </Move>
        <Move weight="quiet" busy={takeBack.busy} onMake={() => void takeBack.send({ id })}>
          {t('rounds.takeBack')}
        </Move>
      </Moves>
      <Refused by={takeBack.refused} />
      {isOpen && (
        <RoundForm
          before={round}
          busy={change.busy}
          refused={change.refused}
          onClose={() => setIsOpen(false)}
          onSend={async (plan) => (await change.send({ id, saw: version, ...plan })) && setIsOpen(false)}
        />
      )}
    </section>
  );
}

function NewRound({ isFirst }: { isFirst: boolean }) {
  const { t } = useTranslation('pulse');
  const [isOpen, setIsOpen] = useState(false);
  const schedule = useCommand(schedulePulse);
  const begin = (
    <Move weight="main" onMake={() => setIsOpen(true)}>
      {t('rounds.plan')}
    </Move>
  );
  return (
    <>
      {isFirst && <EmptyState {...(isOpen ? {} : { action: begin })}>{t('rounds.none')}</EmptyState>}
      {!isFirst && !isOpen && <Moves>{begin}</Moves>}
      {isOpen && (
        <RoundForm
          busy={schedule.busy}
          refused={schedule.refused}
          onClose={() => setIsOpen(false)}
          onSend={async (plan) => (await schedule.send(plan)) && setIsOpen(false)}
        />
      )}
    </>
  );
}
