import { useTranslation } from 'react-i18next';
import { ListRow } from '#web/kit/pages/rows.tsx';
import { Day } from '#web/kit/words/when.tsx';
import { listOf } from '#web/lists.ts';
import type { GoalLine } from '../contract.ts';
import { useFigure } from './progress/figure.ts';

/** One goal in a list: the aim, whose it is, and where it stands. */
export function GoalRow({ goal }: { goal: GoalLine }) {
  const { t, i18n } = useTranslation('goals');
  const sayFigure = useFigure();
  const names = listOf(
    goal.parties.map(({ name }) => name),
    i18n.language,
  );
  const isOn = goal.state === 'shared' && goal.proposedEnd === null;
  return (
    <ListRow
      to={{ to: '/goals/$id', params: { id: goal.id } }}
      state={
        <>
          {names} ·{' '}
          {isOn && goal.figure && goal.latest !== null
            ? sayFigure(goal.figure, goal.latest)
            : t(stateOf(goal))}
          {isOn && goal.byDay && (
            <>
              {' · '}
              {t('list.by')} <Day on={goal.byDay} />
            </>
          )}
        </>
      }
    >
      {goal.aim}
    </ListRow>
  );
}

const stateOf = ({ state, proposedEnd }: GoalLine) =>
  proposedEnd ? (`ending.${proposedEnd}` as const) : (`state.${state}` as const);
