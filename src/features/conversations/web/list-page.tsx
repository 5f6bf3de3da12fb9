import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { WhoOfLine } from '#features/people/web/kit/names/who-of-line.tsx';
import { fitsLetters } from '#features/people/search/person-search.ts';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { End } from '#web/kit/pages/page.tsx';
import { FindInList } from '#web/kit/pages/find-in-list.tsx';
import { Line, LineGroup } from '#web/kit/pages/lines.tsx';
import { PagedList, ListPage, viewLinks } from '#web/kit/pages/list-page.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { listConversations, type ConversationLine } from '../contract.ts';
import { views } from './views.ts';

/** What waits for me, what is open, what I am preparing, and what is behind us. */
export function ConversationListPage() {
  const { t } = useTranslation('conversations');
  const { view, q } = useSearch({ from: '/inside/conversations' });
  return (
    <ListPage
      title={t('list.title')}
      sub={t('list.sub')}
      begin={
        <GoTo main to="/conversations/new">
          {t('verbs.talk')}
        </GoTo>
      }
      label={t('list.label')}
      views={viewLinks('/conversations', views, (one) => t(`list.views.${one}`))}
      filters={view ? undefined : <FindInList />}
    >
      {view ? (
        <PagedList
          key={view}
          reads={listConversations}
          input={{ view }}
          row={(one) => <Row key={one.id} one={one} />}
          nothing={<EmptyState>{t(`list.nothing.${view}`)}</EmptyState>}
        />
      ) : (
        <Now q={q ?? ''} />
      )}
    </ListPage>
  );
}

function Now({ q }: { q: string }) {
  const { t } = useTranslation('conversations');
  const fits = ({ topic, with: others }: ConversationLine) =>
    fitsLetters(q, topic ?? '', ...others.map(({ name }) => name));
  const waiting = useRequiredQuery(listConversations, { view: 'waiting' }).items.filter(fits);
  const open = useRequiredQuery(listConversations, { view: 'open' }).items.filter(fits);
  if (waiting.length + open.length === 0)
    return q ? (
      <EmptyState>{t('list.nothingFound')}</EmptyState>
    ) : (
      <EmptyState example={t('list.example')}>{t('list.nothing.now')}</EmptyState>
    );
  return (
    <>
      <LineGroup title={t('list.yours')}>
        {waiting.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </LineGroup>
      <LineGroup title={t('list.theirs')}>
        {open.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </LineGroup>
      {!q && <End>{t('list.end')}</End>}
    </>
  );
}

/** One talk: its neutral line, with whom, and its form, or how it ended. */
function Row({ one }: { one: ConversationLine }) {
  const { t } = useTranslation('conversations');
  const form = t(`form.${one.form}.name`);
  return (
    <Line
      to={{ to: '/conversations/$id', params: { id: one.id } }}
      who={<WhoOfLine of={one.with} />}
      how={one.state === 'open' || one.state === 'draft' ? form : t(`state.${one.state}`)}
    >
      {one.topic ?? form}
    </Line>
  );
}
