import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { Fine, Page } from '#web/kit/pages/page.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { readGuide } from '../../guide/guide-contract.ts';
import { GuideEditor } from './guide-editor.tsx';

/** Working with us: every member may write it, everyone may read it. */
export function TeamGuidePage() {
  const { t } = useTranslation('people');
  const { id } = useParams({ from: '/inside/teams/$id/guide' });
  const guide = useRequiredQuery(readGuide, { party: id });
  return (
    <Page
      title={t('guide.ours.title', { name: guide.party.name })}
      sub={t('guide.ours.sub')}
      back={<ObjectNav back={{ to: '/teams/$id', params: { id }, name: guide.party.name }} />}
    >
      <GuideEditor guide={guide} />
      <Fine>
        <Link to="/teams/$id/guide/file" params={{ id }}>
          {t('guide.ours.file')}
        </Link>
      </Fine>
    </Page>
  );
}
