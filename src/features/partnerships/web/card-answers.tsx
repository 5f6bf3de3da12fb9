import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswersProps } from '#web/feature.ts';
import { GoTo } from '#web/kit/go-to.tsx';
import { Moves } from '#web/kit/moves.tsx';
import { useReading } from '#web/reading.ts';
import { readExpectation } from '../charter/contract.ts';
import { readPartnership } from '../contract.ts';
import { ExpectationMoves } from './charter/expectation-moves.tsx';
import { PartnershipMoves } from './partnership-moves.tsx';

/** A partnership answered on Today: an invitation, a suggested day or rhythm, a catch-up that is due. */
export const PartnershipAnswers = (props: AnswersProps) => (
  <Suspense>
    <OfPartnership {...props} />
  </Suspense>
);

function OfPartnership({ card, onAnswered, children }: AnswersProps) {
  const between = useReading(readPartnership, { id: card.subject.id });
  return (
    <>
      <PartnershipMoves
        between={{ ...between, version: card.saw ?? between.version }}
        only={card.answers}
        onMoved={onAnswered}
      />
      {children && <Moves>{children}</Moves>}
    </>
  );
}

/** A line of a charter answered on Today; what needs words unfolds below. */
export const ExpectationAnswers = (props: AnswersProps) => (
  <Suspense>
    <OfExpectation {...props} />
  </Suspense>
);

function OfExpectation({ card, onAnswered, children }: AnswersProps) {
  const { t } = useTranslation('partnerships');
  const line = useReading(readExpectation, { id: card.subject.id });
  return (
    <>
      <ExpectationMoves
        line={{ ...line, version: card.saw ?? line.version }}
        only={card.answers}
        onMoved={onAnswered}
      />
      <Moves>
        {card.answers.includes('open') && (
          <GoTo to="/expectations/$id" params={{ id: card.subject.id }}>
            {t('line.lookOver')}
          </GoTo>
        )}
        {children}
      </Moves>
    </>
  );
}

/** A question to my team on Today: yes, or words that speak against it. */
export const CharterLineAnswers = (props: AnswersProps) => (
  <Suspense>
    <OfCharterLine {...props} />
  </Suspense>
);

function OfCharterLine({ card, children }: AnswersProps) {
  const { t } = useTranslation('partnerships');
  return (
    <Moves>
      <GoTo to="/charter-lines/$id" params={{ id: card.subject.id }}>
        {t('own.open')}
      </GoTo>
      {children}
    </Moves>
  );
}
