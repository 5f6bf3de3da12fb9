import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { Who } from '#features/people/web/kit/names/name.tsx';
import { RecipientContext } from '#features/people/web/kit/recipient/recipient-context.tsx';
import { Fine, Page, Part, Side } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { Thread } from '#features/people/web/kit/names/thread.tsx';
import { WhoCanSee } from '#features/people/web/kit/recipient/who-can-see.tsx';
import { said, Words } from '#web/kit/words/words.tsx';
import { listOf } from '#web/lists.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { readExpectation, type ExpectationView } from '../contract.ts';
import { Standing } from './line-row.tsx';
import { Span } from '#features/agreements/web/span.tsx';
import { OnTheTable } from './on-the-table.tsx';
import { WhoElse } from '#features/agreements/web/who-else.tsx';
import { Wordings } from '#features/agreements/web/wordings.tsx';
import { Review } from './review.tsx';
import { useOccasionInWords } from './wording-fields.tsx';

/** One line of a charter: the words, what the other side heard, whose move it is, and how it came to be. */
export function ExpectationPage() {
  const { t, i18n } = useTranslation(['expectations', 'agreements']);
  const { id } = useParams({ from: '/inside/expectations/$id' });
  const line = useRequiredQuery(readExpectation, { id });
  const other = line.yourSide === 'needs' ? line.neededFrom : line.needs;
  const wording = line.inForce ?? line.onTheTable;
  return (
    <Page
      back={
        <ObjectNav
          back={{
            to: '/with/$id',
            params: { id: line.partnership },
            name: listOf([line.needs.name, line.neededFrom.name], i18n.language),
          }}
        />
      }
      title={wording ? said(wording.text) : t('gone')}
      name={wording?.text ?? t('gone')}
      why={
        <Sentence named={{ needs: line.needs, from: line.neededFrom }}>{(names) => t('who', names)}</Sentence>
      }
      sub={<Standing line={line} turnIsSaid />}
      aside={
        <>
          <WhoCanSee circle={line.whoCanSee} shared={line.agreedIsSeenBy} />
          <Stewards line={line} />
          {line.yourSide && line.turn !== 'nobody' && <RecipientContext party={other.id} for="talk" />}
        </>
      }
    >
      {wording && <Good good={wording.goodLooksLike} occasion={wording.occasion} />}
      <OnTheTable line={line} />
      <Review line={line} />
      <Later line={line} />
      <Promised line={line} />
      <Wordings of={line.wordings} />
      {line.yourSide && <WhoElse of={line.wordings} />}
      {line.history.length > 0 && (
        <Part title={t('agreements:history')}>
          <Thread lines={line.history} say={({ did }) => t(`did.${did}`)} />
        </Part>
      )}
    </Page>
  );
}

function Good({
  good,
  occasion,
}: {
  good: string;
  occasion: Parameters<ReturnType<typeof useOccasionInWords>>[0];
}) {
  const { t } = useTranslation(['expectations', 'agreements']);
  const inWords = useOccasionInWords()(occasion);
  return (
    <>
      {good && (
        <>
          <Fine>{t('agreements:wording.good')}</Fine>
          <Words>{good}</Words>
        </>
      )}
      {inWords && <Fine>{t('occasion.promised', { when: inWords })}</Fine>}
    </>
  );
}

function Later({ line }: { line: ExpectationView }) {
  const { t } = useTranslation('expectations');
  if (line.later.length === 0) return null;
  return (
    <Part small title={t('wording.later')}>
      {line.later.map((wording) => (
        <div key={wording.from}>
          <Words>{wording.text}</Words>
          <Span from={wording.from} until={wording.until} />
        </div>
      ))}
    </Part>
  );
}

/** Promises that came of it. */
function Promised({ line }: { line: ExpectationView }) {
  const { t } = useTranslation(['expectations', 'promises']);
  if (line.promises.length === 0) return null;
  return (
    <Part title={t('promises')}>
      <Lines>
        {line.promises.map((promise) => (
          <ListRow key={promise.id} to={{ to: '/promises/$id', params: { id: promise.id } }}>
            {t(`promise.${promise.state}`)}
          </ListRow>
        ))}
      </Lines>
    </Part>
  );
}

function Stewards({ line }: { line: ExpectationView }) {
  const { t } = useTranslation('expectations');
  const people = [
    ...new Map([line.needsSteward, line.steward].flatMap((one) => (one ? [[one.id, one]] : []))).values(),
  ];
  if (people.length === 0) return null;
  return (
    <Side title={t('stewards')}>
      {people.map((one) => (
        <p key={one.id}>
          <Who of={one} />
        </p>
      ))}
    </Side>
  );
}
