import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Who } from '../kit/names/name.tsx';
import { Face } from '#features/people/web/kit/names/face.tsx';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { Page, Part, Side } from '#web/kit/pages/page.tsx';
import { ListRow, More, Rows } from '#web/kit/pages/rows.tsx';
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

/** A team: what it offers and how to ask, who is in it, and what stands above and below. */
export function TeamContent({ id }: { id: string }) {
  const { t } = useTranslation('people');
  const team = useRequiredQuery(readTeam, { id });
  const mayEdit = team.can.includes('edit-guide');
  return (
    <Page
      back={<ObjectNav back={{ to: '/teams', name: t('teams.title') }} />}
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
      moves={!team.mine && <Towards party={team} />}
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
      <BeTurnedTo id={id} />
      {team.mine && team.path.length > 0 && <TeamHistory team={team} />}
      <TeamMoves team={team} />
    </Page>
  );
}

function Members({ id }: { id: string }) {
  const { t } = useTranslation('people');
  const { items, more, loadingMore } = usePagedQuery(listMembers, { id });
  if (items.length === 0) return null;
  return (
    <Part title={t('team.members')}>
      <Rows>
        {items.map((person) => (
          <ListRow key={person.id} to={{ to: '/people/$id', params: { id: person.id } }}>
            <Face of={person} /> {person.name}
          </ListRow>
        ))}
      </Rows>
      <More more={more} busy={loadingMore} />
    </Part>
  );
}

function Around({ team }: { team: TeamView }) {
  const { t } = useTranslation('people');
  const me = useMe();
  // its view is for those who sit in the team itself, and for whoever leads it
  const isIn = me.teams.some(({ id }) => id === team.id) || team.leader?.id === me.person.id;
  const isEverybody = team.path.length === 0;
  const isOurs = !isEverybody && isIn;
  const isNotYet = useIsNotYet();
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
      {!(isEverybody && isNotYet('principles')) && (
        <Side title={t('team.agreed')}>
          <p>
            <Link to="/charters/$team" params={{ team: team.id }}>
              {t(isEverybody ? 'team.principles' : 'team.agreedLines')}
            </Link>
          </p>
          {isOurs && (
            <p>
              <Link to="/us/$id" params={{ id: team.id }}>
                {t('team.view')}
              </Link>
            </p>
          )}
          {!isEverybody && (
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
