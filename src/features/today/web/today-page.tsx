import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { End, Page } from '#web/kit/pages/page.tsx';
import { nameDay } from '#web/time.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { readToday, type TodayView } from '../contract.ts';
import { FirstSteps } from './first-steps.tsx';
import { TodayCard } from './today-card.tsx';
import css from './today.module.css';

/** Two minutes: at most five things, most of them about other people, and then it says that this was all. */
export function TodayPage() {
  const { t, i18n } = useTranslation('today');
  const today = useRequiredQuery(readToday, {});
  return (
    <Page
      title={nameDay(today.day, i18n.language)}
      name={t('title')}
      sub={t(subOf(today), { things: t(`things.${howMany(today.cards)}`) })}
    >
      <div className={css.cards}>
        {today.cards.map((card) => (
          <TodayCard key={card.id} card={card} also={card.also} />
        ))}
      </div>
      <FirstSteps left={today.cards.length > 0 ? today.firstSteps.slice(0, 1) : today.firstSteps} />
      <End>{t(today.quiet ? 'endQuiet' : 'end')}</End>
      <p className={css.rest}>
        <Link to="/open">{t('toOpen')}</Link> · <Link to="/heads-ups">{t('toHeadsUps')}</Link>
      </p>
    </Page>
  );
}

/** No more than five are ever shown. */
const howMany = (cards: TodayView['cards']) => Math.min(cards.length, 5) as 0 | 1 | 2 | 3 | 4 | 5;

function subOf({ quiet, cards, firstSteps }: TodayView) {
  if (quiet) return 'sub.quiet';
  if (cards.length > 0) return cards.length === 1 ? 'sub.one' : 'sub.some';
  return firstSteps.length > 0 ? 'sub.first' : 'sub.none';
}
