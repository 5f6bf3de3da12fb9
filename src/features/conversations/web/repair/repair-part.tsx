import { useTranslation } from 'react-i18next';
import { OneLine } from '#features/people/web/kit/forms/one-line.tsx';
import { useFormDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Fine, Part, Stack } from '#web/kit/pages/page.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { moves, type EntryView } from '../../contract.ts';
import { nameOfOther, type TalkProps } from '../talk-props.ts';
import { HearingLoop } from '../reflect-back/reflect-back-loop.tsx';
import { PromisePart } from '../promise-part.tsx';
import { Entries } from '../reflect-back/entries.tsx';
import { talkMoves } from '../talk-moves.ts';
import { SpokenField } from '../preparing/spoken-field.tsx';
import { TalkLive } from '../catch-up/talk-live.tsx';
import { Together } from '../together.tsx';
import { Speak } from './speak.tsx';

/** A repair: heard in turns, then forward. Once both were heard the past folds away (B34). */
export function RepairPart({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const isHearing = talk.stage === 'hearing-first' || talk.stage === 'hearing-second';
  const past = talk.entries.filter(({ kind }) => ['prepared', 'said', 'again', 'reflection'].includes(kind));
  const isThought = ({ to }: EntryView) => !past.some(({ id }) => id === to);
  const withReplies = (thought: EntryView) => [thought, ...past.filter(({ to }) => to === thought.id)];
  return (
    <>
      {talk.state === 'open' && <Together talk={talk} />}
      {isHearing ? <Hearing talk={talk} /> : <Forward talk={talk} />}
      {!isHearing && past.length > 0 && (
        <Part title={t('repair.pastSub')} small>
          <details>
            <summary>{t('repair.past')}</summary>
            <Entries title={t('repair.past')} entries={past.filter(isThought).flatMap(withReplies)} />
          </details>
        </Part>
      )}
      <TalkLive talk={talk} />
    </>
  );
}

function Hearing({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const me = useMe().person.id;
  const { loop } = talk;
  if (!loop) return null;
  const isMine = me === loop.speaker;
  const name = nameOfOther(talk);
  const nothingSaid = loop.entry === null && !talk.can.includes('be-heard');
  return (
    <>
      <Stack>
        <Fine>{t(isMine ? 'repair.yourWord' : 'repair.theirWord', { name })}</Fine>
        <div>{loop.entry && <HearingLoop talk={talk} loop={loop} />}</div>
      </Stack>
      {talk.can.includes('be-heard') && (
        <Turn
          mine
          whose={t('repair.allHeard')}
          moves={<MoveRow moves={talkMoves} subject={talk} only={['be-heard']} />}
        >
          {t('repair.allHeardSub', { name })}
        </Turn>
      )}
      {!isMine && !loop.entry && <Turn whose={t('repair.theySpeak', { name })}>{t('loop.listensSub')}</Turn>}
      {talk.can.includes('speak') && <Speak talk={talk} first={nothingSaid} />}
    </>
  );
}

function Forward({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const options = talk.entries.filter(({ kind }) => kind === 'option');
  const outcomes = [
    ...(talk.mine.outcome === null ? ['nothing-more'] : []),
    ...(talk.mine.settled ? [] : ['settle']),
  ];
  const promised = talk.entries.filter(({ kind }) => kind === 'outcome');
  if (talk.state === 'closed') return <Turn whose={t('repair.settled')}>{t('repair.settledSub')}</Turn>;
  return (
    <>
      <Turn mine whose={t('repair.forward')}>
        {t('repair.forwardSub')}
      </Turn>
      <Part title={t('repair.options')}>
        <Stack>
          {options.map((option) => (
            <Option key={option.id} talk={talk} id={option.id} words={option.words} mine={option.mine} />
          ))}
          {talk.can.includes('add-option') && <AddOption talk={talk} />}
        </Stack>
      </Part>
      <Part title={t('repair.outcomes')} sub={t('repair.outcomesSub')}>
        <Entries title={t('repair.promised')} entries={promised} signed />
        {talk.mine.outcome === 'nothing-more' && <Fine>{t('repair.nothingMore')}</Fine>}
        {talk.mine.settled && <Fine>{t('repair.youSettled', { name: nameOfOther(talk) })}</Fine>}
        <PromisePart talk={talk} label={t('repair.promise')} />
        <MoveRow moves={talkMoves} subject={talk} only={outcomes} />
      </Part>
    </>
  );
}

function Option({ talk, id, words, mine }: TalkProps & { id: string; words: string; mine: boolean }) {
  const { t } = useTranslation('conversations');
  const gain = (part: string) => talk.entries.find((one) => one.to === id && one.part === part)?.words ?? '';
  const name = nameOfOther(talk);
  return (
    <div>
      <Words size="large">{words}</Words>
      <Fine>{t('repair.givesYou', { what: gain(mine ? 'me' : 'them') })}</Fine>
      <Fine>{t('repair.givesOther', { name, what: gain(mine ? 'them' : 'me') })}</Fine>
    </div>
  );
}

function AddOption({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const empty = { words: '', givesMe: '', givesThem: '' };
  const { form: written, fill, clear } = useFormDraft(`conversation:${talk.id}:option`, empty);
  const { send, busy, refused } = useCommand(moves['add-option']);
  const go = async () => {
    if (await send({ id: talk.id, saw: talk.version, ...written })) clear();
  };
  return (
    <Form send={t('moves.add-option')} onSend={go} busy={busy} refused={refused}>
      <SpokenField
        label={t('repair.option')}
        hint={t('repair.optionHint')}
        words={written.words}
        onWrite={(words) => fill({ words })}
        required
      />
      {(['givesMe', 'givesThem'] as const).map((one) => (
        <OneLine
          key={one}
          label={t(`repair.${one}`, { name: nameOfOther(talk) })}
          words={written[one]}
          onWrite={(words) => fill({ [one]: words })}
          required
        />
      ))}
    </Form>
  );
}
