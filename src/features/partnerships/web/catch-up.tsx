import { useTranslation } from 'react-i18next';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { sayDay } from '#web/time.ts';
import type { PartnershipView } from '../contract.ts';
import css from './partnership.module.css';
import { partnershipMoves } from './partnership-moves.ts';

/** When the two meet next, in the system's own voice below their names. */
export function NextCatchUp({ between }: { between: PartnershipView }) {
  const { t, i18n } = useTranslation('partnerships');
  const { catchUp, rhythm, state } = between;
  const say = () => {
    if (catchUp.nextOn) return t('catchUp.next', { day: sayDay(catchUp.nextOn, i18n.language) });
    if (catchUp.asksWhetherItFits) return t('catchUp.fits', { count: rhythm.weeks ?? 0 });
    if (catchUp.dueOn) return t('catchUp.around', { day: sayDay(catchUp.dueOn, i18n.language) });
    return catchUp.suggested ? null : t('catchUp.none');
  };
  const said = state === 'active' ? say() : null;
  return said && <span className={css.next}>{said}</span>;
}

/** That they met, and in small letters what else there is to a catch-up: its day, its rhythm, leaving it out. */
export function CatchUp({ between }: { between: PartnershipView }) {
  // a day or a rhythm that waits for an answer has its moves above, with the question
  const isAsked = between.catchUp.suggested?.by === 'other';
  const rest = ['suggest-day', 'suggest-rhythm', 'skip'].filter((move) => !isAsked || move !== 'suggest-day');
  return (
    <>
      <MoveRow moves={partnershipMoves} subject={between} only={['met']}>
        <MeetThem between={between} />
      </MoveRow>
      <MoveRow quiet moves={partnershipMoves} subject={between} only={rest} />
    </>
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

const ofCatchUps: ReadonlySet<string> = new Set([
  'met',
  'skip',
  'suggest-day',
  'agree-day',
  'suggest-rhythm',
  'agree-rhythm',
  'refuse-rhythm',
]);

/** Whether a line of the history is only about when to meet. */
export const isOfCatchUp = ({ did, words }: { did: string; words: string | null }): boolean =>
  ofCatchUps.has(did) && words === null;
