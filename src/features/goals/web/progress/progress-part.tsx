import { useTranslation } from 'react-i18next';
import { Name } from '#features/people/web/kit/names/name.tsx';
import { lazyPicture } from '#web/kit/lazy.tsx';
import { Fold } from '#web/kit/pages/fold.tsx';
import { Part } from '#web/kit/pages/page.tsx';
import { When } from '#web/kit/words/when.tsx';
import { said } from '#web/kit/words/words.tsx';
import type { GoalView } from '../../contract.ts';
import { sayNumber } from './figure.ts';
import css from '../goals.module.css';

const GoalLine = lazyPicture(
  () => import('../lines-in-time/goal-line.tsx').then((file) => file.GoalLine),
  290,
);

/** How far it is: one plain line against time where a number was reported, and everything that was said as a table under it. */
export function ProgressPart({ goal }: { goal: GoalView }) {
  const { t, i18n } = useTranslation('goals');
  const { figure, progress } = goal;
  if (progress.length === 0 && figure === null) return null;
  const isDrawn = progress.some(({ value }) => value !== null);
  const number = (value: number) => sayNumber(value, i18n.language);
  const way = figure && { ...figure, start: number(figure.start), target: number(figure.target) };
  return (
    <Part title={t('page.progress')} {...(way && !isDrawn ? { sub: t('progress.noLine', way) } : {})}>
      {figure && isDrawn ? (
        <>
          <GoalLine goal={goal} figure={figure} say={number} />
          <Fold title={t('progress.all')}>
            <ProgressTable goal={goal} />
          </Fold>
        </>
      ) : (
        progress.length > 0 && <ProgressTable goal={goal} />
      )}
    </Part>
  );
}

function ProgressTable({ goal: { progress, figure } }: { goal: GoalView }) {
  const { t, i18n } = useTranslation('goals');
  return (
    <table className={css.table} aria-label={t('page.progress')}>
      <thead>
        <tr>
          <th scope="col">{t('progress.when')}</th>
          <th scope="col">{t('progress.who')}</th>
          {figure && <th scope="col">{figure.unit}</th>}
          <th scope="col">{t('progress.words')}</th>
        </tr>
      </thead>
      <tbody>
        {progress.toReversed().map(({ id, at, by, value, words }) => (
          <tr key={id}>
            <td>
              <When at={at} />
            </td>
            <td>
              <Name of={by} />
            </td>
            {figure && (
              <td className={css.number}>{value === null ? '' : sayNumber(value, i18n.language)}</td>
            )}
            <td className={css.said}>{words && said(words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
