/** Whoever keeps other hours than nine to five, and has other settings than the usual ones. */
import type { changeSettings, setHours } from '#features/people/settings/me-contract.ts';
import type { InputOf } from '#platform/contract.ts';

type Hours = InputOf<typeof setHours>['hours'];

const on = (weekdays: readonly number[], from: string, until: string): Hours =>
  weekdays.map((weekday) => ({ weekday, from, until }));
const week = [1, 2, 3, 4, 5];
/** Whoever looks around has no quiet days: a sample that is opened on a Sunday has something to show. */
const always = [...week, 6, 7];

export const hours: Readonly<Record<string, Hours>> = {
  me: on(always, '08:00', '20:00'),
  tomasz: on(week, '06:00', '14:30'),
  karl: on(week, '05:30', '13:30'),
  sunniva: on([1, 2, 3, 4, 5, 6], '07:00', '13:00'),
  fatou: on(week, '12:00', '20:00'),
  mehmet: on([2, 3, 4, 5, 6], '08:00', '16:30'),
  greta: on([1, 2, 3, 4], '08:00', '14:00'),
  antje: on(week, '08:00', '15:00'),
  yusuf: on(week, '11:00', '19:00'),
  jonas: on([1, 2, 4, 5], '09:00', '17:30'),
  oskar: on(week, '08:00', '16:00'),
  hanna: on([1, 2, 3, 4], '09:00', '16:00'),
  wanja: [...on([1, 3, 5], '08:30', '15:30'), ...on([2, 4], '08:30', '12:30')],
  sanna: on(week, '07:30', '15:30'),
  aoife: on(week, '10:00', '18:30'),
  julie: on([1, 2, 4, 5], '09:30', '17:30'),
  stefan: on(week, '07:00', '15:00'),
  amara: on(week, '10:00', '18:00'),
  ulla: on([1, 2, 3], '09:00', '15:00'),
};

type Settings = InputOf<typeof changeSettings>;

export const settings: Readonly<Record<string, Settings>> = {
  lena: { plate: 'a-little', digestAt: '09:15' },
  tomasz: { plate: 'a-little', toldAtOnce: true },
  aylin: { toldAtOnce: true },
  monica: { plate: 'full' },
  zofia: { plate: 'a-little' },
  anselm: { plate: 'full', toldAWeek: 1 },
  deepak: { toldAWeek: 2 },
  margit: { plate: 'a-little', toldAWeek: 1, digestAt: '08:00' },
  samuel: { digestAt: '10:00' },
  noor: { thanksDefault: 'private' },
  arne: { plate: 'full', toldADay: 0, toldAWeek: 0 },
  ingrid: { plate: 'a-little', digestAt: '07:45' },
  iris: { toldAtOnce: true, digestAt: '09:00' },
};
