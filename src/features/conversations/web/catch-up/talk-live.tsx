import { moves } from '../../contract.ts';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OneLine } from '#features/people/web/kit/forms/one-line.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part } from '#web/kit/pages/page.tsx';
import { useCommand } from '#web/commands.ts';
import { saveFile } from '#web/save-file.ts';
import { sayAppointment } from '#web/time.ts';
import type { TalkProps } from '../talk-props.ts';
import { calendarFile } from './talk-calendar.ts';

/** For anything delicate: talk, do not type (B10). A card of what helps, when and where, and a file for one's own calendar. */
export function TalkLive({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const [open, setOpen] = useState(false);
  if (talk.state !== 'open') return null;
  return (
    <Part title={t('live.title')} sub={t('live.sub')}>
      <ul>
        {(['attention', 'turns', 'eyes', 'pause'] as const).map((one) => (
          <li key={one}>{t(`live.${one}`)}</li>
        ))}
      </ul>
      {talk.talk && <Appointed talk={talk} {...talk.talk} />}
      {talk.can.includes('propose-talk') && (
        <Moves>
          <Move onMake={() => setOpen(!open)} open={open}>
            {t(talk.talk ? 'live.another' : 'live.propose')}
          </Move>
        </Moves>
      )}
      {open && <Propose talk={talk} onDone={() => setOpen(false)} />}
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
      <Fine>{t('live.by', { name: by.name })}</Fine>
      <Moves>
        <Move onMake={keep}>{t('live.keep')}</Move>
      </Moves>
    </>
  );
}

function Propose({ talk, onDone }: TalkProps & { onDone: () => void }) {
  const { t } = useTranslation('conversations');
  const [at, setAt] = useState('');
  const [place, setPlace] = useState('');
  const { send, busy, refused } = useCommand(moves['propose-talk']);
  const go = async () => {
    if (await send({ id: talk.id, saw: talk.version, at: at.slice(0, 16), place: place.trim() })) onDone();
  };
  return (
    <Form send={t('live.send')} onSend={go} busy={busy} refused={refused} onClose={onDone}>
      <TextInput
        type="datetime-local"
        label={t('live.at')}
        value={at}
        required
        withAsterisk={false}
        onChange={(event) => setAt(event.currentTarget.value)}
      />
      <OneLine label={t('live.place')} hint={t('live.placeHint')} words={place} onWrite={setPlace} required />
    </Form>
  );
}
