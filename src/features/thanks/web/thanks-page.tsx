import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Who } from '#features/people/web/kit/names/name.tsx';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { usePageOf } from '#web/feature-registry.ts';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { Fine, Page, Part, Side } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { Thread } from '#features/people/web/kit/names/thread.tsx';
import { Warm } from '#web/kit/words/warm.tsx';
import { WhoCanSee } from '#features/people/web/kit/recipient/who-can-see.tsx';
import { Words, said } from '#web/kit/words/words.tsx';
import { Gathering } from './gathering.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { readThanks, type ThanksView } from '../contract.ts';
import { DraftPage } from './draft-page.tsx';
import { SharingTurn } from './sharing-turn.tsx';
import { LookBack } from './look-back.tsx';
import { thanksMoves } from './thanks-moves.ts';

/** One thanks, as those named in it see it; a draft opens for writing. */
export function ThanksPage() {
  const { id } = useParams({ from: '/inside/thanks/$id' });
  const thanks = useRequiredQuery(readThanks, { id });
  return thanks.state === 'draft' ? (
    <DraftPage key={thanks.version} thanks={thanks} />
  ) : (
    <SentPage thanks={thanks} />
  );
}

function SentPage({ thanks }: { thanks: ThanksView }) {
  const { t } = useTranslation('thanks');
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
      aside={<Beside thanks={thanks} />}
    >
      {thanks.madePossible && (
        <Warm>
          <Fine>{t('page.madePossible')}</Fine>
          <Words size="large">{thanks.madePossible}</Words>
        </Warm>
      )}
      {thanks.state === 'withdrawn' && <p>{t('page.withdrawn')}</p>}
      <SharingTurn thanks={thanks} />
      <Part title={t('page.credits')}>
        <Credits credits={thanks.credits} />
      </Part>
      <Gathering of={thanks} />
      <MoveRow key={thanks.id} moves={thanksMoves} subject={thanks} />
      {thanks.state !== 'draft' && thanks.state !== 'withdrawn' && <LookBack win={thanks} />}
      <Part title={t('page.history')}>
        <Thread lines={thanks.history} say={({ did }) => t(`did.${did}`)} />
      </Part>
    </Page>
  );
}

/** Who made it possible, each in a line; also on the shared version. */
export function Credits({
  credits,
}: {
  credits: readonly { party: ThanksView['author']; forWhat: string }[];
}) {
  return (
    <Lines>
      {credits.map(({ party, forWhat }) => (
        <ListRow key={party.id} state={<Who of={party} />}>
          {forWhat}
        </ListRow>
      ))}
    </Lines>
  );
}

function Beside({ thanks }: { thanks: ThanksView }) {
  const { t } = useTranslation('thanks');
  const pageOf = usePageOf();
  return (
    <>
      <WhoCanSee
        circle={thanks.circle}
        shared={thanks.sharedCircle}
        sharedElsewhere={thanks.sharedId !== null && thanks.sharedCircle === null}
      />
      {thanks.sharedId && (
        <Side title={t('page.shared')}>
          <p>
            <Link to="/shared-thanks/$id" params={{ id: thanks.sharedId }}>
              {t('page.toShared')}
            </Link>
          </p>
        </Side>
      )}
      {thanks.serves && (
        <Side title={t('page.serves')}>
          <p>
            <Link {...pageOf(thanks.serves)}>{t(`page.servesWhat.${thanks.serves.kind}`)}</Link>
          </p>
        </Side>
      )}
    </>
  );
}
