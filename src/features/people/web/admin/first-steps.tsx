import { useTranslation } from 'react-i18next';
import type { FirstStepProps } from '#web/feature.ts';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';

/** People come in one by one or from a table. */
export function BringPeople({ aside }: FirstStepProps) {
  const { t } = useTranslation('people');
  return (
    <Moves>
      <GoTo to="/admin/people">{t('admin.addPerson')}</GoTo>
      <GoTo to="/admin/import">{t('admin.import')}</GoTo>
      {aside}
    </Moves>
  );
}

/** A guide is written on the page of its team. */
export function WriteTeamGuide({ aside }: FirstStepProps) {
  const { t } = useTranslation('people');
  return (
    <Moves>
      <GoTo to="/teams">{t('admin.teams')}</GoTo>
      {aside}
    </Moves>
  );
}
