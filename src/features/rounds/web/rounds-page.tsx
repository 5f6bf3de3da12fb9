import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { Page, Part, Side } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { More } from '#web/kit/pages/more.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { useCircleInWords } from '#features/people/web/kit/recipient/who-can-see.tsx';
import { Day } from '#web/kit/words/when.tsx';
import { usePagedQuery, useRequiredQuery } from '#web/queries.ts';
import { sayDay } from '#web/time.ts';
import { listMeetings, readRounds, type MeetingView, type RoundsView } from '../contract.ts';
import { Blocks } from './blocks.tsx';
import { FromHere, MeetingHelp, MeetingTurn, useNamesOf } from './meeting-parts.tsx';
import { Begin, HowOften, Pause } from './membership.tsx';

/** Meeting somebody new now and then: whom next, how often, and whom before. */
export function RoundsPage() {
  const { t } = useTranslation(['rounds', 'web']);
  const rounds = useRequiredQuery(readRounds, {});
  return (
    <Page
      back={<ObjectNav back={{ to: '/partners', name: t('web:places.partners') }} />}
      title={t('title')}
      sub={t('sub')}
      aside={
        <Side title={t('aside.title')}>
          <p>{t('aside.words')}</p>
        </Side>
      }
    >
      {rounds.next && <Next meeting={rounds.next} />}
      <ThisWeek rounds={rounds} />
      {rounds.me ? (
        <>
          <HowOften me={rounds.me} />
          <Pause me={rounds.me} />
        </>
      ) : (
        <Begin />
      )}
      <Past />
      <Blocks blocks={rounds.blocks} />
    </Page>
  );
}

function Next({ meeting }: { meeting: MeetingView }) {
  const { t, i18n } = useTranslation('rounds');
  const whoSees = useCircleInWords(meeting.whoCanSee);
  const day = sayDay(meeting.meetOn, i18n.language);
  return (
    <Part
      title={
        <Sentence named={{ names: meeting.with }}>
          {(all) => t(meeting.can.includes('say-met') ? 'next.titleMet' : 'next.title', all)}
        </Sentence>
      }
      sub={`${t(meeting.can.includes('say-met') ? 'next.subMet' : 'next.sub', { day })} ${whoSees}`}
    >
      <MeetingTurn meeting={meeting} />
      <MeetingHelp meeting={meeting} />
      <FromHere meeting={meeting} />
      <Moves>
        <GoTo to="/rounds/$id" params={{ id: meeting.id }}>
          {t('next.open')}
        </GoTo>
      </Moves>
    </Part>
  );
}

/** What there is to say where nobody is met this week. */
function ThisWeek({ rounds: { me, next, alone } }: { rounds: RoundsView }) {
  const { t, i18n } = useTranslation('rounds');
  if (alone && next?.state !== 'planned') return <Turn>{t(`alone.${alone}`)}</Turn>;
  if (next || !me) return null;
  if (!me.nextRound) return <Turn>{t('resting')}</Turn>;
  return <Turn>{t('waiting', { day: sayDay(me.nextRound, i18n.language) })}</Turn>;
}

function Past() {
  const { t } = useTranslation('rounds');
  const { items, more, loadingMore } = usePagedQuery(listMeetings, {});
  const namesOf = useNamesOf();
  if (items.length === 0) return null;
  return (
    <Part title={t('past.title')} sub={t('past.sub')}>
      <Lines>
        {items.map((one) => (
          <ListRow
            key={one.id}
            to={{ to: '/rounds/$id', params: { id: one.id } }}
            state={
              <>
                {one.state === 'skipped' && `${t('past.skipped')} · `}
                <Day on={one.meetOn} />
              </>
            }
          >
            {namesOf(one)}
          </ListRow>
        ))}
      </Lines>
      <More more={more} busy={loadingMore} />
    </Part>
  );
}
