import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { RecipientContext } from '#features/people/web/kit/recipient/recipient-context.tsx';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { Page, Part } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { Thread } from '#features/people/web/kit/names/thread.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { asRead } from '#web/mentions.ts';
import { prefillState } from '#features/people/web/kit/prefill.ts';
import { WhoCanSee } from '#features/people/web/kit/recipient/who-can-see.tsx';
import { said, Words } from '#web/kit/words/words.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { sayDay } from '#web/time.ts';
import { readAsk, type AskView } from '../contract.ts';
import { AnswersInWords } from './answers-in-words.tsx';
import { WhoFits } from './matching/who-fits.tsx';
import { askMoves } from './moves/ask-moves.ts';
import { useAskInWords } from './ask-in-words.ts';
import type { PromiseState } from '#features/promises/promise-stored.ts';
import type { IntroductionState } from '../introductions/introduction.ts';

/** One ask or offer: the words, why it matters, the ways to answer, what came of it, and who can see it. */
export function OneAskPage() {
  const { t } = useTranslation('asks');
  const { id } = useParams({ from: '/inside/asks/$id' });
  const ask = useRequiredQuery(readAsk, { id });
  const isMine = useMe().person.id === ask.author.id;
  const inWords = useAskInWords();
  return (
    <Page
      back={
        <ObjectNav
          back={{
            to: '/asks',
            search: ask.direction === 'offer' ? { view: 'offers' } : {},
            name: t('list.title'),
          }}
        />
      }
      title={said(ask.what)}
      name={ask.what}
      why={
        <Sentence named={{ author: ask.author }}>{(names) => t(`page.why.${ask.direction}`, names)}</Sentence>
      }
      sub={[
        t(`kind.${ask.kind}`),
        inWords(ask),
        ...(ask.goodForLearning ? [t('page.goodForLearning')] : []),
      ].join(' · ')}
      aside={
        <>
          <WhoCanSee circle={ask.circle} earlier={ask.earlierCircles} />
          {!isMine && ask.state === 'open' && <RecipientContext party={ask.author.id} for="offer" />}
        </>
      }
    >
      <Words size="large">{ask.why}</Words>
      <Turn
        mine={ask.state === 'open' && (!isMine || wasHelped(ask))}
        moves={<AskMoves key={ask.id} ask={ask} />}
      >
        <Standing ask={ask} isMine={isMine} />
      </Turn>
      {isMine && ask.state === 'closed' && <AskAgain ask={ask} />}
      {isMine && ask.state === 'open' && ask.direction === 'need' && <WhoFits words={ask.what} />}
      <AnswersInWords ask={ask} isMine={isMine} />
      <AnswersOf ask={ask} isMine={isMine} />
      <Part title={t('page.history')}>
        <Thread lines={ask.history} say={({ did }) => t(`did.${did}`)} />
      </Part>
    </Page>
  );
}

/** Whether somebody's help with it was just what was needed: then its author is asked whether it is done. */
const wasHelped = ({ direction, answers, resources }: AskView) =>
  direction === 'need' &&
  (answers.some(({ state }) => state === 'satisfied') ||
    resources.some(({ promise }) => promise?.state === 'satisfied'));

/** The moves open to the reader; the address may name one whose form is open at once. */
function AskMoves({ ask }: { ask: AskView }) {
  const wanted = useSearch({ from: '/inside/asks/$id' }).do;
  const openForm = useState<string | null>(wanted ?? null);
  const mayRest = ask.can.includes('help') || ask.can.includes('take');
  const can = mayRest ? [...ask.can, 'notThisTime'] : ask.can;
  return <MoveRow moves={askMoves} subject={{ ...ask, can }} openForm={openForm} />;
}

/** Where it stands, in a sentence. The author learns how it is told, never whom or how many. */
function Standing({ ask, isMine }: { ask: AskView; isMine: boolean }) {
  const { t } = useTranslation('asks');
  if (ask.state === 'closed') return t(`page.ended.${ask.ended ?? 'helped'}`);
  if (!isMine)
    return (
      <Sentence named={{ author: ask.author }}>
        {(names) => t(`page.standing.${ask.direction}`, names)}
      </Sentence>
    );
  if (ask.direction === 'offer') return t('page.standing.mine-offer');
  if (wasHelped(ask)) return t('page.helped');
  if (ask.toldTo === 'nobody-here') return t('page.nobodyHere');
  return t(ask.toldTo === 'all' ? 'page.allSeeIt' : 'page.fewAreTold');
}

/** With the same words, as an ask of its own: they go along in this browser. */
function AskAgain({ ask: { direction, what, why } }: { ask: AskView }) {
  const { t } = useTranslation('asks');
  return (
    <Moves>
      <GoTo
        to={direction === 'need' ? '/asks/new' : '/offers/new'}
        state={prefillState({ what: asRead(what), why: asRead(why) })}
      >
        {t(`page.again.${direction}`)}
      </GoTo>
    </Moves>
  );
}

/** How an answer stands: the promise that came of it, or the introduction. */
type Standing = `promise.${PromiseState}` | `introduction.${IntroductionState}`;

/** The yeses that came: those that were answers in words stand with their words. */
function AnswersOf({ ask, isMine }: { ask: AskView; isMine: boolean }) {
  const { t } = useTranslation('asks');
  const inWords = new Set(ask.resources.map(({ promise }) => promise?.id));
  const answers = ask.answers.filter(({ id }) => !inWords.has(id));
  if (answers.length === 0) return null;
  return (
    <Part title={t(isMine ? 'page.answers' : 'page.yourAnswer')}>
      <Lines>
        {answers.map((answer) => (
          <AnswerRow key={answer.id} answer={answer} what={ask.what} />
        ))}
      </Lines>
    </Part>
  );
}

/** Whose answer, where it stands and how it was offered; the page on which it is answered is a link of its own. */
function AnswerRow({ answer, what }: { answer: AskView['answers'][number]; what: string }) {
  const { t } = useTranslation('asks');
  const { kind, id, state, with: other, mine, offered } = answer;
  const facts = useOffered(offered, what);
  const says = t(`page.${mine ? 'yourAnswerState' : 'answerState'}.${`${kind}.${state}` as Standing}`);
  const place =
    kind === 'promise'
      ? ({ to: '/promises/$id', params: { id } } as const)
      : ({ to: '/introductions/$id', params: { id } } as const);
  return (
    <ListRow
      facts={facts}
      moves={
        <GoTo {...place} quiet>
          {t(state === 'offered' && !mine ? 'page.seeAndAnswer' : 'page.see')}
        </GoTo>
      }
    >
      {mine ? says : other ? `${other.name}: ${says}` : t('page.anIntroduction')}
    </ListRow>
  );
}

/** The words that came with it, what done looks like where that is more than was asked, and the day. */
function useOffered(offered: AskView['answers'][number]['offered'], what: string): string[] {
  const { t, i18n } = useTranslation('asks');
  if (!offered) return [];
  const { words, doneLooksLike, dueOn } = offered;
  return [
    ...(words ? [asRead(words)] : []),
    ...(doneLooksLike === what ? [] : [t('page.offeredDone', { done: asRead(doneLooksLike) })]),
    dueOn === null ? t('page.offeredNoRush') : t('page.offeredBy', { day: sayDay(dueOn, i18n.language) }),
  ];
}
