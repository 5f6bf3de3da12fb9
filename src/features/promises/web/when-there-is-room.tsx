import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Move } from '#web/kit/moves/moves.tsx';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { dayAfter, today } from '#web/time.ts';

interface WhenThereIsRoomProps {
  onNow: () => void;
  onDay: (day: string) => void;
  busy: boolean;
}

/** To somebody whose plate is full: all the same, or on a later day on which it reaches them (B42). */
export function WhenThereIsRoom({ onNow, onDay, busy }: WhenThereIsRoomProps) {
  const { t } = useTranslation('promises');
  const [day, setDay] = useState(dayAfter(today(), 7));
  return (
    <>
      <Move onMake={onNow} busy={busy}>
        {t('begin.request.allTheSame')}
      </Move>
      <DayPicker
        label={t('begin.request.laterDay')}
        value={day}
        onChange={(on) => on && setDay(on)}
        needed
        ahead
      />
      <Move onMake={() => onDay(day)} busy={busy}>
        {t('begin.request.onThatDay')}
      </Move>
    </>
  );
}
