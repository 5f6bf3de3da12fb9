import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readGuide } from '#features/people/guide/guide-contract.ts';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { Page, Part } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { BringIn } from './bring-in.tsx';

/** The guide of a team as a file: taken along by anybody, taken over by its members. */
export function GuideFilePage() {
  const { t } = useTranslation('backstage');
  const { id } = useParams({ from: '/inside/teams/$id/guide/file' });
  const { party, can } = useRequiredQuery(readGuide, { party: id });
  return (
    <Page
      title={t('title', { team: party.name })}
      sub={t('sub')}
      back={<ObjectNav back={{ to: '/teams/$id', params: { id }, name: party.name }} />}
    >
      <Part title={t('along.title')} sub={t('along.sub')}>
        <Lines>
          <ListRow state={t('along.catalogFor')}>
            <a href={`/api/teams/${id}/guide.yaml`} download="catalog-info.yaml">
              {t('along.catalog')}
            </a>
          </ListRow>
          <ListRow state={t('along.markdownFor')}>
            <a href={`/api/teams/${id}/guide.md`} download="guide.md">
              {t('along.markdown')}
            </a>
          </ListRow>
        </Lines>
      </Part>
      {can.includes('edit') && <BringIn team={id} />}
    </Page>
  );
}
