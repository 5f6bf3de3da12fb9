import { Link } from '@tanstack/react-router';
import { useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Face } from '#features/people/web/kit/names/face.tsx';
import { defined } from '#platform/defined.ts';
import { usePageOf, useSubjects } from '#web/feature-registry.ts';
import { AnsweringContext } from '#web/kit/moves/answering.ts';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Words } from '#web/kit/words/words.tsx';
import type { CardView } from '../contract.ts';
import { Answers } from './answers.tsx';
import { useAnswering } from './answering.ts';
import type { DayCard, Folded } from './day.ts';
import { FirstLine, WhyOf } from './first-line.tsx';
import { FoldedCard } from './folded-card.tsx';
import { useSentence } from './sentence.ts';
import css from './today.module.css';

interface Props {
  card: DayCard;
  folded: Folded | undefined;
  /** Why the last answer was not taken. */
  refused: unknown;
  /** Whether its room is kept while it is folded. */
  keepsRoom: boolean;
  /** The next working day: "later" is until then. */
  nextDay: string;
}

/** One place of the day: a card, and once it is answered one line that says what now is. */
export function TodayCard({ card, folded, refused, keepsRoom, nextDay }: Props) {
  const answering = useAnswering(card, nextDay);
  const isWarm = useSubjects()[card.subject.kind]?.warm === true && card.band === 3;
  const [room, setRoom] = useState(0);
  if (!keepsRoom && room > 0) setRoom(0);
  const measure = ({ currentTarget }: PointerEvent<HTMLElement>) => {
    if (!folded) setRoom(currentTarget.getBoundingClientRect().height);
  };
  const style = folded && room > 0 ? { minHeight: room } : undefined;
  return (
    <div onPointerDownCapture={measure} style={style} className={css.place}>
      {folded ? (
        <FoldedCard card={card} folded={folded} />
      ) : (
        <AnsweringContext value={answering}>
          <OpenCard card={card} isWarm={isWarm} refused={refused} answering={answering} />
        </AnsweringContext>
      )}
      {card.also.length > 0 && <Also cards={card.also} />}
    </div>
  );
}

interface OpenProps extends Pick<Props, 'card' | 'refused'> {
  isWarm: boolean;
  answering: ReturnType<typeof useAnswering>;
}

/** Who, what and since when; people's own words; and the answers. Where nobody said anything, the sentence is what it says. */
function OpenCard({ card, isWarm, refused, answering }: OpenProps) {
  const { t } = useTranslation('today');
  const sentence = useSentence(card.more ? [card.why, card.more] : [card.why]);
  const more = card.more && sentence(card.more);
  const says = card.words || sentence(card.why);
  const who = card.by ?? card.about;
  return (
    <section
      className={isWarm ? `${css.card} ${css.warm}` : css.card}
      aria-label={t('card', { words: says })}
      aria-keyshortcuts="1 2 3 l"
      data-card="open"
      tabIndex={-1}
    >
      {who ? <Face of={who} size="middle" /> : <span />}
      <div>
        {card.words !== '' && (
          <p className={css.why}>
            <FirstLine card={card} />
          </p>
        )}
        <Body card={card} />
        {more && <p className={css.more}>{more}</p>}
        <Answers
          card={card}
          isWarm={isWarm}
          onAnswer={answering.answer}
          onAnswered={() => answering.made('')}
          onMuted={answering.made}
        />
        <Refused by={refused} />
      </div>
    </section>
  );
}

/** The words lead to what they are about. */
function Body({ card }: { card: CardView }) {
  const pageOf = usePageOf();
  if (card.words === '')
    return (
      <div className={css.saying}>
        <WhyOf card={card} />
      </div>
    );
  return (
    <Link {...pageOf(card.subject)} className={defined(css.words)}>
      <Words size="large">{card.words}</Words>
    </Link>
  );
}

/** What else waits with the same person: found in one place instead of many. */
function Also({ cards }: { cards: readonly CardView[] }) {
  const { t } = useTranslation('today');
  const pageOf = usePageOf();
  return (
    <ul className={css.also}>
      {cards.map((card) => (
        <li key={card.id}>
          {t('also')} <WhyOf card={card} />
          {card.words !== '' && (
            <>
              {': '}
              <Link {...pageOf(card.subject)} className={defined(css.alsoWords)}>
                {card.words}
              </Link>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
