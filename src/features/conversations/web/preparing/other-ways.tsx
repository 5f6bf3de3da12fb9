import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Part } from '#web/kit/pages/page.tsx';

/** After an honest try, or where a talk was set aside: other people and teams who can help with the same thing (S3-17, B35). No mark on anybody. */
export function OtherWays({ person }: { person: PartyView }) {
  const { t } = useTranslation('conversations');
  return (
    <Part title={t('otherWays.title')} sub={t('otherWays.sub')}>
      <Moves>
        <GoTo to="/parties/$id" params={{ id: person.id }}>
          {t('otherWays.team')}
        </GoTo>
        <GoTo to="/asks">{t('otherWays.offers')}</GoTo>
        <GoTo to="/asks/new">{t('otherWays.ask')}</GoTo>
      </Moves>
    </Part>
  );
}
