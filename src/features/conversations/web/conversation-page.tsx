import { useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { RecipientContext } from '#features/people/web/kit/recipient/recipient-context.tsx';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Page, Part, Side } from '#web/kit/pages/page.tsx';
import { WhoCanSee } from '#features/people/web/kit/recipient/who-can-see.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { sayDay } from '#web/time.ts';
import { readConversation, type ConversationView } from '../contract.ts';
import { forms } from '../conversation-form.ts';
import { AdvicePart } from './feedback/advice-part.tsx';
import { CatchUpPart } from './catch-up/catch-up-part.tsx';
import { RetentionMoves } from './retention-moves.tsx';
import { OtherWays } from './preparing/other-ways.tsx';
import { DraftPage } from './preparing/draft-page.tsx';
import { FeedbackPart } from './feedback/feedback-part.tsx';
import { InvitedPart } from './invited-part.tsx';
import { RepairPart } from './repair/repair-part.tsx';
import type { TalkProps } from './talk-props.ts';
import { ReviewPart } from './review/review-part.tsx';

const partOf: Record<ConversationView['form'], ComponentType<TalkProps>> = {
  'catch-up': CatchUpPart,
  feedback: FeedbackPart,
  advice: AdvicePart,
  repair: RepairPart,
  review: ReviewPart,
};

/** One conversation, as its reader sees it; a draft opens for writing. */
export function ConversationPage() {
  const { id } = useParams({ from: '/inside/conversations/$id' });
  const talk = useRequiredQuery(readConversation, { id });
  return talk.state === 'draft' ? <DraftPage key={talk.version} talk={talk} /> : <TalkPage talk={talk} />;
}

function TalkPage({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const me = useMe().person.id;
  const Form = partOf[talk.form];
  const [other] = talk.with;
  const isOpen = talk.state === 'open' || talk.state === 'closed';
  return (
    <Page
      back={<ObjectNav back={{ to: '/conversations', name: t('list.title') }} />}
      title={talk.topic ?? t(`form.${talk.form}.name`)}
      why={
        <Sentence named={{ who: talk.with }}>
          {(names) => t(whyOf(talk, me), { form: t(`form.${talk.form}.name`), ...names })}
        </Sentence>
      }
      aside={<Around talk={talk} />}
    >
      {talk.state === 'invited' && <InvitedPart talk={talk} />}
      {isOpen && <Form talk={talk} />}
      {(talk.state === 'declined' || talk.state === 'withdrawn' || talk.state === 'set-aside') && (
        <p>{t(talk.outside ? `over.outside.${talk.outside}` : `over.${talk.state}`)}</p>
      )}
      <Again talk={talk} />
      {talk.state === 'set-aside' && other && talk.with.length === 1 && <OtherWays person={other} />}
      <RetentionMoves talk={talk} />
    </Page>
  );
}

/** After a "not now" the words one wrote are there for another try, once its time has come (S3-16). */
function Again({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const me = useMe().person.id;
  const [other] = talk.with;
  const hasMine = talk.entries.some(({ mine, kind }) => mine && kind === 'prepared');
  if (talk.form !== 'repair' || talk.state !== 'declined' || talk.opener.id !== me || !hasMine || !other)
    return null;
  return (
    <Part title={t('again.title')} sub={t('again.sub')} small>
      <Moves>
        <GoTo to="/conversations/new" search={{ form: 'repair', with: other.id, again: talk.id }}>
          {t('again.go')}
        </GoTo>
      </Moves>
    </Part>
  );
}

/** Feedback and advice go one way; everything else is talked about with each other. */
function whyOf({ form, opener }: ConversationView, me: string) {
  if (form === 'feedback') return opener.id === me ? 'page.for' : 'page.from';
  if (form === 'advice') return opener.id === me ? 'page.from' : 'page.for';
  return 'page.why';
}

/** Beside time without an agenda stands what matters to the other (S4-22); beside other talks how they like to talk. */
const besideTalk = (form: ConversationView['form']) => (form === 'catch-up' ? 'catch-up' : 'talk');

function Around({ talk }: TalkProps) {
  const { t, i18n } = useTranslation('conversations');
  const [other] = talk.with;
  const isAlive = talk.state === 'invited' || talk.state === 'open';
  return (
    <>
      {!talk.outside && <WhoCanSee circle={talk.circle} />}
      {isAlive && other && talk.with.length === 1 && (
        <RecipientContext party={other.id} for={besideTalk(talk.form)} />
      )}
      {talk.unreadable && (
        <Side title={t('side.unreadable')}>
          <p>{t('side.unreadableWhy')}</p>
        </Side>
      )}
      {talk.erasedOn && (
        <Side title={t('side.erased')}>
          <p>{t('side.erasedOn', { day: sayDay(talk.erasedOn, i18n.language) })}</p>
        </Side>
      )}
      {forms[talk.form].ownCopy && isAlive && (
        <Side title={t('side.right')}>
          <p>{t('side.ownCopy')}</p>
        </Side>
      )}
    </>
  );
}
