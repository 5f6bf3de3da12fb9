import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { More } from '#web/kit/pages/more.tsx';
import { Page } from '#web/kit/pages/page.tsx';
import { usePagedQuery } from '#web/queries.ts';
import { listLessons } from '../../review/contract.ts';
import { LessonRows } from './lessons.tsx';

/** What was learned and shared with me: here the search leads to, whoever it is for. */
export function LessonsPage() {
  const { t } = useTranslation('conversations');
  const { items, more, loadingMore } = usePagedQuery(listLessons, {});
  return (
    <Page title={t('lessons.title')} sub={t('lessons.sub')}>
      {items.length === 0 ? (
        <EmptyState>{t('lessons.none')}</EmptyState>
      ) : (
        <>
          <LessonRows lessons={items} />
          <More more={more} busy={loadingMore} />
        </>
      )}
    </Page>
  );
}
