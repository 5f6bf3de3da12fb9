import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyOf } from '#platform/contract.ts';
import { asRead } from '#web/mentions.ts';
import { Picture, type Mark } from '#web/kit/pictures/picture.tsx';
import { dayOf, sayDay, today } from '#web/time.ts';
import type { readLife } from '../../contract.ts';
import { lifeGeometry } from './life-geometry.ts';
import css from './life-picture.module.css';

type Life = ReplyOf<typeof readLife>;
type Moment = Life['moments'][number];

const kinds = ['met', 'kept', 'thanks', 'heads-up'] as const;

/** A partnership as one line in time: a shape for each thing that happened, its sentence where one looks. */
export function LifePicture({ life: { since, moments } }: { life: Life }) {
  const { t, i18n } = useTranslation('partnerships');
  const first = Date.parse(moments[0]!.at);
  const partnersSince = since === null ? first : Date.parse(since);
  const began = Math.min(first, partnersSince);
  const [now] = useState(Date.now);
  const byId = new Map(moments.map((one) => [one.id, one]));
  const says = ({ kind, at, by, words }: Moment) =>
    t(`life.says.${kind}`, {
      when: sayDay(dayOf(new Date(at)), i18n.language),
      by: by?.name ?? '',
      words: words === null ? '' : asRead(words),
    });
  const draw = (width: number) => {
    const geometry = lifeGeometry(
      moments.map(({ id, at }) => ({ id, at: Date.parse(at) })),
      { began, partnersSince, now },
      width,
    );
    const { height, middle, left, right, since: partnersAt } = geometry;
    const placed = geometry.moments.map(({ id, x, y }) => ({ id, x, y, moment: byId.get(id)! }));
    return {
      height,
      marks: placed.map(({ id, x, y, moment }) => ({
        id,
        x,
        y,
        width: 18,
        says: says(moment),
        ...linkTo(moment),
      })),
      strokes: (
        <>
          <line className={css.before} x1={left} x2={partnersAt} y1={middle} y2={middle} />
          <line className={css.line} x1={partnersAt} x2={right} y1={middle} y2={middle} />
          {placed.map(({ id, x, y, moment }) => (
            <Shape key={id} kind={moment.kind} x={x} y={y} />
          ))}
          <text x={0} y={height - 4}>
            {sayDay(dayOf(new Date(began)), i18n.language)}
          </text>
          <text x={width} y={height - 4} textAnchor="end">
            {sayDay(today(), i18n.language)}
          </text>
        </>
      ),
    };
  };
  return (
    <Picture
      label={t('life.label')}
      draw={draw}
      atRest={says(moments.at(-1)!)}
      legend={<Legend shown={kinds.filter((kind) => moments.some((one) => one.kind === kind))} />}
    />
  );
}

function linkTo({ kind, id }: Moment): Pick<Mark, 'to'> {
  if (kind === 'met') return {};
  const to = { kept: '/promises/$id', thanks: '/thanks/$id', 'heads-up': '/heads-ups/$id' }[kind];
  return { to: { to, params: { id } } as Mark['to'] & object };
}

/** A shape of its own for each kind, so that none needs its colour. */
function Shape({ kind, x, y }: { kind: Moment['kind']; x: number; y: number }) {
  if (kind === 'met') return <circle className={css.met} cx={x} cy={y} r={5} />;
  if (kind === 'kept') return <circle className={css.kept} cx={x} cy={y} r={5.5} />;
  const d = kind === 'thanks' ? `M${x} ${y - 7.5}l7 7.5l-7 7.5l-7 -7.5z` : `M${x} ${y - 6.5}l6.5 11.5h-13z`;
  return <path className={kind === 'thanks' ? css.thanks : css.news} d={d} />;
}

function Legend({ shown }: { shown: readonly Moment['kind'][] }) {
  const { t } = useTranslation('partnerships');
  return (
    <span className={css.legend}>
      {shown.map((kind) => (
        <span key={kind}>
          <svg width={16} height={16} aria-hidden>
            <Shape kind={kind} x={8} y={8} />
          </svg>
          {t(`life.kinds.${kind}`)}
        </span>
      ))}
    </span>
  );
}
