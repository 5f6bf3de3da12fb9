import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { sayDay } from '#web/time.ts';
import type { TalkProps } from './talk-props.ts';
import { Entries } from './reflect-back/entries.tsx';
import { talkMoves } from './talk-moves.ts';
import { Together } from './together.tsx';

/** An invitation, from both sides. "Not now" weighs as much as "yes", and needs no reason. */
export function InvitedPart({ talk }: TalkProps) {
  return talk.can.includes('accept') ? <Asked talk={talk} /> : <Waiting talk={talk} />;
}

function Asked({ talk }: TalkProps) {
  const { t, i18n } = useTranslation('conversations');
  return (
    <>
      {talk.form === 'repair' && <Together talk={talk} />}
      <Turn
        mine
        whose={t('invited.yours')}
        moves={<MoveRow moves={talkMoves} subject={talk} only={['accept', 'later', 'decline']} />}
      >
        <Sentence named={{ name: talk.opener }}>{(names) => t(`form.${talk.form}.invited`, names)}</Sentence>
      </Turn>
      {talk.mine.later && <Fine>{t('invited.until', { day: sayDay(talk.mine.later, i18n.language) })}</Fine>}
      <Fine>{t('invited.noTrace')}</Fine>
    </>
  );
}

function Waiting({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  return (
    <>
      <Turn
        whose={t('invited.theirs')}
        moves={<MoveRow moves={talkMoves} subject={talk} only={['withdraw']} />}
      >
        {t('invited.waiting')}
      </Turn>
      <Entries title={t('said.prepared')} entries={talk.entries} />
    </>
  );
}
