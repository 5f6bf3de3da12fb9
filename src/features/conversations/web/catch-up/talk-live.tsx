import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part } from '#web/kit/pages/page.tsx';
import { calendarFile } from '#web/calendar-file.ts';
import { saveFile } from '#web/save-file.ts';
import { sayAppointment } from '#web/time.ts';
import { talkMoves } from '../talk-moves.ts';
import type { TalkProps } from '../talk-props.ts';

/** For anything delicate: talk, do not type (B10). A card of what helps, when and where, and a file for one's own calendar. */
export function TalkLive({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  if (talk.state !== 'open') return null;
  return (
    <Part title={t('live.title')} sub={t('live.sub')}>
      <ul>
        {(['attention', 'turns', 'eyes', 'pause'] as const).map((one) => (
          <li key={one}>{t(`live.${one}`)}</li>
        ))}
      </ul>
      {talk.talk && <Appointed talk={talk} {...talk.talk} />}
      <MoveRow moves={talkMoves} subject={talk} only={['propose-talk']} />
    </Part>
  );
}

type Appointment = NonNullable<TalkProps['talk']['talk']>;

function Appointed({ talk, at, place, by }: TalkProps & Appointment) {
  const { t, i18n } = useTranslation('conversations');
  const keep = () => {
    const title = t('live.calendar', { name: talk.with.map(({ name }) => name).join(', ') });
    const file = calendarFile({ title, at, place }, talk.id, new Date().toISOString());
    saveFile('talk.ics', file, 'text/calendar');
  };
  return (
    <>
      <p>
        <strong>{sayAppointment(at, i18n.language)}</strong> · {place}
      </p>
      <Fine>
        <Sentence named={{ name: by }}>{(names) => t('live.by', names)}</Sentence>
      </Fine>
      <Moves>
        <Move onMake={keep}>{t('live.keep')}</Move>
      </Moves>
    </>
  );
}
