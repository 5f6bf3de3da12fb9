import { useTranslation } from 'react-i18next';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part } from '#web/kit/pages/page.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { PromisesBetween } from '#features/promises/web/between-part.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { talkMoves } from '../talk-moves.ts';
import { today } from '#web/time.ts';
import { nameOfOther, type TalkProps } from '../talk-props.ts';
import { PromisePart } from '../promise-part.tsx';
import { Entries } from '../reflect-back/entries.tsx';
import { Points } from './points.tsx';
import { TalkLive } from './talk-live.tsx';

const wants = ['needs', 'goals', 'worries', 'strengths', 'frustrations', 'expects'] as const;

/** Whether the day they agreed on has not come yet: until then nobody has met. */
const isAhead = ({ talk }: TalkProps['talk']) => talk !== null && talk.at.slice(0, 10) > today();

/** A catch-up: spoken, not typed. A card of questions, time and place; afterwards, whether there is something to promise or thank for. */
export function CatchUpPart({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const me = useMe();
  const [other] = talk.with;
  if (talk.state === 'closed')
    return talk.stage === 'met' ? (
      <Turn whose={t('catchUp.met')}>{t('catchUp.metSub')}</Turn>
    ) : (
      <Turn whose={t('catchUp.letBe')}>{t('catchUp.letBeSub')}</Turn>
    );
  return (
    <>
      <Turn mine whose={t('catchUp.open')}>
        {t('catchUp.openSub', { name: nameOfOther(talk) })}
      </Turn>
      <Entries
        title={t('catchUp.question')}
        entries={talk.entries.filter(({ part }) => part === 'question')}
        plain
      />
      <Points talk={talk} />
      <TalkLive talk={talk} />
      {other && <PromisesBetween one={{ ...me.person, kind: 'person' }} other={other} />}
      <Part title={t('catchUp.wants')} sub={t('catchUp.wantsSub')}>
        <ul>
          {wants.map((one) => (
            <li key={one}>{t(`catchUp.want.${one}`)}</li>
          ))}
        </ul>
        <Fine>{t('catchUp.ownGuide')}</Fine>
      </Part>
      <Part title={t('catchUp.after')} sub={t('catchUp.afterSub')}>
        <PromisePart talk={talk} label={t('catchUp.promise')} />
        <Moves>
          {other && (
            <GoTo to="/thanks/new" search={{ to: other.id }}>
              {t('catchUp.thank')}
            </GoTo>
          )}
          {other && (
            <GoTo to="/goals/new" search={{ to: other.id }}>
              {t('catchUp.goal')}
            </GoTo>
          )}
          <GoTo to="/my/guide">{t('catchUp.guide')}</GoTo>
        </Moves>
        {!isAhead(talk) && <MoveRow moves={talkMoves} subject={talk} only={['met']} />}
      </Part>
    </>
  );
}
