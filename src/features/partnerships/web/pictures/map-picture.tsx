import { useTranslation } from 'react-i18next';
import type { ReplyOf } from '#platform/contract.ts';
import { listOf } from '#web/lists.ts';
import { cutToFit, widthOfWords } from '#web/kit/pictures/letters.ts';
import { Picture, type Mark } from '#web/kit/pictures/picture.tsx';
import type { readTeamMap } from '../../contract.ts';
import { mapGeometry, type NamedPlace } from './map-geometry.ts';
import css from './map-picture.module.css';

type TeamMap = ReplyOf<typeof readTeamMap>;
type Team = TeamMap['teams'][number];
type Line = TeamMap['lines'][number];

/** The team that is chosen or looked at leads out of the others. */
export function MapPicture({ map, team }: { map: TeamMap; team: string | undefined }) {
  const { t } = useTranslation('partnerships');
  const says = useSentences(map);
  const within = map.within?.id;
  const toOf = (one: Team): Mark['to'] =>
    one.teams > 1 || one.outside
      ? { to: '/partners/teams', search: { within: one.id } }
      : {
          to: '/partners/teams',
          search: {
            ...(one.id === team ? {} : { team: one.id }),
            ...(within === undefined ? {} : { within }),
          },
        };
  const draw = (width: number, at: string | null) => {
    const { height, places, way } = mapGeometry(map.teams, width);
    const looked = at ?? team ?? null;
    return {
      height,
      marks: map.teams.map((one) => ({
        id: one.id,
        ...aroundName(places.get(one.id)!, one.name),
        says: says(one),
        to: { ...toOf(one), resetScroll: false },
      })),
      strokes: (
        <>
          {inOrder(map.lines, looked).map((line) => (
            <path
              key={`${line.one} ${line.other}`}
              className={strokeOf(line, looked, map.teams.length > many)}
              d={way(line.one, line.other)}
            />
          ))}
          {map.teams.map((one) => (
            <TeamName key={one.id} team={one} place={places.get(one.id)!} isLookedAt={one.id === looked} />
          ))}
        </>
      ),
    };
  };
  const chosen = map.teams.find(({ id }) => id === team);
  return <Picture label={t('map.label')} draw={draw} atRest={chosen ? says(chosen) : ''} />;
}

const touches = (line: Line, team: string | null) => line.one === team || line.other === team;

/** What is looked at lies on top. */
const inOrder = (lines: readonly Line[], looked: string | null) =>
  lines.toSorted(
    (one, other) =>
      Number(touches(one, looked)) - Number(touches(other, looked)) || Number(one.mine) - Number(other.mine),
  );

/** With more teams than that, lines step back until one is looked at. */
const many = 30;

const strokeOf = (line: Line, looked: string | null, isCrowded: boolean): string =>
  [
    css.line,
    isCrowded && !line.mine && css.crowded,
    line.mine && css.mine,
    line.isHalf && css.half,
    line.state === 'resting' && css.resting,
    looked !== null && (touches(line, looked) ? css.looked : css.aside),
  ]
    .filter(Boolean)
    .join(' ');

/** A mark is as wide as the name it belongs to. */
function aroundName({ x, y, side, room }: NamedPlace, name: string) {
  const long = Math.min(room, widthOfWords(name, 14)) + 24;
  return { x: side === 'right' ? x + long / 2 - 10 : x - long / 2 + 10, y, width: long };
}

interface TeamNameProps {
  team: Team;
  place: NamedPlace;
  isLookedAt: boolean;
}

function TeamName({ team, place: { x, y, side, room }, isLookedAt }: TeamNameProps) {
  const isRight = side === 'right';
  const isGathered = team.teams > 1;
  return (
    <>
      {isGathered && <circle className={css.ring} cx={x} cy={y} r={7.5} />}
      <circle className={team.mine ? css.dotOfMine : css.dot} cx={x} cy={y} r={team.mine ? 5 : 4} />
      <text
        className={[css.name, team.mine && css.nameOfMine, isLookedAt && css.nameLooked]
          .filter(Boolean)
          .join(' ')}
        x={isRight ? x + 12 : x - 12}
        y={y + 4.5}
        textAnchor={isRight ? 'start' : 'end'}
      >
        {cutToFit(team.name, room, 14)}
      </text>
    </>
  );
}

/** With whom a team is partners, in words. */
function useSentences({ teams, lines }: TeamMap) {
  const { t, i18n } = useTranslation('partnerships');
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  const otherOf = (line: Line, id: string) => names.get(line.one === id ? line.other : line.one) ?? '';
  return (team: Team): string => {
    const own = lines.filter((line) => touches(line, team.id));
    const all = own.map((line) => otherOf(line, team.id));
    const halves = own.filter(({ isHalf }) => isHalf).map((line) => otherOf(line, team.id));
    return [
      own.length > 0
        ? t('map.partners', { name: team.name, others: listOf(all, i18n.language) })
        : t('map.alone', { name: team.name }),
      halves.length > 0 && t('map.half', { others: listOf(halves, i18n.language) }),
      team.teams > 1 && t('map.division', { count: team.teams }),
      team.teams > 1 && (team.inside === 0 ? t('map.noneInside') : t('map.inside', { count: team.inside })),
    ]
      .filter(Boolean)
      .join(' ');
  };
}
