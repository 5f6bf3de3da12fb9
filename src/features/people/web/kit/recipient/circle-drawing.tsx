import type { CircleView } from '../../../contract.ts';
import { useMe } from '../me.ts';
import { Face } from '../names/face.tsx';
import css from './circle-drawing.module.css';
import { circleGeometry, dotsInRing, drawingHeight } from './circle-geometry.ts';

/** As wide as the column beside. */
const most = 232;
const middle = drawingHeight / 2;

/**
 * Who can see it, as a small drawing above its sentence, and so hidden from those who hear the page: faces of people, mine
 * with a ring; rings for teams; one line around them. An open line lets everyone in, a second one those who read a part.
 */
export function CircleDrawing({ circle, wider }: { circle: CircleView; wider: boolean }) {
  const me = useMe();
  const mine = new Set([me.person.id, ...me.teams.map(({ id }) => id)]);
  const parties = [...circle.parties, ...(circle.also ?? [])];
  const { parties: drawn, moreAt, width } = circleGeometry(parties, me.person.id, most);
  return (
    <svg className={css.drawing} width={width + 8} height={drawingHeight + 8} aria-hidden>
      <g transform="translate(4 4)">
        {wider && <Around by={3.5} width={width} className={css.wider} />}
        <Around by={0} width={width} className={circle.everyone ? css.open : css.closed} />
        {drawn.map(({ party, x, radius, isMe }) =>
          party.kind === 'team' ? (
            <g key={party.id} className={mine.has(party.id) ? css.mine : css.theirs}>
              <circle className={css.ring} cx={x} cy={middle} r={radius} />
              {dotsInRing(x, middle).map((dot) => (
                <circle key={`${dot.x}`} className={css.dot} cx={dot.x} cy={dot.y} r={3.2} />
              ))}
            </g>
          ) : (
            <g key={party.id}>
              <foreignObject x={x - radius} y={middle - radius} width={radius * 2} height={radius * 2}>
                <span className={css.person}>
                  <Face of={party} />
                </span>
              </foreignObject>
              {isMe && <circle className={css.me} cx={x} cy={middle} r={radius + 1.5} />}
            </g>
          ),
        )}
        {moreAt !== null && (
          <text x={moreAt} y={middle + 4}>
            …
          </text>
        )}
      </g>
    </svg>
  );
}

const Around = ({ by, width, className }: { by: number; width: number; className: string | undefined }) => (
  <rect
    className={className}
    x={-by}
    y={-by}
    width={width + 2 * by}
    height={drawingHeight + 2 * by}
    rx={drawingHeight / 2 + by}
  />
);
