import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Stack } from '#web/kit/pages/page.tsx';
import type { GoalView } from '../../contract.ts';

/** The parties somebody may speak for now: those of theirs that are awaited, else all of theirs. */
function mineIn(goal: GoalView): GoalView['parties'] {
  const mine = goal.sides.filter((side) => side.mine).map(({ party }) => party);
  const awaited = mine.filter(({ id }) => goal.awaits.some((party) => party.id === id));
  return awaited.length > 0 ? awaited : mine;
}

/** The party one speaks for, named where there are several. */
export interface SpeakingFor {
  as?: string;
}

export function speakingFirst(goal: GoalView): SpeakingFor {
  const [first, second] = mineIn(goal);
  return first && second ? { as: first.id } : {};
}

interface SpeakingProps {
  subject: GoalView;
  given: SpeakingFor;
  onChoose: (given: SpeakingFor) => void;
}

/** For whom one speaks, where one is part of it in more than one way. */
export function Speaking({ subject, given, onChoose }: SpeakingProps) {
  const { t } = useTranslation('goals');
  if (given.as === undefined) return null;
  return (
    <Radio.Group label={t('speaking')} value={given.as} onChange={(as) => onChoose({ as })}>
      <Stack close>
        {mineIn(subject).map(({ id, name }) => (
          <Radio key={id} value={id} label={name} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
