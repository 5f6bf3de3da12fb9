import { useTranslation } from 'react-i18next';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { View, Views } from '#web/kit/pages/views.tsx';

/** The views of partners: mine now, mine before, the teams of the whole workplace, and whom one does not know yet. */
export function PartnerViews() {
  const { t } = useTranslation('partnerships');
  return (
    <Views label={t('list.looks')}>
      <View to="/partners" search={{}}>
        {t('list.now')}
      </View>
      <View to="/partners" search={{ view: 'over' }}>
        {t('list.over')}
      </View>
      <View to="/partners/teams" search={{}}>
        {t('list.teams')}
      </View>
      <View to="/rounds">{t('list.rounds')}</View>
    </Views>
  );
}

/** How a partnership begins: by an invitation. */
export function Begin() {
  const { t } = useTranslation('partnerships');
  return (
    <Moves>
      <GoTo to="/partners/new">{t('verbs.invite')}</GoTo>
    </Moves>
  );
}
