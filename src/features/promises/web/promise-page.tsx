import { Link, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Name, Who } from '#features/people/web/kit/names/name.tsx';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { RecipientContext } from '#features/people/web/kit/recipient/recipient-context.tsx';
import { usePageOf, useWhoFitsParts } from '#web/feature-registry.ts';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { Fine, Page, Part, Side } from '#web/kit/pages/page.tsx';
import { Thread } from '#features/people/web/kit/names/thread.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { Day } from '#web/kit/words/when.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { asRead } from '#web/mentions.ts';
import { prefillState } from '#features/people/web/kit/prefill.ts';
import { WhoCanSee } from '#features/people/web/kit/recipient/who-can-see.tsx';
import { said, Words } from '#web/kit/words/words.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { asSentence } from '#platform/text/sentence.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { today } from '#web/time.ts';
import { showPromise, type PromisePage as Promised } from '../contract.ts';
import type { Reflection } from '../promise-stored.ts';
import { Chain } from './counting-on/chain.tsx';
import { NewTerms } from './new-terms.tsx';
import { PromiseMoves } from './promise-moves.tsx';
import { otherParty, turnOf } from './say-turn.ts';
import { mostLetters } from '#platform/limits.ts';

/** States in which nobody has given their word yet. */
const stillAsked = ['requested', 'offered', 'countered'] as const;

/** One promise: whose turn it is, the words, the moves, the thread, and who can see it. */
export function PromisePage() {
  const { t } = useTranslation('promises');
  const { id } = useParams({ from: '/inside/promises/$id' });
  const promise = useRequiredQuery(showPromise, { id });
  const other = otherParty(promise);
  return (
    <Page
      back={<ObjectNav back={{ to: '/promises', name: t('list.title') }} />}
      title={said(promise.terms.what)}
      name={promise.terms.what}
      why={
        <Sentence named={{ performer: promise.performer, customer: promise.customer }}>
          {(names) =>
            t(`page.why.${stillAsked.find((state) => state === promise.state) ?? 'promise'}`, names)
          }
        </Sentence>
      }
      sub={
        <>
          {said(t('page.done', { done: asSentence(promise.terms.doneLooksLike) }))}{' '}
          {promise.terms.dueOn === null ? (
            t('page.noRush')
          ) : (
            <>
              {t(promise.terms.dueOn < today() ? 'page.meantFor' : 'page.by')}{' '}
              <Day on={promise.terms.dueOn} />.
            </>
          )}
        </>
      }
      aside={
        <>
          {promise.whoCanSee && <WhoCanSee circle={promise.whoCanSee} asItStoodAt={promise.asItStoodAt} />}
          <Around promise={promise} />
          {promise.mySide && promise.turn !== 'closed' && (
            <RecipientContext
              party={other.id}
              for="request"
              carries={promise.mySide === 'customer' ? promise.terms.what : undefined}
            />
          )}
        </>
      }
    >
      <TurnBox promise={promise} />
      {promise.suggestions.length > 0 && <WhoCouldHelp words={promise.terms.what} />}
      {promise.mySide !== null && <Chain promise={promise} />}
      <Part title={t('page.thread')}>
        <Thread lines={promise.thread} say={(line) => <Did line={line} />} />
      </Part>
    </Page>
  );
}

function TurnBox({ promise }: { promise: Promised }) {
  const { t } = useTranslation('promises');
  const mine = promise.turn === 'mine';
  const named = {
    customer: promise.customer,
    performer: promise.performer,
    other: otherParty(promise),
    team: promise.proposal?.newPerformer,
  };
  return (
    <Turn
      whose={mine ? t('turn.yours') : undefined}
      mine={mine}
      moves={
        <>
          <Proposed promise={promise} />
          {promise.atRisk && promise.turn !== 'closed' && (
            <>
              <Fine>
                <Sentence named={named}>{(names) => t('page.atRisk', names)}</Sentence>
              </Fine>
              <Words>{promise.atRisk}</Words>
            </>
          )}
          <PromiseMoves key={promise.id} promise={promise} />
          <AskAgain promise={promise} />
        </>
      }
    >
      <Sentence named={named}>{(names) => t(`turn.${turnOf(promise)}`, names)}</Sentence>
    </Turn>
  );
}

