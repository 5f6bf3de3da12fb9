import { Checkbox, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part, Stack } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { dayAfter, sayDay, today } from '#web/time.ts';
import { joinRounds, leaveRounds, pauseRounds, resumeRounds, type RoundsView } from '../contract.ts';

type Me = NonNullable<RoundsView['me']>;
const rhythms = [1, 2, 3, 4] as const;

/** Not in: what it is, and one button. */
export function Begin() {
  const { t } = useTranslation('rounds');
  const [rhythm, setRhythm] = useState(2);
  const join = useCommand(joinRounds);
  return (
    <EmptyState
      example={t('begin.example')}
      action={
        <Stack>
          <Rhythm value={rhythm} onChange={setRhythm} />
          <Refused by={join.refused} />
          <Moves>
            <Move weight="main" busy={join.busy} onMake={() => void join.send({ rhythm, trios: true })}>
              {t('begin.join')}
            </Move>
          </Moves>
        </Stack>
      }
    >
      {t('begin.words')}
    </EmptyState>
  );
}

function Rhythm({ value, onChange }: { value: number; onChange: (rhythm: number) => void }) {
  const { t } = useTranslation('rounds');
  return (
    <Radio.Group label={t('how.rhythm')} value={String(value)} onChange={(weeks) => onChange(Number(weeks))}>
      <Stack close>
        {rhythms.map((weeks) => (
          <Radio key={weeks} value={String(weeks)} label={t(`how.every.${weeks}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** How often, whether three are fine, and the way out. */
export function HowOften({ me }: { me: Me }) {
  const { t } = useTranslation('rounds');
  const change = useCommand(joinRounds);
  const leave = useCommand(leaveRounds);
  const { rhythm, trios } = me;
  const out = async () => {
    if (await leave.send({})) toast(t('how.left'), () => void change.send({ rhythm, trios }));
  };
  return (
    <Part title={t('how.title')}>
      <Stack>
        <Rhythm value={rhythm} onChange={(weeks) => void change.send({ rhythm: weeks, trios })} />
        <Checkbox
          label={t('how.trios')}
          checked={trios}
          onChange={(event) => void change.send({ rhythm, trios: event.currentTarget.checked })}
        />
        <Refused by={change.refused ?? leave.refused} />
        <Moves>
          <Move weight="quiet" onMake={() => void out()} busy={leave.busy}>
            {t('how.leave')}
          </Move>
        </Moves>
      </Stack>
    </Part>
  );
}

/** A pause ends by itself on its day; without a day it lasts until one begins again. */
export function Pause({ me }: { me: Me }) {
  const { t, i18n } = useTranslation('rounds');
  const pause = useCommand(pauseRounds);
  const resume = useCommand(resumeRounds);
  const [open, setOpen] = useState(false);
  const [until, setUntil] = useState<string | null>(dayAfter(today(), 28));
  const isPaused = me.resting || me.pausedUntil !== null;
  if (isPaused)
    return (
      <Part title={t('pause.title')}>
        <p>
          {me.pausedUntil
            ? t('pause.until', { day: sayDay(me.pausedUntil, i18n.language) })
            : t('pause.open')}
        </p>
        <Refused by={resume.refused} />
        <Moves>
          <Move busy={resume.busy} onMake={() => void resume.send({})}>
            {t('pause.resume')}
          </Move>
        </Moves>
      </Part>
    );
  const send = async () => {
    if (await pause.send({ until })) setOpen(false);
  };
  return (
    <Part title={t('pause.title')} sub={t('pause.sub')}>
      {open ? (
        <Form
          send={t('pause.send')}
          onSend={send}
          busy={pause.busy}
          refused={pause.refused}
          onClose={() => setOpen(false)}
        >
          <DayPicker label={t('pause.when')} value={until} onChange={setUntil} needed ahead />
        </Form>
      ) : (
        <Moves>
          <Move open={open} onMake={() => setOpen(true)}>
            {t('pause.begin')}
          </Move>
          <Move busy={pause.busy} onMake={() => void pause.send({ until: null })}>
            {t('pause.withoutDay')}
          </Move>
        </Moves>
      )}
      <Fine>{t('pause.nobody')}</Fine>
    </Part>
  );
}
