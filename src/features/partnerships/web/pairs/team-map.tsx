import { useTranslation } from 'react-i18next';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { readTeamMap } from '../../contract.ts';
import { MapPicture } from '../pictures/map-picture.tsx';

/** Who relies on whom, as a picture above the list; nothing while there is nothing to rely on. */
export function TeamMap({ team, within }: { team: string | undefined; within: string | undefined }) {
  const { t } = useTranslation('partnerships');
  const map = useRequiredQuery(readTeamMap, within === undefined ? {} : { within });
  const partnerships = map.lines.reduce((sum, { count }) => sum + count, 0);
  const inside = map.teams.reduce((sum, one) => sum + one.inside, 0);
  if (within === undefined && partnerships + inside === 0) return null;
  const isWhole = team === undefined && within === undefined;
  return (
    <>
      <Fine>
        {[
          t('map.sub', {
            teams: t('map.teams', { count: map.teams.reduce((sum, one) => sum + one.teams, 0) }),
            partnerships:
              partnerships + inside === 0
                ? t('map.noPartnership')
                : t('map.partnerships', { count: partnerships + inside }),
          }),
          map.lines.some(({ isHalf }) => isHalf) && t('map.dotted'),
          map.lines.some(({ mine }) => mine) && t('map.thick'),
          map.more && t('map.more'),
        ]
          .filter(Boolean)
          .join(' ')}
      </Fine>
      <MapPicture map={map} team={team} />
      {!isWhole && (
        <Moves>
          {team !== undefined && (
            <GoTo to="/partners/teams" search={within === undefined ? {} : { within }} resetScroll={false}>
              {t('map.everyTeam')}
            </GoTo>
          )}
          {within !== undefined && (
            <GoTo to="/partners/teams" resetScroll={false}>
              {t('map.all')}
            </GoTo>
          )}
        </Moves>
      )}
    </>
  );
}
