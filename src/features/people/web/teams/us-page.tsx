import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Page } from '#web/kit/pages/page.tsx';
import { View, Views } from '#web/kit/pages/views.tsx';
import { useMe } from '../kit/me.ts';
import { TeamContent } from './team-content.tsx';
import css from './teams.module.css';

/** The team I belong to; with several, one after the other. */
export function UsPage() {
  const { t } = useTranslation('people');
  const { teams } = useMe();
  const [first] = teams;
  const { team = first?.id } = useSearch({ from: '/inside/us' });
  if (team === undefined)
    return (
      <Page title={t('us.title')}>
        <EmptyState action={<GoTo to="/teams">{t('list.teams')}</GoTo>}>{t('us.none')}</EmptyState>
      </Page>
    );
  const which = teams.length > 1 && (
    <div className={css.which}>
      <Views label={t('us.which')}>
        {teams.map(({ id, name }) => (
          <View key={id} to="/us" search={id === first?.id ? {} : { team: id }}>
            {name}
          </View>
        ))}
      </Views>
    </div>
  );
  return <TeamContent id={team} key={team} above={which} />;
}
