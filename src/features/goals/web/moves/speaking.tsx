import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Stack } from '#web/kit/pages/page.tsx';
import type { GoalView } from '../../contract.ts';

/** The parties somebody may speak for now: those of theirs that are awaited, else all of theirs. */
export function mineIn(goal: GoalView): GoalView['parties'] {
  const mine = goal.sides.filter((side) => side.mine).map(({ party }) => party);
  const awaited = mine.filter(({ id }) => goal.awaits.some((party) => party.id === id));
  return awaited.length > 0 ? awaited : mine;
}

interface SpeakingProps {
  goal: GoalView;
  value: string | undefined;
  onChange: (party: string) => void;
}

/** For whom one speaks, where one is part of it in more than one way. */
export function Speaking({ goal, value, onChange }: SpeakingProps) {
  const { t } = useTranslation('goals');
  const parties = mineIn(goal);
  if (parties.length < 2) return null;
  return (
    <Radio.Group label={t('speaking')} value={value ?? parties[0]!.id} onChange={onChange}>
      <Stack close>
        {parties.map(({ id, name }) => (
          <Radio key={id} value={id} label={name} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
