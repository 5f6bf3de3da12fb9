import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { Fine, Page, Part } from '#web/kit/pages/page.tsx';
import { Warm } from '#web/kit/words/warm.tsx';
import { When } from '#web/kit/words/when.tsx';
import { WhoCanSee } from '#features/people/web/kit/recipient/who-can-see.tsx';
import { said, Words } from '#web/kit/words/words.tsx';
import { Gathering } from './gathering.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { readSharedThanks } from '../contract.ts';
import { LookBack } from './look-back.tsx';
import { Credits } from './thanks-page.tsx';

/** Thanks as they were shared: with the names of those who said yes. */
export function SharedPage() {
  const { t } = useTranslation('thanks');
  const { id } = useParams({ from: '/inside/shared-thanks/$id' });
  const thanks = useRequiredQuery(readSharedThanks, { id });
  return (
    <Page
      back={<ObjectNav back={{ to: '/thanks', name: t('list.title') }} />}
      title={said(thanks.forWhat)}
      name={thanks.forWhat}
      why={
        <Sentence named={{ author: thanks.author }}>
          {(names) => t(`page.why.${thanks.kind}`, names)}
        </Sentence>
      }
      sub={<When at={thanks.at} />}
      aside={<WhoCanSee circle={thanks.circle} />}
    >
      {thanks.madePossible && (
        <Warm>
          <Fine>{t('page.madePossible')}</Fine>
          <Words size="large">{thanks.madePossible}</Words>
        </Warm>
      )}
      <Part title={t('page.credits')}>
        <Credits credits={thanks.credits} />
      </Part>
      <Gathering of={thanks} />
      <LookBack win={thanks} />
    </Page>
  );
}
