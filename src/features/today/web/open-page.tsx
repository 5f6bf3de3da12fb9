import { useTranslation } from 'react-i18next';
import { useKindNames } from '#web/feature-names.ts';
import { usePageOf } from '#web/feature-registry.ts';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { Page } from '#web/kit/pages/page.tsx';
import { Group, ListRow } from '#web/kit/pages/rows.tsx';
import { listOf } from '#web/lists.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { openWithMe, type OpenThing } from '../contract.ts';

/** Everything that is open with me, uncounted: the rest of what Today did not show. */
export function OpenPage() {
  const { t } = useTranslation('today');
  const { items } = useRequiredQuery(openWithMe, {});
  const groups = [
    [t('open.mine'), items.filter((item) => item.yourMove)],
    [t('open.theirs'), items.filter((item) => !item.yourMove)],
  ] as const;
  return (
    <Page title={t('open.title')} sub={t('open.sub')}>
      {items.length === 0 && <EmptyState>{t('open.nothing')}</EmptyState>}
      {groups.map(([title, list]) => (
        <Group key={title} title={title}>
          {list.map((item) => (
            <OpenRow key={item.subject.id} item={item} />
          ))}
        </Group>
      ))}
    </Page>
  );
}

function OpenRow({ item }: { item: OpenThing }) {
  const { i18n } = useTranslation();
  const pageOf = usePageOf();
  const kindNameOf = useKindNames();
  const names = item.with.map(({ name }) => name);
  return (
    <ListRow
      to={pageOf(item.subject)}
      state={[kindNameOf(item.subject.kind), listOf(names, i18n.language)].filter(Boolean).join(' · ')}
    >
      {item.words}
    </ListRow>
  );
}
