import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Beside } from '#web/kit/beside.tsx';
import { Fine, Page, Part, Side } from '#web/kit/page.tsx';
import { ListRow, Rows } from '#web/kit/rows.tsx';
import { Thread } from '#web/kit/thread.tsx';
import { Turn } from '#web/kit/turn.tsx';
import { Day } from '#web/kit/when.tsx';
import { WhoCanSee } from '#web/kit/who-can-see.tsx';
import { said, Words } from '#web/kit/words.tsx';
import { useReading } from '#web/reading.ts';
import { readExpectation, type ExpectationView } from '../../charter/contract.ts';
import { Changes } from './changes.tsx';
import { ExpectationMoves } from './expectation-moves.tsx';
import { Standing, turnOf } from './line-row.tsx';
import { Review } from './review.tsx';
import { useOccasionInWords } from './wording-fields.tsx';

/** One line of a charter: the words, what the other side heard, whose move it is, and how it came to be. */
export function ExpectationPage() {
  const { t } = useTranslation('partnerships');
  const { id } = useParams({ from: '/inside/expectations/$id' });
  const line = useReading(readExpectation, { id });
  const other = line.yourSide === 'needs' ? line.neededFrom : line.needs;
  const wording = line.inForce ?? line.onTheTable;
  return (
    <Page
      title={said(wording?.text ?? '')}
      name={wording?.text ?? ''}
      why={
        <Link to="/with/$id" params={{ id: line.partnership }}>
          {t('line.who', { needs: line.needs.name, from: line.neededFrom.name })}
        </Link>
      }
      sub={<Standing line={line} />}
      aside={
        <>
          <WhoCanSee circle={line.whoCanSee} />
          <Stewards line={line} />
          {line.yourSide && line.turn !== 'nobody' && <Beside party={other.id} for="talk" />}
        </>
      }
    >
      {wording && <Good good={wording.goodLooksLike} occasion={wording.occasion} />}
      <OnTheTable line={line} />
      <Review line={line} />
      <Later line={line} />
      <Promised line={line} />
      <Wordings line={line} />
      <Part title={t('page.history')}>
        <Thread lines={line.history} say={({ did }) => t(`line.did.${did}`)} />
      </Part>
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
  const { t } = useTranslation('partnerships');
  const inWords = useOccasionInWords()(occasion);
  return (
    <>
      {good && (
        <>
          <Fine>{t('wording.good')}</Fine>
          <Words>{good}</Words>
        </>
      )}
      {inWords && <Fine>{t('occasion.promised', { when: inWords })}</Fine>}
    </>
  );
}

/** What waits for an answer: a first wording or a new one, what was heard, and the moves. */
function OnTheTable({ line }: { line: ExpectationView }) {
  const { t } = useTranslation('partnerships');
  const { onTheTable: table } = line;
  const mine = line.turn === 'mine';
  const names = {
    needs: line.needs.name,
    from: line.neededFrom.name,
    other: line.yourSide === 'needs' ? line.neededFrom.name : line.needs.name,
  };
  const say = () => {
    if (line.state === 'draft') return t('line.draftOnly');
    if (!table) return t(`line.standing.${line.state}`, names);
    return t(`line.ask.${mine ? turnOf(line) : 'theirs'}`, names);
  };
  return (
    <Turn
      mine={mine}
      whose={mine && line.state !== 'draft' ? t('turn.yours') : undefined}
      moves={
        <>
          {table && line.inForce && <NewWording line={line} />}
          {table?.reflection && (
            <>
              <Fine>{t('line.heard', { name: table.reflectedBy?.name ?? names.other })}</Fine>
              <Words quoted>{table.reflection}</Words>
              {table.heard && <Fine>{t('line.thatIsIt')}</Fine>}
            </>
          )}
          {table?.clarified && (
            <>
              <Fine>{t('line.clarified')}</Fine>
              <Words quoted>{table.clarified}</Words>
            </>
          )}
          <ExpectationMoves key={line.version} line={line} />
        </>
      }
    >
      {say()}
    </Turn>
  );
}

/** A new wording beside the one in force: what would change, and for how long. */
function NewWording({ line: { onTheTable: table, proposedChanges: changes } }: { line: ExpectationView }) {
  const { t } = useTranslation('partnerships');
  if (!table) return null;
  return (
    <>
      <Fine>{t('line.newWording')}</Fine>
      {changes ? <Changes of={changes.text} /> : <Words>{table.text}</Words>}
      {changes && <Changes of={changes.goodLooksLike} />}
      <Span from={table.from} until={table.until} />
    </>
  );
}

function Span({ from, until }: { from: string | null; until: string | null }) {
  const { t } = useTranslation('partnerships');
  if (!from && !until) return null;
  return (
    <Fine>
      {from && (
        <>
          {t('wording.from')} <Day on={from} />{' '}
        </>
      )}
      {until && (
        <>
          {t('wording.until')} <Day on={until} />
        </>
      )}
    </Fine>
  );
}

function Later({ line }: { line: ExpectationView }) {
  const { t } = useTranslation('partnerships');
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
  const { t } = useTranslation(['partnerships', 'promises']);
  if (line.promises.length === 0) return null;
  return (
    <Part title={t('line.promises')}>
      <Rows>
        {line.promises.map((promise) => (
          <ListRow key={promise.id} to={{ to: '/promises/$id', params: { id: promise.id } }}>
            {t(`line.promise.${promise.state}`)}
          </ListRow>
        ))}
      </Rows>
    </Part>
  );
}

/** Every agreed wording, newest first, each beside what it replaced. */
function Wordings({ line }: { line: ExpectationView }) {
  const { t } = useTranslation('partnerships');
  if (line.wordings.length < 2) return null;
  return (
    <Part title={t('wording.all')}>
      <Rows>
        {line.wordings.map((wording) => (
          <li key={wording.agreedAt}>
            <Fine>
              {t(wording.inForce ? 'wording.inForce' : 'wording.agreed')}{' '}
              <Day on={wording.agreedAt.slice(0, 10)} />
            </Fine>
            <Changes of={wording.changes.text} />
            <Changes of={wording.changes.goodLooksLike} />
            <Span from={null} until={wording.until} />
          </li>
        ))}
      </Rows>
    </Part>
  );
}

function Stewards({ line }: { line: ExpectationView }) {
  const { t } = useTranslation('partnerships');
  const people = [
    ...new Map([line.needsSteward, line.steward].flatMap((one) => (one ? [[one.id, one]] : []))).values(),
  ];
  if (people.length === 0) return null;
  return (
    <Side title={t('line.stewards')}>
      {people.map(({ id, name }) => (
        <p key={id}>
          <Link to="/people/$id" params={{ id }}>
            {name}
          </Link>
        </p>
      ))}
    </Side>
  );
}
