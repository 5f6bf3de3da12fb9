import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { dayAfter, dayOf, nameWeekday, sayDay, sayFully, weekdayOf, zoneInUse, today } from '#web/time.ts';
import type { CardView } from '../contract.ts';
import { useSentence } from './sentence.ts';

/** Who and what: the sentence of a card with the name in it as a link. Waits for the words of its feature. */
export function WhyOf({ card: { why, about, by } }: { card: CardView }) {
  const sentence = useSentence([why]);
  const named = Object.fromEntries(
    Object.entries({ party: about, by }).filter(([name, whom]) => whom && why.with[name] === whom.name),
  );
  return (
    <Sentence named={named}>{(names) => sentence({ ...why, with: { ...why.with, ...names } })}</Sentence>
  );
}

/** Since when, as people say it: "this morning", "on Friday". */
export function Since({ at }: { at: string }) {
  const { t, i18n } = useTranslation('today');
  const day = dayOf(new Date(at));
  const now = today();
  const hours = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone: zoneInUse() });
  const isMorning = Number(hours.format(new Date(at))) < 12;
  const say = () => {
    if (day === now) return t(isMorning ? 'since.morning' : 'since.today');
    if (day === dayAfter(now, -1)) return t('since.yesterday');
    if (day > dayAfter(now, -7))
      return t('since.weekday', { day: nameWeekday(weekdayOf(day), i18n.language) });
    return sayDay(day, i18n.language);
  };
  return (
    <time dateTime={at} title={sayFully(at, i18n.language)}>
      {say()}
    </time>
  );
}

/** The first line of a card: who, what and since when. */
export function FirstLine({ card }: { card: CardView }) {
  return (
    <>
      <WhyOf card={card} />
      {card.at && (
        <>
          {' · '}
          <Since at={card.at} />
        </>
      )}
    </>
  );
}
