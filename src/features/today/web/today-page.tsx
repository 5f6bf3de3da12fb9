import { Link } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sendHeldMoves } from '#web/held-moves.ts';
import { End, Page } from '#web/kit/pages/page.tsx';
import { nameDay } from '#web/time.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { readToday, type TodayView } from '../contract.ts';
import { useAnswerKeys } from './answer-keys.ts';
import { takeIn, useDay, type DayCard } from './day.ts';
import { FirstSteps } from './first-steps.tsx';
import { Stuck } from './stuck.tsx';
import { useSteadyList } from './steady.ts';
import { TodayCard } from './today-card.tsx';
import { Welcome } from './welcome.tsx';
import css from './today.module.css';

/** Two minutes: at most five things, most of them about other people, and then it says that this was all. */
export function TodayPage() {
  const { t, i18n } = useTranslation('today');
  const today = useRequiredQuery(readToday, {});
  const { cards, folded } = useDayOf(today);
  const left = cards.filter(({ id }) => !folded.has(id));
  const sub = useSub(today, cards, left);
  // the last lines stay until they cannot be undone any more; then the end stands alone
  const isOver = left.length === 0 && [...folded.values()].every(({ undo }) => undo === null);
  const steps = stepsBeside(today, cards, left);
  const places = !isOver && <Cards cards={cards} nextDay={today.nextDay} />;
  if (today.firstDay) return <Welcome today={today} open={left} cards={places} foot={<Foot />} />;
  return (
    <Page title={nameDay(today.day, i18n.language)} name={t('title')} sub={sub}>
      {places}
      <FirstSteps left={steps} />
      {left.length === 0 && steps.length === 0 && (
        <div className={isOver ? css.alone : undefined}>
          <End>{t(today.quiet ? 'endQuiet' : 'end')}</End>
        </div>
      )}
      <Foot />
    </Page>
  );
}

/** What helps when something is stuck, and the ways to what is open. */
function Foot() {
  const { t } = useTranslation('today');
  return (
    <>
      <Stuck />
      <p className={css.rest}>
        <Link to="/open">{t('toOpen')}</Link> · <Link to="/heads-ups">{t('toHeadsUps')}</Link>
      </p>
    </>
  );
}

const most = 5;
/** All steps of the beginning on a free day; beside cards one, where there is room for it. */
function stepsBeside(view: TodayView, cards: readonly DayCard[], open: readonly DayCard[]) {
  const { firstSteps, begun, quiet } = view;
  if (quiet) return [];
  if (!begun) return firstSteps;
  return open.length > 0 && cards.length < most ? firstSteps.slice(0, 1) : [];
}

/** The day as it stands here. What is still held back goes out when the page is left. */
function useDayOf(view: TodayView) {
  const isOpened = useRef(true);
  useLayoutEffect(() => {
    takeIn(view, isOpened.current);
    isOpened.current = false;
  }, [view]);
  useEffect(() => () => void sendHeldMoves(), []);
  return useDay();
}

/** The cards in their places; below, what came since the day began. */
function Cards({ cards, nextDay }: { cards: readonly DayCard[]; nextDay: string }) {
  const { t } = useTranslation('today');
  const { folded, refused } = useDay();
  const { isPointedAt, handlers } = useSteadyList();
  const list = useRef<HTMLDivElement>(null);
  useAnswerKeys(list);
  const show = (card: DayCard) => (
    <TodayCard
      key={card.id}
      card={card}
      folded={folded.get(card.id)}
      refused={refused.get(card.id)}
      keepsRoom={isPointedAt}
      nextDay={nextDay}
    />
  );
  const joined = cards.filter((card) => card.joined);
  return (
    <div ref={list} {...handlers}>
      <div className={css.cards}>{cards.filter((card) => !card.joined).map(show)}</div>
      {joined.length > 0 && (
        <section className={css.since} aria-labelledby="since-then">
          <h2 id="since-then">{t('sinceThen')}</h2>
          <div className={css.cards}>{joined.map(show)}</div>
        </section>
      )}
    </div>
  );
}

const spelled = 9;
type Spelled = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** How much is left, in words: "Three of five to go, about a minute." */
function useSub(
  { quiet, begun, firstSteps }: TodayView,
  cards: readonly DayCard[],
  open: readonly DayCard[],
): string {
  const { t } = useTranslation('today');
  const inWords = (count: number) => t(`numbers.${Math.min(Math.max(count, 1), spelled) as Spelled}`);
  if (quiet) return t('sub.quiet');
  if (!begun) return t(firstSteps.length > 0 ? 'sub.first' : 'sub.none');
  // the end stands alone
  if (open.length === 0) return '';
  if (open.length < cards.length) {
    const fill = { left: inWords(open.length), of: inWords(cards.length) };
    return capital(t(open.length > 3 ? 'sub.left' : 'sub.leftSoon', fill));
  }
  return open.length === 1 ? t('sub.one') : capital(t('sub.some', { things: inWords(open.length) }));
}

const capital = (said: string) => said.charAt(0).toLocaleUpperCase() + said.slice(1);
