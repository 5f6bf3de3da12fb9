import { useTranslation } from 'react-i18next';
import type { TeamView } from '../../teams/team-contract.ts';
import { sayChange } from '../../teams/team-change.ts';
import { listTeamChanges } from '../../teams/team-wish-contract.ts';
import { Fold } from '#web/kit/pages/fold.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { More } from '#web/kit/pages/more.tsx';
import { When } from '#web/kit/words/when.tsx';
import { usePagedQuery } from '#web/queries.ts';

/** Who joined and left the team, and who led it: for those who are in it. */
export function TeamHistory({ team }: { team: TeamView }) {
  const { t } = useTranslation('people');
  const { items, more, loadingMore } = usePagedQuery(listTeamChanges, { id: team.id });
  if (items.length === 0) return null;
  return (
    <Fold title={t('wishes.history')}>
      <Fine>{t('wishes.historySub')}</Fine>
      <Lines>
        {items.map((change) => {
          const { say, with: words } = sayChange(change, [change.party], team.name);
          return (
            <ListRow key={change.id} state={<When at={change.at} />}>
              {t(`cards.${say}`, words)}
              {change.through && ` ${t('wishes.through', { team: change.through.name })}`}
            </ListRow>
          );
        })}
      </Lines>
      <More more={more} busy={loadingMore} />
    </Fold>
  );
}
