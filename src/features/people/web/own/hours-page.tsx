import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Page, Part, Stack } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { ListRow, Rows } from '#web/kit/pages/rows.tsx';
import { Day } from '#web/kit/words/when.tsx';
import { useMe } from '#web/me.ts';
import { useMove } from '#web/move.ts';
import { tell } from '#web/notices.ts';
import { timeZones, today, weekdays } from '#web/time.ts';
import { changeMe, setAway, setHours } from '../../own/me-contract.ts';
import css from './hours.module.css';

/** When words may reach me: working hours, quiet days, and time away. */
export function HoursPage() {
  const { t } = useTranslation('people');
  return (
    <Page title={t('hours.title')} sub={t('hours.sub')}>
      <Week />
      <Zone />
      <TimeAway />
    </Page>
  );
}

function Week() {
  const { t, i18n } = useTranslation('people');
  const { hours } = useMe();
  const [week, setWeek] = useState(hours);
  const save = useMove(setHours);
  const change = (weekday: number, day: { from: string; until: string } | null) =>
    setWeek([...week.filter((one) => one.weekday !== weekday), ...(day ? [{ weekday, ...day }] : [])]);
  const send = async () => {
    if (await save.send({ hours: week.toSorted((a, b) => a.weekday - b.weekday) })) tell(t('web:form.saved'));
  };
  return (
    <Part title={t('hours.week')} sub={t('hours.weekSub')}>
      <div className={css.week}>
        {weekdays(i18n.language).map((name, index) => {
          const weekday = index + 1;
          const day = week.find((one) => one.weekday === weekday);
          return (
            <div key={name} className={css.day} role="group" aria-label={name}>
              <Checkbox
                label={name}
                checked={day !== undefined}
                onChange={(event) =>
                  change(weekday, event.currentTarget.checked ? { from: '09:00', until: '17:00' } : null)
                }
              />
              {day ? (
                <div className={css.times}>
                  <TextInput
                    type="time"
                    aria-label={t('hours.from')}
                    value={day.from}
                    onChange={(event) => change(weekday, { ...day, from: event.currentTarget.value })}
                  />
                  –
                  <TextInput
                    type="time"
                    aria-label={t('hours.until')}
                    value={day.until}
                    onChange={(event) => change(weekday, { ...day, until: event.currentTarget.value })}
                  />
                </div>
              ) : (
                <Fine>{t('hours.quiet')}</Fine>
              )}
            </div>
          );
        })}
      </div>
      <Refused by={save.refused} />
      <Moves>
        <Button onClick={() => void send()} aria-disabled={save.busy || undefined}>
          {t('web:form.save')}
        </Button>
      </Moves>
    </Part>
  );
}

function Zone() {
  const { t } = useTranslation('people');
  const { person } = useMe();
  const change = useMove(changeMe);
  return (
    <Part title={t('hours.zone')}>
      <Select
        aria-label={t('hours.zone')}
        data={timeZones()}
        value={person.timeZone}
        searchable
        onChange={(timeZone) => timeZone && void change.send({ timeZone })}
      />
      <Refused by={change.refused} />
    </Part>
  );
}

function TimeAway() {
  const { t } = useTranslation('people');
  const { away } = useMe();
  const save = useMove(setAway);
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState(today);
  const add = async () => {
    if (await save.send({ away: [...away, { from, until }] })) tell(t('hours.awayKept'));
  };
  const remove = (gone: (typeof away)[number]) => async () => {
    if (await save.send({ away: away.filter((one) => one !== gone) }))
      tell(t('hours.awayGone'), () => void save.send({ away }));
  };
  return (
    <Part title={t('hours.away')} sub={t('hours.awaySub')}>
      {away.length > 0 && (
        <Rows>
          {away.map((one) => (
            <ListRow
              key={one.from}
              moves={
                <Moves>
                  <Button onClick={remove(one)}>{t('hours.awayRemove')}</Button>
                </Moves>
              }
            >
              <Day on={one.from} /> – <Day on={one.until} />
            </ListRow>
          ))}
        </Rows>
      )}
      <Stack>
        <div className={css.span}>
          <TextInput
            type="date"
            label={t('hours.awayFrom')}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('hours.awayUntil')}
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        </div>
      </Stack>
      <Refused by={save.refused} />
      <Moves>
        <Button onClick={() => void add()}>{t('hours.awayAdd')}</Button>
      </Moves>
    </Part>
  );
}
