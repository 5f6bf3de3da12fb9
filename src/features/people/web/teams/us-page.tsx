import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Page } from '#web/kit/pages/page.tsx';
import { useMe } from '../kit/me.ts';
import { TeamContent } from './team-content.tsx';
import css from './teams.module.css';

/** The team I belong to; with several, one after the other. */
export function UsPage() {
  const { t } = useTranslation('people');
  const { teams } = useMe();
  const { team = teams[0]?.id } = useSearch({ from: '/inside/us' });
  if (team === undefined)
    return (
      <Page title={t('us.title')}>
        <EmptyState action={<GoTo to="/teams">{t('list.teams')}</GoTo>}>{t('us.none')}</EmptyState>
      </Page>
    );
  return (
    <>
      {teams.length > 1 && (
        <nav className={css.which} aria-label={t('us.which')}>
          {teams.map(({ id, name }) => (
            <Link
              key={id}
              to="/us"
              search={{ team: id }}
              data-here={id === team || undefined}
              aria-current={id === team ? 'page' : undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
      )}
      <TeamContent id={team} key={team} />
    </>
  );
}
