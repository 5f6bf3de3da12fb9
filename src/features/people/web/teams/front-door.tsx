import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Who } from '../kit/names/name.tsx';
import type { ReplyOf } from '#platform/contract.ts';
import { FrontDoorParts } from '../kit/recipient/recipient-context.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part, Side, Stack } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { WeekdaysPicker } from '#web/kit/pickers/weekdays-picker.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { isAboutNow, sayMoment } from '#web/time.ts';
import { setContactDays, readFrontDoor } from '../../contact-of-the-day/contact-contract.ts';

type Door = ReplyOf<typeof readFrontDoor>;

/** Whom to turn to today, when words reach the team, and what is offered there just now. */
export function FrontDoor({ id }: { id: string }) {
  const { t, i18n } = useTranslation('people');
  const door = useRequiredQuery(readFrontDoor, { id });
  return (
    <>
      <Side title={t('door.title')}>
        {door.turnTo.map((person) => (
          <p key={person.id}>
            <Who of={person} />
          </p>
        ))}
        {door.turnTo.length === 0 && <p>{t('door.nobody')}</p>}
        <p>
          {!door.beenHere
            ? t('door.notHereYet')
            : isAboutNow(door.reachesAt)
              ? t('door.reachesNow')
              : t('door.reaches', { when: sayMoment(door.reachesAt, i18n.language) })}
        </p>
      </Side>
      <FrontDoorParts team={door.team} />
    </>
  );
}

/** A member says for themselves when they are the one to turn to. */
export function BeTurnedTo({ id }: { id: string }) {
  const { t } = useTranslation('people');
  const door = useRequiredQuery(readFrontDoor, { id });
  const { send, busy, refused } = useCommand(setContactDays);
  if (!door.can.includes('be-turned-to')) return null;
  return (
    <Part title={t('door.mine')} sub={t('door.mineSub')}>
      <Stack>
        <Moves>
          <Move busy={busy} chosen={door.amToday} onMake={() => void send({ id, today: !door.amToday })}>
            {t('door.today')}
          </Move>
        </Moves>
        <Refused by={refused} />
        <Weekdays key={door.myWeekdays.join()} door={door} />
      </Stack>
    </Part>
  );
}

function Weekdays({ door }: { door: Door }) {
  const { t } = useTranslation(['people', 'web']);
  const [chosen, setChosen] = useState<readonly number[]>(door.myWeekdays);
  const { send, busy, refused } = useCommand(setContactDays);
  const save = async () => {
    if (await send({ id: door.team.id, weekdays: [...chosen] })) toast(t('web:form.saved'));
  };
  return (
    <Form send={t('web:form.save')} onSend={save} busy={busy} refused={refused}>
      <WeekdaysPicker label={t('door.weekdays')} value={chosen} onChange={setChosen} short />
      <Fine>{t('door.away')}</Fine>
    </Form>
  );
}
