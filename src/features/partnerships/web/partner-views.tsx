import { useTranslation } from 'react-i18next';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import type { ViewLink } from '#web/kit/pages/list-page.tsx';

/** The views of partners: mine now, mine before, the teams of the whole workplace, and whom one does not know yet. */
export function usePartnerViews(): { label: string; views: readonly ViewLink[] } {
  const { t } = useTranslation('partnerships');
  return {
    label: t('list.label'),
    views: [
      { name: t('list.views.now'), to: '/partners', search: {} },
      { name: t('list.views.over'), to: '/partners', search: { view: 'over' } },
      { name: t('list.views.teams'), to: '/partners/teams', search: {} },
      { name: t('list.views.rounds'), to: '/rounds' },
    ],
  };
}

/** How a partnership begins: by an invitation. */
export function Begin() {
  const { t } = useTranslation('partnerships');
  return (
    <GoTo main to="/partners/new">
      {t('verbs.invite')}
    </GoTo>
  );
}
