import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '#web/draft.ts';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { formsIn } from '#web/kit/lazy.tsx';
import { cardAnswers } from '#features/people/web/kit/moves/card-answers.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { moveTable } from '#web/kit/moves/move-table.ts';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { asRead } from '#web/mentions.ts';
import { prefillState } from '#features/people/web/kit/prefill.ts';
import { moves, showPromise, type PromiseView } from '../contract.ts';
import type { Shown } from './move-forms.tsx';

type MoveName = keyof typeof moves;

const form = formsIn(() => import('./move-forms.tsx'));
const earlyForm = formsIn(() => import('./say-early-form.tsx'));

/** The moves of a promise; words can go with those that take one tap. */
const promiseMoves = moveTable<Shown, { words?: string }>()({
  part: 'promises',
  operations: moves,
  row: {
    promise: 'at-once',
    accept: 'at-once',
    agree: 'at-once',
    report: 'at-once',
    'declare-satisfied': 'at-once',
    'not-yet': form('WordsMove'),
    counter: form('TermsMove'),
    decline: form('DeclineMove'),
    ask: form('WordsMove'),
    reflect: form('ReflectMove'),
    reword: form('TermsMove'),
    refuse: 'at-once',
    'withdraw-proposal': 'at-once',
    'say-early': earlyForm('SayEarlyMove'),
    propose: form('TermsMove'),
    'take-back': 'at-once',
    renege: form('RenegeMove'),
    release: 'at-once',
    withdraw: 'at-once',
  },
  aside: ['take-back', 'release', 'withdraw', 'withdraw-proposal'],
  group: (t) => t('moves.label'),
  label: (t, move, promise) => t(`moves.${nameOf(move, promise)}`),
  made: (t, move, promise) =>
    t(`made.${nameOf(move, promise)}`, {
      customer: promise.customer.name,
      performer: promise.performer.name,
    }),
  now: (t, move, promise) =>
    saidNow(move)
      ? t(`now.${move}`, { customer: promise.customer.name, performer: promise.performer.name })
      : undefined,
  undo: { report: 'take-back' },
});

/** The answers of a card that have words of their own for what now is. */
const said = [
  'promise',
  'accept',
  'agree',
  'report',
  'declare-satisfied',
  'decline',
  'counter',
  'ask',
  'not-yet',
  'say-early',
  'renege',
  'propose',
  'release',
] as const satisfies MoveName[];
const saidNow = (move: string): move is (typeof said)[number] => said.some((one) => one === move);

/** Where whoever promised it has left, what the customer can say has words of its own. */
function nameOf<M extends MoveName>(move: M, { proposal, performerIsGone }: Partial<PromiseView>): NameOf<M> {
  const isAsked = proposal?.isYetToBeAsked && (move === 'agree' || move === 'release');
  if (isAsked) return `left.${move}` as NameOf<M>;
  const isGone = performerIsGone && (move === 'propose' || move === 'release');
  return isGone ? (`gone.${move}` as NameOf<M>) : move;
}
type NameOf<M extends MoveName> =
  | M
  | `left.${Extract<M, 'agree' | 'release'>}`
  | `gone.${Extract<M, 'propose' | 'release'>}`;

export const promiseAnswers = cardAnswers({ moves: promiseMoves, reads: showPromise });

/** The moves on the page of a promise, with words to go along if one likes. */
export function PromiseMoves({ promise }: { promise: Shown }) {
  const { t } = useTranslation('promises');
  const navigate = useNavigate();
  const [open, setOpen] = useState<string | null>(null);
  const said = useDraft(`promise:${promise.id}:words`);
  const withWords = open === 'words';
  const takesWords = promise.can.some((move) => promiseMoves.row[move] === 'at-once');
  return (
    <>
      {promise.suggestions.length > 0 && <WaysOnAtRisk promise={promise} onOpen={() => setOpen('propose')} />}
      <MoveRow
        moves={promiseMoves}
        subject={promise}
        given={{ words: withWords ? said.words.trim() : '' }}
        openForm={[open, setOpen]}
        onMoved={(move) => {
          if (promiseMoves.row[move] === 'at-once') said.clear();
          if (move === 'declare-satisfied') void navigate(afterTheYes(promise));
        }}
      >
        {takesWords && (
          <Move open={withWords} onMake={() => setOpen(withWords ? null : 'words')}>
            {t('forms.addWords')}
          </Move>
        )}
      </MoveRow>
      {withWords && (
        <Composer
          label={t('forms.withWords')}
          hint={t('forms.withWordsHint')}
          words={said.words}
          onWrite={said.write}
          rows={2}
        />
      )}
    </>
  );
}

/** Help with an ask leads back to it, where its author says whether it is done; whatever else was kept leads on to the thanks. */
function afterTheYes({ id, serves, thread }: Shown) {
  const wasHelp = serves?.kind === 'ask' && thread?.[0]?.did !== 'promise';
  return wasHelp
    ? { to: '/asks/$id' as const, params: { id: serves.id }, search: { do: 'close' } }
    : { to: '/thanks/after' as const, search: { promise: id } };
}

/** What helps when a promise may not work as agreed: another day, a smaller part, or a hand (S2-7.1, B15). */
function WaysOnAtRisk({ promise, onOpen }: { promise: Shown; onOpen: () => void }) {
  const { t } = useTranslation('promises');
  const hand = { what: asRead(promise.terms.what), why: asRead(promise.atRisk ?? '') };
  return (
    <>
      <Fine>{t('page.suggestions.helps')}</Fine>
      <Moves label={t('page.suggestions.label')}>
        {promise.suggestions.map((one) =>
          one === 'ask-for-help' ? (
            <GoTo key={one} to="/asks/new" state={prefillState(hand)}>
              {t(`page.suggestions.${one}`)}
            </GoTo>
          ) : (
            promise.can.includes('propose') && (
              <Move key={one} onMake={onOpen}>
                {t(`page.suggestions.${one}`)}
              </Move>
            )
          ),
        )}
      </Moves>
    </>
  );
}
