import { useSearch } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { WhoOfLine } from '#features/people/web/kit/names/who-of-line.tsx';
import { PartyFilter } from '#features/people/web/kit/pickers/party-filter.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { FindInList, useNarrow } from '#web/kit/pages/find-in-list.tsx';
import { Line, LineGroup } from '#web/kit/pages/lines.tsx';
import { PagedList, ListPage, viewLinks } from '#web/kit/pages/list-page.tsx';
import { nameDay } from '#web/time.ts';
import { listPromises, type PromiseLine } from '../contract.ts';
import { otherParty, turnOf, whoseWord } from './say-turn.ts';
import { views, type ListView } from './views.ts';
import { MyWeek, useWeek } from './week/my-week.tsx';
import { dueOn } from './week/week.ts';

/** Promises both ways, by whose turn it is and then by day; those that ended have a view of their own. Filters are in the address. */
export function PromiseListPage() {
  const { t } = useTranslation('promises');
  const { view = 'open', q, with: party, day } = useSearch({ from: '/inside/promises' });
  const wanted = useDeferredValue<Wanted>({ view, ...(q ? { q } : {}), ...(party ? { with: party } : {}) });
  return (
    <ListPage
      title={t('list.title')}
      sub={t('list.sub')}
      begin={
        <GoTo main to="/promises/request">
          {t('verbs.request')}
        </GoTo>
      }
      label={t('list.label')}
      views={viewLinks('/promises', views, (one) => t(`list.views.${one}`))}
      filters={<Filters party={party} />}
    >
      {view !== 'closed' && <MyWeek day={day} />}
      {view !== 'closed' && day !== undefined ? <OnDay day={day} /> : <Found {...wanted} />}
    </ListPage>
  );
}

/** What was promised for one day of the week, chosen in its picture. */
function OnDay({ day }: { day: string }) {
  const { t, i18n } = useTranslation('promises');
  const { promises } = useWeek();
  return (
    <>
      <LineGroup title={nameDay(day, i18n.language)}>
        {dueOn(promises, day).map((promise) => (
          <PromiseRow key={promise.id} promise={promise} />
        ))}
      </LineGroup>
      <Moves>
        <GoTo to="/promises">{t('week.all')}</GoTo>
      </Moves>
    </>
  );
}

function Filters({ party }: { party: string | undefined }) {
  const narrow = useNarrow();
  return (
    <>
      <PartyFilter value={party} onChange={(id) => narrow({ with: id ?? null })} />
      <FindInList />
    </>
  );
}

interface Wanted {
  view: ListView;
  q?: string;
  with?: string;
}

/** What each view asks for. */
const reads = {
  open: { view: 'open' },
  mine: { view: 'open', word: 'mine' },
  theirs: { view: 'open', word: 'theirs' },
  asked: { view: 'open', word: 'nobody' },
  closed: { view: 'closed' },
} as const;

function Found({ view, ...filters }: Wanted) {
  const { t } = useTranslation('promises');
  const byEnding = (['kept', 'otherwise'] as const).map((ending) => ({
    title: t(`list.groups.${ending}`),
    holds: ({ state }: PromiseLine) => (state === 'satisfied') === (ending === 'kept'),
  }));
  return (
    <PagedList
      key={view}
      reads={listPromises}
      input={{ ...reads[view], ...filters }}
      row={(promise) => <PromiseRow key={promise.id} promise={promise} />}
      {...(view === 'closed' ? { groups: byEnding } : { standingOf })}
      nothing={<Nothing view={view} isNarrowed={Object.keys(filters).length > 0} />}
    />
  );
}

const standingOf = ({ turn, terms }: PromiseLine) => ({ isMyTurn: turn === 'mine', day: terms.dueOn });

/** One promise in a list: the words, with whom, where it stands, and its day. Past days are as grey as the others. */
export function PromiseRow({ promise }: { promise: PromiseLine }) {
  const { t } = useTranslation('promises');
  const word = whoseWord(promise);
  return (
    <Line
      to={{ to: '/promises/$id', params: { id: promise.id } }}
      who={<WhoOfLine of={[otherParty(promise)]} />}
      how={t(`state.${word ?? turnOf(promise)}`)}
      mine={word === 'word.mine' || word === 'word.ours'}
      day={promise.terms.dueOn}
    >
      {promise.terms.what}
    </Line>
  );
}

function Nothing({ view, isNarrowed }: { view: ListView; isNarrowed: boolean }) {
  const { t } = useTranslation('promises');
  if (isNarrowed) return <EmptyState>{t('list.nothingFound')}</EmptyState>;
  if (view !== 'open') return <EmptyState>{t(`list.nothingIn.${view}`)}</EmptyState>;
  const actions = (
    <Moves>
      <GoTo to="/promises/request">{t('verbs.request')}</GoTo>
      <GoTo to="/promises/offer">{t('verbs.offer')}</GoTo>
    </Moves>
  );
  return (
    <EmptyState example={t('list.example')} action={actions}>
      {t('list.nothing')}
    </EmptyState>
  );
}
