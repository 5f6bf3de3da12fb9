import { useTranslation } from 'react-i18next';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part } from '#web/kit/pages/page.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { nameOfOther, type TalkProps } from '../talk-props.ts';
import { PromisePart } from '../promise-part.tsx';
import { Entries } from '../reflect-back/entries.tsx';
import { TalkLive } from './talk-live.tsx';

const wants = ['needs', 'goals', 'worries', 'strengths', 'frustrations', 'expects'] as const;

/** A catch-up: spoken, not typed. A card of questions, time and place; afterwards, whether there is something to promise or thank for. */
export function CatchUpPart({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const [other] = talk.with;
  if (talk.state === 'closed') return <Turn whose={t('catchUp.met')}>{t('catchUp.metSub')}</Turn>;
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
      <TalkLive talk={talk} />
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
          <GoTo to="/my/guide">{t('catchUp.guide')}</GoTo>
        </Moves>
      </Part>
    </>
  );
}
