import { moves } from '../../contract.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '#web/draft.ts';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { nameOfOther, type TalkProps } from '../talk-props.ts';
import { HearingLoop } from '../reflect-back/reflect-back-loop.tsx';
import { PromisePart } from '../promise-part.tsx';
import { Entries } from '../reflect-back/entries.tsx';
import { ToPractice } from './to-practice.tsx';
import { talkMoves } from '../talk-moves.ts';
import { TalkLive } from '../catch-up/talk-live.tsx';

/** Feedback: heard first; the reply opens with the giver's "yes, that's it" (B21, B23). */
export function FeedbackPart({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const isHeard = talk.stage === 'heard' || talk.stage === 'answered';
  const prepared = talk.entries.filter(({ kind }) => kind === 'prepared' || kind === 'again');
  return (
    <>
      {!isHeard && talk.loop && <HearingLoop talk={talk} loop={talk.loop} />}
      {talk.can.includes('delete') && <Leave talk={talk} />}
      {talk.stage === 'heard' && <Heard talk={talk} />}
      {talk.stage === 'answered' && <Answered talk={talk} />}
      {isHeard && <Entries title={t('said.feedback')} entries={prepared} />}
      {talk.stage !== 'answered' && <TalkLive talk={talk} />}
    </>
  );
}

function Leave({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  return (
    <>
      <MoveRow moves={talkMoves} subject={talk} only={['delete']} />
      <Fine>{t('feedback.leave')}</Fine>
    </>
  );
}

function Heard({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  if (!talk.can.includes('choose'))
    return <Turn whose={t('feedback.isHeard')}>{t('feedback.theyChoose', { name: nameOfOther(talk) })}</Turn>;
  return (
    <Turn mine whose={t('feedback.yours')} moves={<Choose talk={talk} />}>
      {t('feedback.yoursSub')}
    </Turn>
  );
}

const choices = ['try-it', 'park-it', 'talk'] as const;

function Choose({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const said = useDraft(`conversation:${talk.id}:thanks`, t('feedback.thankYou'));
  const [going, setGoing] = useState(false);
  const { send, busy, refused } = useCommand(moves.choose);
  const choose = async (choice: (typeof choices)[number]) => {
    setGoing(true);
    if (await send({ id: talk.id, saw: talk.version, choice, words: said.words.trim() })) said.clear();
    setGoing(false);
  };
  return (
    <>
      <Composer label={t('feedback.thanks')} words={said.words} onWrite={said.write} rows={2} />
      <Refused by={refused} />
      <Moves>
        {choices.map((choice) => (
          <Move key={choice} busy={busy || going} onMake={() => void choose(choice)}>
            {t(`choice.${choice}`)}
          </Move>
        ))}
      </Moves>
    </>
  );
}

/** What to try, in the giver's words; what they wish for where nothing else was said. */
const wordsToPractise = ({ entries }: TalkProps['talk']): string =>
  (entries.find(({ part }) => part === 'next-time') ?? entries.find(({ part }) => part === 'wish'))?.words ??
  '';

function Answered({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const isGiver = useMe().person.id === talk.opener.id;
  const choice =
    choices.find((one) => talk.entries.some(({ kind, part }) => kind === 'choice' && part === one)) ??
    'park-it';
  const thanks = talk.entries.find(({ kind }) => kind === 'thanks');
  const [other] = talk.with;
  const open = isGiver ? 'feedback.toGiver' : 'feedback.toRecipient';
  return (
    <>
      <Turn whose={t(`feedback.chose.${choice}`)}>
        {t(talk.state === 'closed' ? 'feedback.isOver' : open)}
      </Turn>
      {thanks && (
        <Words size="large" quoted>
          {thanks.words}
        </Words>
      )}
      <PromisePart talk={talk} label={t(isGiver ? 'feedback.help' : 'feedback.promise')} />
      {!isGiver && choice === 'try-it' && <ToPractice words={wordsToPractise(talk)} />}
      {isGiver && choice === 'try-it' && other && (
        <Moves>
          <GoTo to="/thanks/new" search={{ to: other.id }}>
            {t('feedback.gotBetter')}
          </GoTo>
        </Moves>
      )}
      {choice === 'talk' && other && (
        <Moves>
          <GoTo to="/conversations/new" search={{ form: 'catch-up', with: other.id }}>
            {t('feedback.toTalk')}
          </GoTo>
        </Moves>
      )}
    </>
  );
}
