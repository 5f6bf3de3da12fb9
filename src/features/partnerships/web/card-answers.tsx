import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswersProps } from '#web/feature.ts';
import { ReadBy, readersIn } from '#features/people/web/kit/recipient/readers.ts';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { useCommand } from '#web/commands.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { dismissSuggestion } from '../suggestions/contract.ts';
import { readExpectation } from '../expectations/contract.ts';
import { readPartnership } from '../contract.ts';
import { readCharter, readCharterLine } from '../team-charters/contract.ts';
import { MeetThem } from './catch-up.tsx';
import { ExpectationMoves } from './expectations/expectation-moves.tsx';
import { LineMoves } from './team-charters/charter-line-page.tsx';
import { QuestionAnswers } from './team-charters/question.tsx';
import { PartnershipMoves } from './partnership-moves.tsx';

/** A partnership answered on Today: an invitation, a suggested day or rhythm, a catch-up that is due. */
export const PartnershipAnswers = (props: AnswersProps) => (
  <Suspense>
    <OfPartnership {...props} />
  </Suspense>
);

function OfPartnership({ card, onAnswered, children }: AnswersProps) {
  const between = useRequiredQuery(readPartnership, { id: card.subject.id });
  return (
    <ReadBy value={readersIn(between.whoCanSee)}>
      <PartnershipMoves
        between={{ ...between, version: card.saw ?? between.version }}
        only={card.answers}
        onMoved={onAnswered}
      >
        {card.kind === 'T13' && <MeetThem between={between} />}
        {children}
      </PartnershipMoves>
    </ReadBy>
  );
}

/** A line of a charter answered on Today; what needs words unfolds below. */
export const ExpectationAnswers = (props: AnswersProps) => (
  <Suspense>
    <OfExpectation {...props} />
  </Suspense>
);

function OfExpectation({ card, onAnswered, children }: AnswersProps) {
  const line = useRequiredQuery(readExpectation, { id: card.subject.id });
  return (
    <ReadBy value={readersIn(line.whoCanSee)}>
      <ExpectationMoves
        line={{ ...line, version: card.saw ?? line.version }}
        only={card.answers}
        onMoved={onAnswered}
      >
        {children}
      </ExpectationMoves>
    </ReadBy>
  );
}

/** A question to my team, or a line of its charter to look over, on Today. */
export const CharterLineAnswers = (props: AnswersProps) => (
  <Suspense>
    <OfCharterLine {...props} />
  </Suspense>
);

function OfCharterLine({ card, children }: AnswersProps) {
  const { question, ...line } = useRequiredQuery(readCharterLine, { id: card.subject.id });
  return (
    <ReadBy value={readersIn(line.whoCanSee)}>
      {question && card.answers.includes('yes') ? (
        <QuestionAnswers question={{ ...question, version: card.saw ?? question.version }}>
          {children}
        </QuestionAnswers>
      ) : (
        <LineMoves line={{ ...line, version: card.saw ?? line.version }} only={card.answers}>
          {children}
        </LineMoves>
      )}
    </ReadBy>
  );
}

/** Whether everyone may read what my team agreed, on Today. */
export const CharterAnswers = (props: AnswersProps) => (
  <Suspense>
    <OfCharter {...props} />
  </Suspense>
);

function OfCharter({ card, children }: AnswersProps) {
  const { opening, whoCanSee } = useRequiredQuery(readCharter, { team: card.subject.id });
  if (!opening) return children && <Moves>{children}</Moves>;
  return (
    <ReadBy value={readersIn(whoCanSee)}>
      <QuestionAnswers question={{ ...opening, version: card.saw ?? opening.version }}>
        {children}
      </QuestionAnswers>
    </ReadBy>
  );
}

/** An idea for a partnership (B30): invite, or put it away for half a year. */
export function IdeaAnswers({ card, onAnswered, children }: AnswersProps) {
  const { t } = useTranslation('partnerships');
  const { send, busy } = useCommand(dismissSuggestion);
  const [one = '', other = ''] = card.subject.id.split('.');
  return (
    <Moves>
      <GoTo to="/partners/new" search={{ to: other, as: one }}>
        {t('ideas.invite')}
      </GoTo>
      <Move onMake={() => void send({ one, other }).then((done) => done && onAnswered())} busy={busy}>
        {t('ideas.notNeeded')}
      </Move>
      {children}
    </Moves>
  );
}
