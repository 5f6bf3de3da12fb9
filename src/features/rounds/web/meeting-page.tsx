import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Names } from '#features/people/web/kit/names/sentence.tsx';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { Page, Part } from '#web/kit/pages/page.tsx';
import { Thread } from '#features/people/web/kit/names/thread.tsx';
import { WhoCanSee } from '#features/people/web/kit/recipient/who-can-see.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { sayDay } from '#web/time.ts';
import { readMeeting } from '../contract.ts';
import { FromHere, MeetingHelp, MeetingTurn, useNamesOf } from './meeting-parts.tsx';

/** One meeting: whom, when it could be, what one could begin with. */
export function MeetingPage() {
  const { t, i18n } = useTranslation('rounds');
  const { id } = useParams({ from: '/inside/rounds/$id' });
  const go = useNavigate();
  const meeting = useRequiredQuery(readMeeting, { id });
  const names = useNamesOf()(meeting);
  return (
    <Page
      back={<ObjectNav back={{ to: '/rounds', name: t('title') }} />}
      title={<Names of={meeting.with} />}
      name={names}
      why={t('page.why')}
      sub={t('page.sub', { day: sayDay(meeting.meetOn, i18n.language) })}
      aside={<WhoCanSee circle={meeting.whoCanSee} />}
    >
      <MeetingTurn meeting={meeting} onGone={() => void go({ to: '/rounds' })} />
      <MeetingHelp meeting={meeting} />
      <FromHere meeting={meeting} />
      <Part title={t('page.history')} sub={t('page.promise')} small>
        <Thread lines={meeting.history} say={(line) => t(`did.${line.did}`)} />
      </Part>
    </Page>
  );
}
