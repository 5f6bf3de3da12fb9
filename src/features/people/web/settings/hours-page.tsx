import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { last } from '#platform/defined.ts';
import { Moves } from '#web/kit/moves/moves.tsx';
import { TextButton } from '#web/kit/moves/text-button.tsx';
import { Page, Part, Stack } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { Day } from '#web/kit/words/when.tsx';
import { useMe } from '../kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { timeZones, today, weekdays } from '#web/time.ts';
import { changeMe, setAway, setHours } from '../../settings/me-contract.ts';
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

type Span = ReturnType<typeof useMe>['hours'][number];

function Week() {
  const { t, i18n } = useTranslation(['people', 'web']);
  const { hours } = useMe();
  const [week, setWeek] = useState(hours);
  const save = useCommand(setHours);
  const change = (weekday: number, spans: readonly Span[]) =>
    setWeek([...week.filter((one) => one.weekday !== weekday), ...spans]);
  const send = async () => {
    if (await save.send({ hours: week.toSorted((a, b) => a.weekday - b.weekday) }))
      toast(t('web:form.saved'));
  };
  return (
    <Part title={t('hours.week')} sub={t('hours.weekSub')}>
      <div className={css.week}>
        {weekdays(i18n.language).map((name, index) => (
          <OneDay
            key={name}
            name={name}
            weekday={index + 1}
            spans={week.filter((one) => one.weekday === index + 1)}
            onChange={(spans) => change(index + 1, spans)}
          />
        ))}
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

interface OneDayProps {
  name: string;
  weekday: number;
  spans: readonly Span[];
  onChange: (spans: readonly Span[]) => void;
}

/** A day is quiet, or has spans of work; one that ends earlier than it begins goes on after midnight. */
function OneDay({ name, weekday, spans, onChange }: OneDayProps) {
  const { t } = useTranslation('people');
  const usual = { weekday, from: '09:00', until: '17:00' };
  const put = (place: number, span: Partial<Span>) =>
    onChange(spans.map((one, at) => (at === place ? { ...one, ...span } : one)));
  return (
    <div className={css.day} role="group" aria-label={name}>
      <Checkbox
        label={name}
        checked={spans.length > 0}
        onChange={(event) => onChange(event.currentTarget.checked ? [usual] : [])}
      />
      <div className={css.spans}>
        {spans.length === 0 && <small>{t('hours.quiet')}</small>}
        {spans.map((span, place) => (
          <OneSpan
            // spans have no name but their place
            // oxlint-disable-next-line react/no-array-index-key
            key={place}
            span={span}
            onChange={(change) => put(place, change)}
            onRemove={spans.length > 1 ? () => onChange(spans.filter((_one, at) => at !== place)) : null}
          />
        ))}
        {spans.length > 0 && spans.length < 4 && (
          <TextButton onClick={() => onChange([...spans, laterThan(last(spans))])}>
            {t('hours.another', { day: name })}
          </TextButton>
        )}
      </div>
    </div>
  );
}

/** A second span begins an hour after the first one ends. */
function laterThan({ weekday, until }: Span): Span {
  const hour = Number(until.slice(0, 2)) + 1;
  return { weekday, from: fullHour(hour), until: fullHour(hour + 4) };
}

const fullHour = (hour: number): string => `${String(hour % 24).padStart(2, '0')}:00`;

interface OneSpanProps {
  span: Span;
  onChange: (change: Partial<Span>) => void;
  onRemove: (() => void) | null;
}

function OneSpan({ span, onChange, onRemove }: OneSpanProps) {
  const { t } = useTranslation('people');
  return (
    <div className={css.times}>
      <TextInput
        type="time"
        aria-label={t('hours.from')}
        value={span.from}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
      />
      –
      <TextInput
        type="time"
        aria-label={t('hours.until')}
        value={span.until}
        onChange={(event) => onChange({ until: event.currentTarget.value })}
      />
      {span.until < span.from && <small>{t('hours.nextDay')}</small>}
      {onRemove && (
        <TextButton onClick={onRemove} aria-label={`${t('hours.dropSpan')}: ${span.from}–${span.until}`}>
          {t('hours.dropSpan')}
        </TextButton>
      )}
    </div>
  );
}

function Zone() {
  const { t } = useTranslation('people');
  const { person } = useMe();
  const change = useCommand(changeMe);
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
  const save = useCommand(setAway);
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState(today);
  const add = async () => {
    if (await save.send({ away: [...away, { from, until }] })) toast(t('hours.awayKept'));
  };
  const remove = (gone: (typeof away)[number]) => async () => {
    if (await save.send({ away: away.filter((one) => one !== gone) }))
      toast(t('hours.awayGone'), () => void save.send({ away }));
  };
  return (
    <Part title={t('hours.away')} sub={t('hours.awaySub')}>
      {away.length > 0 && (
        <Lines>
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
        </Lines>
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
