import { Link, useNavigate, useSearch } from '@tanstack/react-router';
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
import { useFormDraft } from '#web/draft.ts';
import { usePageOf } from '#web/feature-registry.ts';
import { RecipientContext } from '#features/people/web/kit/recipient/recipient-context.tsx';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { HintedComposer } from '#features/people/web/kit/forms/hinted-composer.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { Page, Side } from '#web/kit/pages/page.tsx';
import { TextButton } from '#web/kit/moves/text-button.tsx';
import { PartyPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { useCommand } from '#web/commands.ts';
import { useOptionalQuery } from '#web/queries.ts';
import { offerPromise, requestPromise } from '../contract.ts';
import { SpeakFor } from './speak-for.tsx';
import { WhenThereIsRoom } from './when-there-is-room.tsx';
import { TermsFields, type TermsInput } from './terms-fields.tsx';

const termsIn = ({ what, why }: Prefill) => ({ what, doneLooksLike: why });

/** What is asked for or offered, of whom, and for which team of one's own: all of it is there again after a reload. */
interface Begun extends TermsInput {
  /** Undefined until somebody is chosen: then the address may name them. */
  party?: PartyView | null | undefined;
  speaksFor?: string | undefined;
  words: string;
}

const nothingYet: Begun = { what: '', doneLooksLike: '', dueOn: null, words: '' };

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

/** What is in the making; what another page began, or what is meant for somebody, stands apart from what was being written here. */
function useBegun({ kind, to }: BeginProps) {
  const begun = usePrefill();
  const about = ['promise', kind, begun?.what, to].filter((part) => part !== undefined).join(':');
  return useFormDraft<Begun>(about, { ...nothingYet, ...(begun ? termsIn(begun) : {}) });
}

/** Whom it is for: as the address says when one comes from their page, until somebody else is chosen. */
function useNamed(to: string | undefined, kind: BeginProps['kind'], chosen: Begun['party']) {
  const opened = useOptionalQuery(readRecipientContext, { party: to ?? '', for: kind }, to !== undefined);
  return chosen === undefined ? (opened?.party ?? null) : chosen;
}

function BeginPage(props: BeginProps) {
  const { kind, to, goal } = props;
  const { t } = useTranslation('promises');
  const navigate = useNavigate();
  const { form, fill, clear } = useBegun(props);
  const { party: chosen, speaksFor, words, ...terms } = form;
  useCarriedWords(to, terms.what === '', (what) => fill({ what }));
  const request = useCommand(requestPromise);
  const offer = useCommand(offerPromise);
  const party = useNamed(to, kind, chosen);
  useDeclareReaders(party ? [party.id, ...(speaksFor ? [speaksFor] : [])] : []);
  const { busy, refused } = kind === 'request' ? request : offer;
  const Words = kind === 'request' ? HintedComposer : Composer;
  const send = async (delivery?: { confirmFull: true } | { deliverOn: string }) => {
    if (!party || busy) return;
    const wish = { ...terms, words: words.trim(), ...(goal ? { servesGoal: goal } : {}) };
    const promise =
      kind === 'request'
        ? await request.send({
            ...wish,
            performer: party.id,
            ...(speaksFor ? { customer: speaksFor } : {}),
            ...delivery,
          })
        : await offer.send({ ...wish, customer: party.id, ...(speaksFor ? { performer: speaksFor } : {}) });
    if (!promise) return;
    clear();
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
      beforehand={party !== null}
    >
      <Form
        send={t(`begin.${kind}.send`)}
        onSend={() => send()}
        busy={busy}
        refused={refused}
        further={
          isRefusal(refused, 'promise.plate-is-full') && (
            <WhenThereIsRoom
              onNow={() => void send({ confirmFull: true })}
              onDay={(deliverOn) => void send({ deliverOn })}
              busy={busy}
            />
          )
        }
      >
        <div>
          <PartyPicker
            label={t(`begin.${kind}.whom`)}
            value={party}
            onChange={(someone) => fill({ party: someone })}
            required
          />
          {!goal && <WhoeverCan kind={kind} what={terms.what} onLeave={clear} />}
        </div>
        <TermsFields asks={kind === 'request'} terms={terms} fill={fill} />
        <Words
          label={t('forms.withWords')}
          hint={t(`begin.${kind}.wordsHint`)}
          words={words}
          onWrite={(said) => fill({ words: said })}
          rows={2}
        />
        <SpeakFor value={speaksFor} onChange={(team) => fill({ speaksFor: team })} />
      </Form>
    </Page>
  );
}