/** Who would keep it, and the terms that wait for an answer beside those that were there before. */
function Proposed({ promise }: { promise: Promised }) {
  const { t } = useTranslation('promises');
  const { proposal } = promise;
  return (
    <>
      {proposal?.newPerformer && !proposal.isYetToBeAsked && (
        <p>
          <Sentence named={{ name: proposal.newPerformer }}>{(names) => t('page.handOver', names)}</Sentence>
        </p>
      )}
      <NewTerms promise={promise} />
    </>
  );
}

/** What comes round again is asked with the same words, as a promise of its own; what was let go of may have cost work. */
function AskAgain({ promise }: { promise: Promised }) {
  const { turn, state, mySide, performer, performerIsGone, terms } = promise;
  const { t } = useTranslation('promises');
  if (turn !== 'closed' || mySide !== 'customer' || performerIsGone) return null;
  return (
    <Moves>
      <GoTo
        to="/promises/request"
        search={{ to: performer.id }}
        state={prefillState({ what: asRead(terms.what), why: asRead(terms.doneLooksLike) })}
      >
        {t('page.askAgain')}
      </GoTo>
      {state === 'released' && (
        <GoTo
          to="/thanks/new"
          search={{ to: performer.id }}
          state={prefillState({ what: asRead(terms.what), why: '' })}
        >
          {t('page.thank')}
        </GoTo>
      )}
    </Moves>
  );
}

/** Whoever else could take a part of what may not work, as other features know them. */
function WhoCouldHelp({ words }: { words: string }) {
  const parts = useWhoFitsParts();
  return (
    <Suspense fallback={null}>
      {parts.map(({ name, Part: WhoFits }) => (
        <WhoFits key={name} words={words} />
      ))}
    </Suspense>
  );
}

interface Details {
  suggests?: { id: string; name: string };
  reflection?: Reflection;
}

function Did({ line }: { line: Promised['thread'][number] }) {
  const { t } = useTranslation('promises');
  const details = line.details as Details | null;
  const suggested = details?.suggests;
  const said =
    details?.reflection && details.reflection !== 'heard'
      ? (`reflected.${details.reflection}` as const)
      : line.did;
  return (
    <>
      {t(`did.${said}`)}
      {suggested && (
        <>
          {' · '}
          {t('did.suggests')} <Name of={suggested} />
        </>
      )}
    </>
  );
}

/** A team that could not keep its word, or took it back, is offered to look back: at causes, not at people (S1-19). */
const isMissOfATeam = ({ state, performer }: Promised) =>
  performer.kind === 'team' && (state === 'reneged' || state === 'withdrawn');

/** What it serves, who stands for a team, and the promise that makes it right. */
function Around({ promise }: { promise: Promised }) {
  const { t } = useTranslation('promises');
  const pageOf = usePageOf();
  const steward = promise.steward ?? promise.customerSteward;
  const isOurs = useMe().teams.some(({ id }) => id === promise.performer.id);
  return (
    <>
      {promise.serves && promise.serves.kind !== 'guide-line' && (
        <Side title={t('page.serves')}>
          <p>
            <Link {...pageOf(promise.serves)}>{t(`page.servesWhat.${promise.serves.kind}`)}</Link>
          </p>
        </Side>
      )}
      {promise.serves?.kind === 'guide-line' && (
        <Side title={t('page.serves')}>
          <p>
            <Sentence named={{ name: promise.customer }}>
              {(names) => t('page.servesWhat.guide-line', names)}
            </Sentence>
          </p>
        </Side>
      )}
      {promise.makeRight && (
        <Side title={t('page.makeRight')}>
          <p>
            <Link to="/promises/$id" params={{ id: promise.makeRight }}>
              {t('page.toMakeRight')}
            </Link>
          </p>
        </Side>
      )}
      {isMissOfATeam(promise) && (
        <Side title={t('page.review')}>
          <p>
            <Link
              to="/conversations/new"
              search={{
                form: 'review',
                about: promise.terms.what.slice(0, mostLetters.line),
                with: (isOurs ? promise.customer : promise.performer).id,
              }}
            >
              {t('page.toReview')}
            </Link>
          </p>
        </Side>
      )}
      {steward && (
        <Side title={t('page.steward')}>
          <p>
            <Who of={steward} />
          </p>
        </Side>
      )}
    </>
  );
}
