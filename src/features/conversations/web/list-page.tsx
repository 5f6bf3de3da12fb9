import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { End } from '#web/kit/pages/page.tsx';
import { Group, ListRow } from '#web/kit/pages/rows.tsx';
import { PagedList, ListPage, viewLinks } from '#web/kit/pages/list-page.tsx';
import { listOf } from '#web/lists.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { listConversations, type ConversationLine } from '../contract.ts';
import { views } from './views.ts';

/** What waits for me, what is open, what I am preparing, and what is behind us. */
export function ConversationListPage() {
  const { t } = useTranslation('conversations');
  const { view } = useSearch({ from: '/inside/conversations' });
  return (
    <ListPage
      title={t('list.title')}
      sub={t('list.sub')}
      moves={
        <Moves>
          <GoTo to="/conversations/new">{t('verbs.talk')}</GoTo>
        </Moves>
      }
      label={t('list.label')}
      views={viewLinks('/conversations', views, (one) => t(`list.views.${one}`))}
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
        <Now />
      )}
    </ListPage>
  );
}

function Now() {
  const { t } = useTranslation('conversations');
  const waiting = useRequiredQuery(listConversations, { view: 'waiting' }).items;
  const open = useRequiredQuery(listConversations, { view: 'open' }).items;
  if (waiting.length + open.length === 0)
    return <EmptyState example={t('list.example')}>{t('list.nothing.now')}</EmptyState>;
  return (
    <>
      <Group title={t('list.yours')}>
        {waiting.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </Group>
      <Group title={t('list.theirs')}>
        {open.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </Group>
      <End>{t('list.end')}</End>
    </>
  );
}

function Row({ one }: { one: ConversationLine }) {
  const { t, i18n } = useTranslation('conversations');
  const who = listOf(
    one.with.map(({ name }) => name),
    i18n.language,
  );
  const state = one.state === 'open' || one.state === 'draft' ? '' : ` · ${t(`state.${one.state}`)}`;
  return (
    <ListRow
      to={{ to: '/conversations/$id', params: { id: one.id } }}
      state={`${t(`form.${one.form}.name`)} · ${who}${state}`}
    >
      {one.topic ?? t(`form.${one.form}.name`)}
    </ListRow>
  );
}
