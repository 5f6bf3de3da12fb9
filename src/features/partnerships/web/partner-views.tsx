import { useTranslation } from 'react-i18next';
import { GoTo } from '#web/kit/go-to.tsx';
import { Moves } from '#web/kit/moves.tsx';
import { View, Views } from '#web/kit/views.tsx';

/** The looks at partners: mine now, mine before, the teams of the whole workplace, and whom one does not know yet. */
export function PartnerViews() {
  const { t } = useTranslation('partnerships');
  return (
    <Views label={t('list.looks')}>
      <View to="/partners" search={{}}>
        {t('list.now')}
      </View>
      <View to="/partners" search={{ see: 'over' }}>
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
