import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useDeclareReaders } from '#features/people/web/kit/recipient/readers.ts';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { readRecipientContext } from '#features/people/directory-contract.ts';
import { isRefusal } from '#web/call.ts';
import {
  carryPrefill,
  forWhoeverCan,
  useCarriedWords,
  usePrefill,
  type Prefill,
} from '#features/people/web/kit/prefill.ts';
import { useDraft, useFormDraft } from '#web/draft.ts';
import { usePageOf } from '#web/feature-registry.ts';
import { RecipientContext } from '#features/people/web/kit/recipient/recipient-context.tsx';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Page, Side, Stack } from '#web/kit/pages/page.tsx';
import { TextButton } from '#web/kit/moves/text-button.tsx';
import { PartyPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import { useOptionalQuery } from '#web/queries.ts';
import { offerPromise, requestPromise } from '../contract.ts';
import { SpeakFor } from './speak-for.tsx';
import { TermsFields, type TermsInput } from './terms-fields.tsx';

const termsIn = ({ what, why }: Prefill) => ({ what, doneLooksLike: why });

const noTermsYet: TermsInput = { what: '', doneLooksLike: '', dueOn: null };

/** Asks somebody for a promise. */
export function RequestPage() {
  const { to, serves } = useSearch({ from: '/inside/promises/request' });
  return <BeginPage kind="request" to={to} goal={goalIn(serves)} />;
}

/** Offers somebody a promise of one's own, as a question they can decline. */
export function OfferPage() {
  const { to, serves } = useSearch({ from: '/inside/promises/offer' });
  return <BeginPage kind="offer" to={to} goal={goalIn(serves)} />;
}

/** Says that it will stand on the goal's page, and leads there. */
function ServedGoal({ id }: { id: string }) {
  const { t } = useTranslation('promises');
  const pageOf = usePageOf();
  return (
    <Side title={t('page.serves')}>
      <p>
        {t('begin.servesGoal')} <Link {...pageOf({ kind: 'goal', id })}>{t('begin.toGoal')}</Link>.
      </p>
    </Side>
  );
}

interface BeginProps {
  kind: 'request' | 'offer';
  to: string | undefined;
  /** The goal it is for. */
  goal: string | undefined;
}

interface WhoeverCanProps {
  kind: 'request' | 'offer';
  what: string;
  onLeave: () => void;
}

/** Leaves open whom it is for, and takes along what was written. */
function WhoeverCan({ kind, what, onLeave }: WhoeverCanProps) {
  const { t } = useTranslation('promises');
  const navigate = useNavigate();
  const leave = async () => {
    carryPrefill(forWhoeverCan, what);
    onLeave();
    await navigate({ to: kind === 'request' ? '/asks/new' : '/offers/new', replace: true });
  };
  return <TextButton onClick={() => void leave()}>{t(`begin.${kind}.whoeverCan`)}</TextButton>;
}

/** The goal that an address names: `goal:` and its id. */
const goalIn = (serves: string | undefined): string | undefined => /^goal:(.+)$/.exec(serves ?? '')?.[1];

/** The terms in the making; what another page began stands apart from what was being written here. */
function useTerms(kind: BeginProps['kind']) {
  const begun = usePrefill();
  const about = begun ? `promise:${kind}:${begun.what}` : `promise:${kind}`;
  return useFormDraft(about, { ...noTermsYet, ...(begun ? termsIn(begun) : {}) });
}

function BeginPage({ kind, to, goal }: BeginProps) {
  const { t } = useTranslation('promises');
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<PartyView | null | undefined>();
  const [speaksFor, setSpeaksFor] = useState<string | undefined>();
  const { form: terms, fill, clear } = useTerms(kind);
  useCarriedWords(to, terms.what === '', (what) => fill({ what }));
  const said = useDraft(`promise:${kind}:words`);
  const request = useCommand(requestPromise);
  const offer = useCommand(offerPromise);
  const opened = useOptionalQuery(readRecipientContext, { party: to ?? '', for: kind }, to !== undefined);
  const party = chosen === undefined ? (opened?.party ?? null) : chosen;
  useDeclareReaders(party ? [party.id, ...(speaksFor ? [speaksFor] : [])] : []);
  const { busy, refused } = kind === 'request' ? request : offer;
  const send = async (confirmFull: boolean) => {
    if (!party || busy) return;
    const wish = { ...terms, words: said.words.trim(), ...(goal ? { servesGoal: goal } : {}) };
    const mine = speaksFor ?? undefined;
    const promise =
      kind === 'request'
        ? await request.send({
            ...wish,
            performer: party.id,
            ...(mine ? { customer: mine } : {}),
            ...(confirmFull ? { confirmFull } : {}),
          })
        : await offer.send({ ...wish, customer: party.id, ...(mine ? { performer: mine } : {}) });
    if (!promise) return;
    clear();
    said.clear();
    await navigate({ to: '/promises/$id', params: { id: promise.id } });
  };
  return (
    <Page
      title={t(`begin.${kind}.title`)}
      sub={t(`begin.${kind}.sub`)}
      aside={
        <>
          {goal && <ServedGoal id={goal} />}
          {party ? <RecipientContext party={party.id} for={kind} /> : <span />}
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send(false);
        }}
      >
        <Stack>
          <div>
            <PartyPicker label={t(`begin.${kind}.whom`)} value={party} onChange={setChosen} />
            {!goal && <WhoeverCan kind={kind} what={terms.what} onLeave={() => fill({ what: '' })} />}
          </div>
          <TermsFields terms={terms} fill={fill} onSend={() => void send(false)} />
          <Composer
            label={t('forms.withWords')}
            hint={t(`begin.${kind}.wordsHint`)}
            words={said.words}
            onWrite={said.write}
            rows={2}
          />
          <SpeakFor value={speaksFor} onChange={setSpeaksFor} />
        </Stack>
        <Refused by={refused} />
        <Moves>
          <Button type="submit" aria-disabled={!party || busy || undefined}>
            {t(`begin.${kind}.send`)}
          </Button>
          {isRefusal(refused, 'promise.plate-is-full') && (
            <Move onMake={() => void send(true)} busy={busy}>
              {t('begin.request.allTheSame')}
            </Move>
          )}
        </Moves>
      </form>
    </Page>
  );
}
