import { useTranslation } from 'react-i18next';
import { OnlyAdmins } from '../kit/only-admins.tsx';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { Page } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { More } from '#web/kit/pages/more.tsx';
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
        <Entries />
      </Page>
    </OnlyAdmins>
  );
}

function Entries() {
  const { t } = useTranslation('people');
  const { items, more, loadingMore } = usePagedQuery(readStructuralLog, {});
  if (items.length === 0) return <EmptyState>{t('log.empty')}</EmptyState>;
  return (
    <>
      <Lines>
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
      </Lines>
      <More more={more} busy={loadingMore} />
    </>
  );
}
