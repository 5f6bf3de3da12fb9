import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LessonsOfTeam } from '#features/conversations/web/review/lessons.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { TeamPulse } from '#features/pulse/web/culture/team-pulse.tsx';
import { Page, Side } from '#web/kit/pages/page.tsx';
import { WhoCanSee } from '#features/people/web/kit/recipient/who-can-see.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useIsNotYet } from '#web/not-yet.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { readTeamView } from '../contract.ts';
import { AgreementPart } from './agreement-part.tsx';
import { GoalsPart } from './goals-part.tsx';
import { LeadingPart } from './leading-part.tsx';
import { PartnersPart } from './partners-part.tsx';
import { PatternPart } from './pattern-part.tsx';

/** A team seen together, the same page for whoever leads it and for everybody in it (B41, S4-20). */
export function TeamViewPage() {
  const { t } = useTranslation('team-view');
  const { id } = useParams({ from: '/inside/us/$id' });
  const view = useRequiredQuery(readTeamView, { id });
  const me = useMe().person.id;
  const isNotYet = useIsNotYet();
  return (
    <Page
      title={t('title', { team: view.team.name })}
      back={<ObjectNav back={{ to: '/teams/$id', params: { id }, name: view.team.name }} />}
      sub={t('sub')}
      moves={
        <Moves>
          <GoTo to="/us/$id/month" params={{ id }}>
            {t('month.open')}
          </GoTo>
        </Moves>
      }
      aside={
        <>
          <WhoCanSee circle={view.whoCanSee} />
          <Side title={t('never.title')}>
            <p>{t('never.words')}</p>
          </Side>
        </>
      }
    >
      <AgreementPart view={view} />
      {!isNotYet('goals') && <GoalsPart view={view} />}
      <PartnersPart view={view} />
      <LessonsOfTeam team={id} />
      {!isNotYet('pattern') && <PatternPart view={view} />}
      {!isNotYet('culture') && <TeamPulse team={id} />}
      {view.leader?.id === me && <LeadingPart team={id} />}
    </Page>
  );
}
