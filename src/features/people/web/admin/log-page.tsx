import { useTranslation } from 'react-i18next';
import { OnlyAdmins } from '../kit/only-admins.tsx';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { Page } from '#web/kit/pages/page.tsx';
import { ListRow, More, Rows } from '#web/kit/pages/rows.tsx';
import { When } from '#web/kit/words/when.tsx';
import { UpTo } from '#web/kit/forms/up-to.tsx';
import { usePagedQuery } from '#web/queries.ts';
import { readStructuralLog } from '../../admin/admin-contract.ts';

/** What changed in people, teams and settings, and who did it. Never who read what. */
export function LogPage() {
  const { t } = useTranslation('people');
  return (
    <OnlyAdmins>
      <Page title={t('log.title')} why={<UpTo to="/admin" />} sub={t('log.sub')}>
        <Lines />
      </Page>
    </OnlyAdmins>
  );
}

function Lines() {
  const { t } = useTranslation('people');
  const { items, more, loadingMore } = usePagedQuery(readStructuralLog, {});
  if (items.length === 0) return <EmptyState>{t('log.empty')}</EmptyState>;
  return (
    <>
      <Rows>
        {items.map(({ id, at, by, what, subject, detail }) => (
          <ListRow
            key={id}
            state={
              <>
                {by?.name ?? t('log.byItself')} · <When at={at} />
              </>
            }
          >
            {[
              t(`log.what.${what}`, { defaultValue: what }),
              subject?.name,
              detail?.replace(/^(\d+) of (\d+)$/, t('log.of')),
            ]
              .filter(Boolean)
              .join(' · ')}
          </ListRow>
        ))}
      </Rows>
      <More more={more} busy={loadingMore} />
    </>
  );
}
