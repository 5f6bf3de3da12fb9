import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Who } from '../kit/names/name.tsx';
import { Face } from '#features/people/web/kit/names/face.tsx';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { Page, Part, Side } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { More } from '#web/kit/pages/more.tsx';
import { Towards } from '#features/people/web/kit/moves/towards.tsx';
import { useMe } from '../kit/me.ts';
import { useIsNotYet } from '#web/not-yet.ts';
import { usePagedQuery, useRequiredQuery } from '#web/queries.ts';
import { teamTopics } from '../../guide/guide.ts';
import { listMembers, readTeam, type TeamView } from '../../teams/team-contract.ts';
import { GuideLines } from '../guide/guide-lines.tsx';
import { BeTurnedTo, FrontDoor } from './front-door.tsx';
import { TeamLinks } from '../person-page.tsx';
import { TeamHistory } from './team-history.tsx';
import { TeamMoves } from './team-moves.tsx';
import { WishesOfTeam } from './wishes.tsx';

/** A team: what it offers and how to ask, who is in it, and what stands above and below. Above it, the way back, or to other teams. */
export function TeamContent({ id, above }: { id: string; above?: ReactNode }) {
  const { t } = useTranslation('people');
  const team = useRequiredQuery(readTeam, { id });
  const mayEdit = team.can.includes('edit-guide');
  return (
    <Page
      back={above ?? <ObjectNav back={{ to: '/teams', name: t('teams.title') }} />}
      title={team.name}
      why={team.path.length > 0 && <TeamLinks teams={team.path} />}
      sub={
        team.leader && (
          <>
            {t('team.ledBy')} <Who of={team.leader} />
          </>
        )
      }
      aside={
        <>
          <FrontDoor id={id} />
          <Around team={team} />
        </>
      }
      moves={team.mine ? <OurPages team={team} /> : <Towards party={team} />}
    >
      {team.guide.length > 0 ? (
        <GuideLines lines={team.guide} order={teamTopics} />
      ) : (
        <EmptyState {...(mayEdit ? { example: t('guide.teamExample') } : {})}>
          {mayEdit ? t('guide.ours.empty') : t('guide.theirs.empty', { name: team.name })}
        </EmptyState>
      )}
      {mayEdit && (
        <Moves>
          <GoTo to="/teams/$id/guide" params={{ id }}>
            {t('guide.ours.edit')}
          </GoTo>
        </Moves>
      )}
      <WishesOfTeam team={id} />
      <Members id={id} />
      <div data-on-screen>
        <BeTurnedTo id={id} />
        {team.mine && team.path.length > 0 && <TeamHistory team={team} />}
        <TeamMoves team={team} />
      </div>
    </Page>
  );
}

function Members({ id }: { id: string }) {
  const { t } = useTranslation('people');
  const { items, more, loadingMore } = usePagedQuery(listMembers, { id });
  if (items.length === 0) return null;
  return (
    <Part title={t('team.members')}>
      <Lines>
        {items.map((person) => (
          <ListRow key={person.id} to={{ to: '/people/$id', params: { id: person.id } }}>
            <Face of={person} /> {person.name}
          </ListRow>
        ))}
      </Lines>
      <More more={more} busy={loadingMore} />
    </Part>
  );
}

/** The view of a team is for those who sit in the team itself, and for whoever leads it. */
function useHasView({ id, path, leader }: TeamView): boolean {
  const { teams, person } = useMe();
  return path.length > 0 && (teams.some((one) => one.id === id) || leader?.id === person.id);
}

/** Where the team is seen as a team: what most of its people come for. */
function OurPages({ team }: { team: TeamView }) {
  const { t } = useTranslation('people');
  const { id } = team;
  const isWorkplace = team.path.length === 0;
  const hasView = useHasView(team);
  const isNotYet = useIsNotYet();
  return (
    <Moves>
      {hasView && (
        <GoTo to="/us/$id" params={{ id }}>
          {t('team.view')}
        </GoTo>
      )}
      {!(isWorkplace && isNotYet('principles')) && (
        <GoTo to="/charters/$team" params={{ team: id }}>
          {t(isWorkplace ? 'team.principles' : 'team.agreedLines')}
        </GoTo>
      )}
      {!isWorkplace && (
        <GoTo to="/partners/teams" search={{ team: id }}>
          {t('team.partners')}
        </GoTo>
      )}
    </Moves>
  );
}

function Around({ team }: { team: TeamView }) {
  const { t } = useTranslation('people');
  const hasView = useHasView(team);
  return (
    <>
      {team.children.length > 0 && (
        <Side title={t('team.below')}>
          {team.children.map((child) => (
            <p key={child.id}>
              <TeamLinks teams={[child]} />
            </p>
          ))}
        </Side>
      )}
      {!team.mine && (
        <Side title={t('team.agreed')}>
          <p>
            <Link to="/charters/$team" params={{ team: team.id }}>
              {t(team.path.length > 0 ? 'team.agreedLines' : 'team.principles')}
            </Link>
          </p>
          {hasView && (
            <p>
              <Link to="/us/$id" params={{ id: team.id }}>
                {t('team.view')}
              </Link>
            </p>
          )}
          {team.path.length > 0 && (
            <p>
              <Link to="/partners/teams" search={{ team: team.id }}>
                {t('team.partners')}
              </Link>
            </p>
          )}
        </Side>
      )}
      <Side title={t('team.guideTitle')}>
        <p>{t('team.guideFor')}</p>
      </Side>
    </>
  );
}
