import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { WhoCanSee } from '#features/people/web/kit/recipient/who-can-see.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { Page } from '#web/kit/pages/page.tsx';
import { LineGroup, ListRow } from '#web/kit/pages/lines.tsx';
import { asRead } from '#web/mentions.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { saveFile } from '#web/save-file.ts';
import { nameDay, today } from '#web/time.ts';
import { readTeamMonth, type PromiseOfTeam } from '../../contract.ts';
import { MonthPicture } from '../pictures/month-picture.tsx';
import { sayMonths } from '../months.ts';
import { calendarFile } from './calendar-file.ts';
import { daysOf, monthAfter, monthOf } from './month.ts';

/** What a team and other teams promised each other for a month, by day: to look at, to print and to take into a calendar. */
export function MonthPage() {
  const { t, i18n } = useTranslation('team-view');
  const { id } = useParams({ from: '/inside/us/$id/month' });
  const { month = monthOf(today()) } = useSearch({ from: '/inside/us/$id/month' });
  const { team, promises, whoCanSee } = useRequiredQuery(readTeamMonth, { id, month });
  const named = sayMonths({ from: `${month}-01`, until: `${month}-01` }, i18n.language);
  const between = ({ performer, customer }: PromiseOfTeam) =>
    t('promises.between', { performer: performer.name, customer: customer.name });
  const says = (promise: PromiseOfTeam) =>
    `${asRead(promise.what)}: ${between(promise)}, ${nameDay(promise.dueOn ?? month, i18n.language)}`;
  const save = () => {
    const entries = promises.map((one) => ({
      id: one.id,
      day: one.dueOn ?? `${month}-01`,
      title: asRead(one.what),
      about: between(one),
    }));
    saveFile(`${month}.ics`, calendarFile(entries, new Date().toISOString()), 'text/calendar');
  };
  return (
    <Page
      title={t('month.title', { month: named })}
      back={<ObjectNav back={{ to: '/us/$id', params: { id }, name: t('title', { team: team.name }) }} />}
      sub={t('month.sub')}
      moves={
        <Moves label={t('month.moves')}>
          <GoTo to="/us/$id/month" params={{ id }} search={{ month: monthAfter(month, -1) }}>
            {t('month.before')}
          </GoTo>
          <GoTo to="/us/$id/month" params={{ id }} search={{ month: monthAfter(month, 1) }}>
            {t('month.after')}
          </GoTo>
        </Moves>
      }
      aside={<WhoCanSee circle={whoCanSee} />}
    >
      {promises.length === 0 ? (
        <EmptyState>{t('month.nothing')}</EmptyState>
      ) : (
        <MonthPicture team={id} month={month} promises={promises} says={says} />
      )}
      {daysOf(month).map((day) => (
        <LineGroup key={day} title={nameDay(day, i18n.language)}>
          {promises
            .filter(({ dueOn }) => dueOn === day)
            .map((promise) => (
              <ListRow
                key={promise.id}
                to={{ to: '/promises/$id', params: { id: promise.id } }}
                state={`${between(promise)} · ${t(`promises.state.${promise.state}`)}`}
              >
                {asRead(promise.what)}
              </ListRow>
            ))}
        </LineGroup>
      ))}
      {promises.length > 0 && (
        <Moves quiet label={t('month.toKeep')}>
          <Move weight="quiet" onMake={() => print()}>
            {t('month.print')}
          </Move>
          <Move weight="quiet" onMake={save}>
            {t('month.save')}
          </Move>
        </Moves>
      )}
    </Page>
  );
}
