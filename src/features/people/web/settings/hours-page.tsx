import { Button, Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { last } from '#platform/defined.ts';
import { DateField } from '#web/kit/forms/date-field.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { Chip, Chips } from '#web/kit/pickers/chips.tsx';
import { WeekdaysPicker } from '#web/kit/pickers/weekdays-picker.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { TextButton } from '#web/kit/moves/text-button.tsx';
import { Fold } from '#web/kit/pages/fold.tsx';
import { Part } from '#web/kit/pages/page.tsx';
import { SettingsPage } from '../kit/pages/settings-page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { Day } from '#web/kit/words/when.tsx';
import { useMe } from '../kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { timeZones, today, weekdays } from '#web/time.ts';
import { changeMe, setAway, setHours } from '../../settings/me-contract.ts';
import css from './hours.module.css';
import { hoursOf, weekFrom, type Span, type WeekOfHours } from './week-of-hours.ts';

/** When words may reach me: working hours, quiet days, and time away. */
export function HoursPage() {
  const { t } = useTranslation('people');
  return (
    <SettingsPage title={t('hours.title')} sub={t('hours.sub')}>
      <Week />
      <Zone />
      <TimeAway />
    </SettingsPage>
  );
}

function Week() {
  const { t } = useTranslation(['people', 'web']);
  const { hours } = useMe();
  const [week, setWeek] = useState(() => weekFrom(hours));
  const save = useCommand(setHours);
  const change = (part: Partial<WeekOfHours>) => setWeek({ ...week, ...part });
  const send = async () => {
    if (await save.send({ hours: hoursOf(week) })) toast(t('web:form.saved'));
  };
  return (
    <Part title={t('hours.week')} sub={t('hours.weekSub')}>
      <Form send={t('web:form.save')} onSend={send} busy={save.busy} refused={save.refused}>
        <WeekdaysPicker
          label={t('hours.days')}
          value={week.days}
          onChange={(days) => change({ days })}
          short
        />
        {week.days.length > 0 && (
          <Spans name={t('hours.every')} spans={week.usual} onChange={(usual) => change({ usual })} />
        )}
        <Differing week={week} onChange={(differing) => change({ differing })} />
      </Form>
    </Part>
  );
}

interface DifferingProps {
  week: WeekOfHours;
  onChange: (differing: WeekOfHours['differing']) => void;
}

/** The days whose hours are not those of the others; each can be like the others again. */
function Differing({ week: { days, usual, differing }, onChange }: DifferingProps) {
  const { t, i18n } = useTranslation('people');
  const names = weekdays(i18n.language);
  const nameOf = (day: number) => names[day - 1] ?? '';
  const inOrder = days.toSorted((a, b) => a - b);
  const put = (day: number, spans: readonly Span[]) => onChange({ ...differing, [day]: spans });
  const drop = (gone: number) =>
    onChange(Object.fromEntries(Object.entries(differing).filter(([day]) => Number(day) !== gone)));
  const alike = inOrder.filter((day) => !differing[day]);
  return (
    <>
      {inOrder.map((day) => {
        const spans = differing[day];
        return (
          spans && (
            <Spans key={day} name={nameOf(day)} spans={spans} onChange={(changed) => put(day, changed)}>
              <TextButton onClick={() => drop(day)} aria-label={`${nameOf(day)}: ${t('hours.likeOthers')}`}>
                {t('hours.likeOthers')}
              </TextButton>
            </Spans>
          )
        );
      })}
      {days.length > 1 && alike.length > 1 && (
        <Fold title={t('hours.differs')}>
          <Chips label={t('hours.differs')}>
            {alike.map((day) => (
              <Chip key={day} onChoose={() => put(day, usual)}>
                {nameOf(day)}
              </Chip>
            ))}
          </Chips>
        </Fold>
      )}
    </>
  );
}

interface SpansProps {
  name: string;
  spans: readonly Span[];
  onChange: (spans: readonly Span[]) => void;
  children?: ReactNode;
}

/** Spans of work in a day; one that ends earlier than it begins goes on after midnight. */
function Spans({ name, spans, onChange, children }: SpansProps) {
  const { t } = useTranslation('people');
  const put = (place: number, span: Partial<Span>) =>
    onChange(spans.map((one, at) => (at === place ? { ...one, ...span } : one)));
  return (
    <div className={css.day} role="group" aria-label={name}>
      <strong>{name}</strong>
      <div className={css.spans}>
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
        <div className={css.further}>
          {spans.length < 4 && (
            <TextButton onClick={() => onChange([...spans, laterThan(last(spans))])}>
              {t('hours.another')}
            </TextButton>
          )}
          {children}
        </div>
      </div>
    </div>
  );
}

/** A second span begins an hour after the first one ends. */
function laterThan({ until }: Span): Span {
  const hour = Number(until.slice(0, 2)) + 1;
  return { from: fullHour(hour), until: fullHour(hour + 4) };
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
      <DateField
        of="time"
        label={t('hours.from')}
        isBare
        required
        value={span.from}
        onWrite={(from) => onChange({ from })}
      />
      –
      <DateField
        of="time"
        label={t('hours.until')}
        isBare
        required
        value={span.until}
        onWrite={(until) => onChange({ until })}
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
      <Form send={t('hours.awayAdd')} onSend={add} busy={save.busy} refused={save.refused}>
        <div className={css.span}>
          <DateField label={t('hours.awayFrom')} value={from} onWrite={setFrom} required />
          <DateField label={t('hours.awayUntil')} value={until} onWrite={setUntil} required />
        </div>
      </Form>
    </Part>
  );
}
