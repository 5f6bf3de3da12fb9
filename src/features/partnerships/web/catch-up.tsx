import { useTranslation } from 'react-i18next';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { End, Fine } from '#web/kit/pages/page.tsx';
import { Day } from '#web/kit/words/when.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { sayDay } from '#web/time.ts';
import type { PartnershipView } from '../contract.ts';
import css from './partnership.module.css';
import { partnershipMoves } from './partnership-moves.ts';

/** The rhythm the two chose, the last and the next time; in the system's own voice at the end of the page. */
export function CatchUp({ between }: { between: PartnershipView }) {
  const { t, i18n } = useTranslation('partnerships');
  const { catchUp, rhythm } = between;
  const next = catchUp.nextOn ?? catchUp.dueOn;
  const say = () => {
    if (catchUp.nextOn) return t('catchUp.next', { day: sayDay(catchUp.nextOn, i18n.language) });
    if (catchUp.asksWhetherItFits) return t('catchUp.fits', { count: rhythm.weeks ?? 0 });
    if (next) return t('catchUp.around', { day: sayDay(next, i18n.language) });
    return catchUp.suggested ? null : t('catchUp.none');
  };
  const said = say();
  // a day or a rhythm that waits for an answer has its moves above, with the question
  const asked = [catchUp.suggested?.by === 'other' && 'suggest-day'];
  const moves = ['met', 'suggest-day', 'skip', 'suggest-rhythm'].filter((move) => !asked.includes(move));
  return (
    <div className={css.catchUp}>
      {said && <End>{said}</End>}
      {catchUp.lastOn && (
        <Fine>
          {t('catchUp.last')} <Day on={catchUp.lastOn} />
        </Fine>
      )}
      <MoveRow moves={partnershipMoves} subject={between} only={moves}>
        <MeetThem between={between} />
      </MoveRow>
    </div>
  );
}

/** From a day on which to meet to the meeting itself: an invitation to the other, or to whoever stands for them (B07). */
export function MeetThem({ between: { other, stewards } }: { between: PartnershipView }) {
  const { t } = useTranslation('partnerships');
  const me = useMe().person.id;
  const whom = other.kind === 'person' ? other : stewards.other;
  if (!whom || whom.id === me) return null;
  return (
    <GoTo to="/conversations/new" search={{ form: 'catch-up', with: whom.id }}>
      {t('catchUp.invite', { name: whom.name })}
    </GoTo>
  );
}
