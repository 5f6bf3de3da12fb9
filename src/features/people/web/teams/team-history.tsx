import { useTranslation } from 'react-i18next';
import type { TeamView } from '../../teams/team-contract.ts';
import { sayChange } from '../../teams/team-change.ts';
import { listTeamChanges } from '../../teams/team-wish-contract.ts';
import { Part } from '#web/kit/pages/page.tsx';
import { ListRow, More, Rows } from '#web/kit/pages/rows.tsx';
import { When } from '#web/kit/words/when.tsx';
import { usePagedQuery } from '#web/queries.ts';

/** Who joined and left the team, and who led it: for those who are in it. */
export function TeamHistory({ team }: { team: TeamView }) {
  const { t } = useTranslation('people');
  const { items, more, loadingMore } = usePagedQuery(listTeamChanges, { id: team.id });
  if (items.length === 0) return null;
  return (
    <Part title={t('wishes.history')} sub={t('wishes.historySub')}>
      <Rows>
        {items.map((change) => {
          const { say, with: words } = sayChange(change, [change.party], team.name);
          return (
            <ListRow key={change.id} state={<When at={change.at} />}>
              {t(`cards.${say}`, words)}
              {change.through && ` ${t('wishes.through', { team: change.through.name })}`}
            </ListRow>
          );
        })}
      </Rows>
      <More more={more} busy={loadingMore} />
    </Part>
  );
}
