import { widthOfWords } from './letters.ts';
import { Picture } from './picture.tsx';
import { pastGeometry, pastHeight } from './past-geometry.ts';
import css from './past-picture.module.css';

export interface SaidQuarter {
  from: string;
  joined: boolean;
  level: number;
  /** The whole line, with its months. */
  says: string;
  /** Such as "70 to 80 %". */
  figure: string;
}

interface PastProps {
  /** The whole picture in a sentence, for those who hear the page. */
  label: string;
  quarters: readonly SaidQuarter[];
  /** What was before, in words. */
  atRest: string | undefined;
}

/** One figure of all of us against our own past, the last quarter with its figure beside it. */
export function PastPicture({ label, quarters, atRest }: PastProps) {
  const newest = quarters.toSorted((one, other) => one.from.localeCompare(other.from)).at(-1)!;
  const draw = (width: number) => {
    const { points, ways } = pastGeometry(quarters, width, widthOfWords(newest.figure, 14) + 18);
    const said = new Map(quarters.map((one) => [one.from, one]));
    return {
      height: pastHeight,
      marks: points.map(({ from, x, y }) => ({ id: from, x, y, says: said.get(from)!.says })),
      strokes: (
        <>
          {ways.map((way) => (
            <path key={way} className={css.way} d={way} />
          ))}
          {points.map(({ from, x, y }) => (
            <circle
              key={from}
              className={from === newest.from ? css.now : css.then}
              cx={x}
              cy={y}
              r={from === newest.from ? 5.5 : 4}
            />
          ))}
          <text className={css.figure} x={points.at(-1)!.x + 12} y={points.at(-1)!.y + 5}>
            {newest.figure}
          </text>
        </>
      ),
    };
  };
  return <Picture label={label} draw={draw} atRest={atRest} />;
}
