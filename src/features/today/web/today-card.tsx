import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { defined } from '#platform/defined.ts';
import { usePageOf, useSubjects } from '#web/feature-registry.ts';
import { Warm } from '#web/kit/words/warm.tsx';
import { Words } from '#web/kit/words/words.tsx';
import type { CardView } from '../contract.ts';
import { Answers } from './answers.tsx';
import { useSentence } from './sentence.ts';
import css from './today.module.css';

/**
 * One card: why it is here, people's own words, and its answers. Where nobody said anything, its sentence is what it says.
 * Once answered it makes room.
 */
export function TodayCard({ card, also }: { card: CardView; also: readonly CardView[] }) {
  const { t } = useTranslation('today');
  const isWarm = useSubjects()[card.subject.kind]?.warm;
  const sentence = useSentence([card.why]);
  const [answered, setAnswered] = useState(false);
  if (answered) return null;
  const content = <Content card={card} onAnswered={() => setAnswered(true)} />;
  return (
    <section className={css.card} aria-label={t('card', { words: card.words || sentence(card.why) })}>
      {isWarm ? (
        <Warm>
          <div className={css.warm}>{content}</div>
        </Warm>
      ) : (
        content
      )}
      {also.length > 0 && <Also cards={also} />}
    </section>
  );
}

function Content({ card, onAnswered }: { card: CardView; onAnswered: () => void }) {
  const pageOf = usePageOf();
  const sentence = useSentence(card.more ? [card.why, card.more] : [card.why]);
  const more = card.more && sentence(card.more);
  return (
    <>
      {card.words !== '' && <p className={css.why}>{sentence(card.why)}</p>}
      <Link {...pageOf(card.subject)} className={defined(css.words)}>
        <Words size="large" quoted={card.words !== ''}>
          {card.words || sentence(card.why)}
        </Words>
      </Link>
      {more && <p className={css.more}>{more}</p>}
      <Answers card={card} onAnswered={onAnswered} />
    </>
  );
}

/** What else waits with the same person: found in one place instead of many. */
function Also({ cards }: { cards: readonly CardView[] }) {
  const { t } = useTranslation('today');
  const pageOf = usePageOf();
  const sentence = useSentence(cards.map(({ why }) => why));
  return (
    <ul className={css.also}>
      {cards.map((card) => (
        <li key={card.id}>
          {t('also')} <Link {...pageOf(card.subject)}>{card.words || sentence(card.why)}</Link>
        </li>
      ))}
    </ul>
  );
}
