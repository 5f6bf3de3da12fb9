import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { useDraft } from '#web/draft.ts';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Fine, Stack } from '#web/kit/pages/page.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { moves, type ConversationView, type EntryView } from '../../contract.ts';
import { loopMoves } from './loop-moves.ts';
import { OneEntry } from './entries.tsx';
import { nameOfOther, type TalkProps } from '../talk-props.ts';

type Loop = NonNullable<ConversationView['loop']>;
interface LoopProps extends TalkProps {
  loop: Loop;
}

/** The loop, large and simple: what was said, "what I heard", and "yes, that's it" beside "not quite". */
export function HearingLoop({ talk, loop }: LoopProps) {
  const me = useMe().person.id;
  const said = talk.entries.filter((entry) =>
    loop.entry
      ? entry.id === loop.entry || (entry.kind === 'again' && entry.to === loop.entry)
      : isFeedback(entry),
  );
  const reflection = talk.entries.findLast((one) => one.kind === 'reflection' && one.to === loop.entry);
  if (loop.waits === 'heard') return null;
  return (
    <>
      <Stack>
        {said.map((entry) => (
          <OneEntry key={entry.id} entry={entry} large />
        ))}
      </Stack>
      {loop.waits === 'to-reflect' &&
        (me === loop.speaker ? <ListensNow talk={talk} /> : <SayBack talk={talk} loop={loop} />)}
      {loop.waits === 'to-confirm' && reflection && (
        <Reflected talk={talk} loop={loop} reflection={reflection} mine={me === loop.speaker} />
      )}
    </>
  );
}

const isFeedback = ({ kind }: EntryView) => kind === 'prepared' || kind === 'again';

function ListensNow({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  return <Turn whose={t('loop.listens', { name: nameOfOther(talk) })}>{t('loop.listensSub')}</Turn>;
}

function SayBack({ talk, loop }: LoopProps) {
  const { t } = useTranslation('conversations');
  const said = useDraft(`conversation:${talk.id}:heard:${loop.entry ?? 'all'}`);
  const { send, busy, refused } = useCommand(moves.reflect);
  const go = async () => {
    const entry = loop.entry ? { entry: loop.entry } : {};
    if (await send({ id: talk.id, saw: talk.version, words: said.words.trim(), ...entry })) said.clear();
  };
  return (
    <Turn
      mine
      whose={t('loop.yours')}
      moves={
        <Form send={t('moves.reflect')} onSend={go} busy={busy} refused={refused}>
          <Composer
            label={t('loop.heard')}
            hint={t('loop.heardHint')}
            words={said.words}
            onWrite={said.write}
            rows={3}
            required
          />
        </Form>
      }
    >
      {t('loop.yoursSub', { name: nameOfOther(talk) })}
    </Turn>
  );
}

function Reflected({ talk, loop, reflection, mine }: LoopProps & { reflection: EntryView; mine: boolean }) {
  const { t } = useTranslation('conversations');
  if (!mine)
    return (
      <Turn
        whose={t('loop.waitsForWord', { name: nameOfOther(talk) })}
        moves={<Words size="large">{reflection.words}</Words>}
      >
        {t('loop.youHeard')}
      </Turn>
    );
  return (
    <Turn
      mine
      whose={t('loop.isThatIt')}
      moves={
        <>
          <Words size="large">{reflection.words}</Words>
          <Verdict talk={talk} loop={loop} />
        </>
      }
    >
      <Sentence named={{ name: reflection.by }}>{(names) => t('loop.theyHeard', names)}</Sentence>
    </Turn>
  );
}

/** "Not quite" is as easy as "yes": it says it again. */
function Verdict({ talk, loop }: LoopProps) {
  const { t } = useTranslation('conversations');
  return (
    <>
      <MoveRow moves={loopMoves} subject={talk} given={loop.entry ? { entry: loop.entry } : {}} />
      <Fine>{t('loop.noHurry')}</Fine>
    </>
  );
}
