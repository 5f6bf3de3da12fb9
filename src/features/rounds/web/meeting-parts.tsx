import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { calendarFile } from '#web/calendar-file.ts';
import { listOf } from '#web/lists.ts';
import { saveFile } from '#web/save-file.ts';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Part, Stack } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { dayOf, localeOf, nameDay, sayAppointment, sayDay, zoneInUse } from '#web/time.ts';
import type { MeetingView } from '../contract.ts';
import { meetingMoves, toSayOf } from './meeting-moves.ts';

/** Whom one meets, as a list in words. */
export function useNamesOf(): (meeting: Pick<MeetingView, 'with'>) => string {
  const { i18n } = useTranslation();
  return (meeting) =>
    listOf(
      meeting.with.map((party) => party.name),
      i18n.language,
    );
}

/** How a meeting stands, in a sentence, others only where they say something else, with what one may say. */
export function MeetingTurn({ meeting, onGone }: { meeting: MeetingView; onGone?: () => void }) {
  const { t } = useTranslation('rounds');
  const mine = meeting.can.includes('yes') || (meeting.can.includes('say-met') && meeting.met === null);
  return (
    <Turn
      mine={mine}
      moves={
        <MoveRow
          moves={meetingMoves}
          subject={{ ...meeting, can: toSayOf(meeting) }}
          onMoved={(move) => move === 'skip' && onGone?.()}
        />
      }
    >
      {t(`state.${stateOf(meeting)}`)}
      {meeting.othersMet
        .filter(({ met }) => met !== meeting.met)
        .map(({ party, met }) => (
          <span key={party.id}>
            {' '}
            <Sentence named={{ name: party }}>
              {(names) => t(met ? 'othersMet' : 'othersNotMet', names)}
            </Sentence>
          </span>
        ))}
    </Turn>
  );
}

function stateOf({ state, can, saidYes, met }: MeetingView) {
  if (state === 'skipped') return 'skipped';
  if (met !== null) return met ? 'met' : 'notMet';
  if (can.includes('say-met')) return 'ask';
  return saidYes ? 'saidYes' : 'planned';
}

/** When all of them work, and what one could begin with. */
export function MeetingHelp({ meeting }: { meeting: MeetingView }) {
  if (meeting.state === 'skipped' || meeting.met !== null) return null;
  return (
    <>
      <HoursInCommon meeting={meeting} />
      <Prompts meeting={meeting} />
    </>
  );
}

function HoursInCommon({ meeting }: { meeting: MeetingView }) {
  const { t, i18n } = useTranslation('rounds');
  const time = new Intl.DateTimeFormat(localeOf(i18n.language), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zoneInUse(),
  });
  return (
    <Part title={t('hours.title')} sub={t('hours.sub', { day: sayDay(meeting.meetOn, i18n.language) })} small>
      {meeting.hoursInCommon.length === 0 ? (
        <p>{t('hours.none')}</p>
      ) : (
        <>
          <Proposed meeting={meeting} />
          <Lines>
            {meeting.hoursInCommon.map(({ from, until }) => (
              <ListRow key={from} state={time.formatRange(new Date(from), new Date(until))}>
                {nameDay(dayOf(new Date(from)), i18n.language)}
              </ListRow>
            ))}
          </Lines>
        </>
      )}
    </Part>
  );
}

/** One of the hours in common, the same for all of them: on the day that was suggested, where there is one. */
function Proposed({ meeting }: { meeting: MeetingView }) {
  const { t, i18n } = useTranslation('rounds');
  const names = useNamesOf()(meeting);
  const { hoursInCommon: hours, meetOn, id } = meeting;
  const hour = hours.find(({ from }) => dayOf(new Date(from)) === meetOn) ?? hours[0];
  if (!hour) return null;
  const keep = () => {
    const appointment = { title: t('hours.calendar', { names }), at: hour.from, place: '' };
    saveFile('meeting.ics', calendarFile(appointment, id, new Date().toISOString()), 'text/calendar');
  };
  return (
    <>
      <p>{t('hours.proposed', { when: sayAppointment(hour.from, i18n.language) })}</p>
      <Moves>
        <Move onMake={keep}>{t('hours.keep')}</Move>
      </Moves>
    </>
  );
}

/** Two who met may like to go on: in one step to an invitation (S3-1). */
export function FromHere({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('rounds');
  if (meeting.met !== true) return null;
  return (
    <Part title={t('partnersTitle')} sub={t('partnersSub')} small>
      <Moves>
        {meeting.with.map(({ id, name }) => (
          <GoTo key={id} to="/partners/new" search={{ to: id }}>
            {t('partners', { name })}
          </GoTo>
        ))}
      </Moves>
    </Part>
  );
}

function Prompts({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('rounds');
  return (
    <Part title={t('prompts.title')} sub={t('prompts.sub')} small>
      {meeting.prompts.length === 0 ? (
        <p>{t('prompts.none')}</p>
      ) : (
        <Stack>
          {meeting.prompts.map(({ party, mine, topic, words }) => (
            <div key={party.id + topic + words}>
              <p>
                <Sentence named={{ name: party }}>
                  {(names) => t(`prompts.${mine ? 'mine' : 'theirs'}.${topic}`, names)}
                </Sentence>
              </p>
              <Words quoted>{words}</Words>
            </div>
          ))}
        </Stack>
      )}
    </Part>
  );
}
