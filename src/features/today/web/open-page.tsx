import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WhoOfLine } from '#features/people/web/kit/names/who-of-line.tsx';
import { fitsLetters } from '#features/people/search/person-search.ts';
import { useKindNames } from '#web/feature-names.ts';
import { usePageOf } from '#web/feature-registry.ts';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { FindInList } from '#web/kit/pages/find-in-list.tsx';
import { Line, LinesByDay } from '#web/kit/pages/lines.tsx';
import { ListPage } from '#web/kit/pages/list-page.tsx';
import { More } from '#web/kit/pages/more.tsx';
import { asRead } from '#web/mentions.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { openWithMe, type OpenThing } from '../contract.ts';

/** Everything that is open with me, uncounted: by whose turn it is and then by day. */
export function OpenPage() {
  const { t } = useTranslation('today');
  return (
    <ListPage
      title={t('open.title')}
      sub={t('open.sub')}
      label={t('open.title')}
      views={[]}
      filters={<FindInList />}
    >
      <Found />
    </ListPage>
  );
}

/** As many as a page of other lists has. */
const pageful = 30;

function Found() {
  const { t } = useTranslation('today');
  const { q = '' } = useSearch({ from: '/inside/open' });
  const [shown, setShown] = useState(pageful);
  const kindNameOf = useKindNames();
  const { items } = useRequiredQuery(openWithMe, {});
  const found = items.filter(({ words, with: others, subject }) =>
    fitsLetters(q, asRead(words), kindNameOf(subject.kind), ...others.map(({ name }) => name)),
  );
  if (found.length === 0) return <EmptyState>{t(q ? 'open.nothingFound' : 'open.nothing')}</EmptyState>;
  const first = found.slice(0, shown);
  return (
    <>
      <LinesByDay
        items={first}
        standingOf={({ yourMove, day }) => ({ isMyTurn: yourMove, day })}
        line={(item) => <OpenRow key={item.subject.id} item={item} />}
      />
      <More more={found.length > shown ? () => setShown(shown + pageful) : undefined} shown={first.length} />
    </>
  );
}

function OpenRow({ item }: { item: OpenThing }) {
  const pageOf = usePageOf();
  const kindNameOf = useKindNames();
  const kind = kindNameOf(item.subject.kind);
  return (
    <Line to={pageOf(item.subject)} who={<WhoOfLine of={item.with} />} how={kind} day={item.day}>
      {item.words || kind}
    </Line>
  );
}
