import { useTranslation } from 'react-i18next';
import { WhoOfLine } from '#features/people/web/kit/names/who-of-line.tsx';
import { Line } from '#web/kit/pages/lines.tsx';
import type { GoalLine } from '../contract.ts';
import { sayNumber } from './progress/figure.ts';

/** One goal in a list: the aim, with whom, where it stands, and its day. */
export function GoalRow({ goal }: { goal: GoalLine }) {
  const { t, i18n } = useTranslation('goals');
  const say = (value: number) => sayNumber(value, i18n.language);
  const isOn = goal.state === 'shared' && goal.proposedEnd === null;
  return (
    <Line
      to={{ to: '/goals/$id', params: { id: goal.id } }}
      who={<WhoOfLine of={goal.parties} />}
      how={
        isOn && goal.figure && goal.latest !== null
          ? t('figure.soFar', { latest: say(goal.latest), target: say(goal.figure.target) })
          : t(stateOf(goal))
      }
      day={goal.byDay}
    >
      {goal.aim}
    </Line>
  );
}

const stateOf = ({ state, proposedEnd }: GoalLine) =>
  proposedEnd ? (`ending.${proposedEnd}` as const) : (`state.${state}` as const);
