import { Link } from '@tanstack/react-router';
import type { Static } from 'typebox';
import { useTranslation } from 'react-i18next';
import { Sentence } from '../kit/names/sentence.tsx';
import { entry } from '#platform/defined.ts';
import { Fine, Page } from '#web/kit/pages/page.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { readTeamTree, type TeamRow } from '../../teams/team-contract.ts';
import css from './teams.module.css';

type Team = Static<typeof TeamRow>;

/** All teams, each below the one it belongs to. */
export function TeamsPage() {
  const { t } = useTranslation('people');
  const { items, more } = useRequiredQuery(readTeamTree, {});
  const known = new Set(items.map(({ id }) => id));
  const below = Map.groupBy(items, ({ parent }) => (parent !== null && known.has(parent) ? parent : ''));
  return (
    <Page title={t('teams.title')}>
      <Branch teams={below.get('') ?? []} below={below} />
      {more && <Fine>{t('teams.more')}</Fine>}
    </Page>
  );
}

function Branch({ teams, below }: { teams: readonly Team[]; below: Map<string, Team[]> }) {
  const { t } = useTranslation('people');
  return (
    <ul className={css.branch}>
      {teams.map((team) => (
        <li key={team.id}>
          <div className={css.team}>
            <Link to="/teams/$id" params={{ id: team.id }}>
              {team.name}
            </Link>
            {team.leader && (
              <small>
                <Sentence named={{ name: team.leader }}>{(names) => t('teams.leader', names)}</Sentence>
              </small>
            )}
          </div>
          {below.has(team.id) && <Branch teams={entry(below, team.id)} below={below} />}
        </li>
      ))}
    </ul>
  );
}
