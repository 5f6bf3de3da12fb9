import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { defined } from '#platform/defined.ts';
import { usePageOf } from '#web/feature-registry.ts';
import { TextButton } from '#web/kit/moves/text-button.tsx';
import type { CardView } from '../contract.ts';
import type { Folded } from './day.ts';
import { WhyOf } from './first-line.tsx';
import css from './today.module.css';

/** An answered card, in its place: one line with what now is, and for a while the way back. */
export function FoldedCard({ card, folded }: { card: CardView; folded: Folded }) {
  const { t } = useTranslation('today');
  const pageOf = usePageOf();
  const line = useFocusThatWasLost();
  return (
    <section ref={line} className={css.folded} data-card="folded" tabIndex={-1}>
      <span aria-hidden className={css.tick}>
        {folded.isLater ? '·' : '✓'}
      </span>
      <p role="status">
        <span className={css.nowIs}>{folded.says ?? t('folded.elsewhere')}</span>
        <span aria-hidden>·</span>
        {card.words === '' ? (
          <span className={css.foldedWords}>
            <WhyOf card={card} />
          </span>
        ) : (
          <Link {...pageOf(card.subject)} className={defined(css.foldedWords)}>
            {card.words}
          </Link>
        )}
      </p>
      {folded.undo && (
        <TextButton onClick={folded.undo} aria-keyshortcuts="u">
          {t('folded.undo')}
        </TextButton>
      )}
    </section>
  );
}

/** Whoever answered by keyboard stays where they were: the button that had the focus is gone. */
function useFocusThatWasLost() {
  const line = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) line.current?.focus({ preventScroll: true });
  }, []);
  return line;
}
