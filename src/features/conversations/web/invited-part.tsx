import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { useCommand } from '#web/commands.ts';
import { sayDay } from '#web/time.ts';
import { accept, answerLater, decline, withdraw } from '../contract.ts';
import type { TalkProps } from './talk-props.ts';
import { Said } from './reflect-back/said.tsx';
import { useSimpleMove } from './simple-move.ts';
import { Together } from './together.tsx';

/** An invitation, from both sides. "Not now" weighs as much as "yes", and needs no reason. */
export function InvitedPart({ talk }: TalkProps) {
  return talk.can.includes('accept') ? <Asked talk={talk} /> : <Waiting talk={talk} />;
}

function Asked({ talk }: TalkProps) {
  const { t, i18n } = useTranslation('conversations');
  const yes = useSimpleMove(accept, talk);
  const no = useSimpleMove(decline, talk);
  const [later, setLater] = useState(false);
  return (
    <>
      <Turn
        mine
        whose={t('invited.yours')}
        moves={
          <Moves>
            <Move onMake={() => void yes.make()} busy={yes.busy}>
              {t('moves.accept')}
            </Move>
            <Move onMake={() => setLater(!later)} open={later}>
              {t('moves.later')}
            </Move>
            <Move onMake={() => void no.make()} busy={no.busy}>
              {t('moves.decline')}
            </Move>
          </Moves>
        }
      >
        {t(`form.${talk.form}.invited`, { name: talk.opener.name })}
      </Turn>
      <Refused by={yes.refused ?? no.refused} />
      {talk.mine.later && <Fine>{t('invited.until', { day: sayDay(talk.mine.later, i18n.language) })}</Fine>}
      {later && <LaterForm talk={talk} onDone={() => setLater(false)} />}
      <Fine>{t('invited.noTrace')}</Fine>
      {talk.form === 'repair' && <Together talk={talk} />}
    </>
  );
}

function LaterForm({ talk, onDone }: TalkProps & { onDone: () => void }) {
  const { t } = useTranslation('conversations');
  const [day, setDay] = useState<string | null>(null);
  const { send, busy, refused } = useCommand(answerLater);
  return (
    <Form
      send={t('moves.later')}
      busy={busy}
      refused={refused}
      onClose={onDone}
      onSend={async () => {
        if (day && (await send({ id: talk.id, saw: talk.version, day }))) onDone();
      }}
    >
      <DayPicker label={t('invited.laterDay')} value={day} onChange={setDay} needed ahead />
    </Form>
  );
}

function Waiting({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const back = useSimpleMove(withdraw, talk);
  return (
    <>
      <Turn
        whose={t('invited.theirs')}
        moves={
          talk.can.includes('withdraw') && (
            <Moves>
              <Move onMake={() => void back.make()} busy={back.busy}>
                {t('moves.withdraw')}
              </Move>
            </Moves>
          )
        }
      >
        {t('invited.waiting')}
      </Turn>
      <Refused by={back.refused} />
      <Said title={t('said.prepared')} entries={talk.entries} />
    </>
  );
}
