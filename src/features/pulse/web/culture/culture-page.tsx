import { useTranslation } from 'react-i18next';
import { useMe } from '#features/people/web/kit/me.ts';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { Page, Part, Side } from '#web/kit/pages/page.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { readPulse, readPulseOfTeam, type PulseOfTeam } from '../../contract.ts';
import { statements, type Statement } from '../../pulse-statements.ts';
import { saidOf } from './said.ts';
import { StatementBlock } from './statement-block.tsx';

/** The first seven are about teams and their partners, the others about each of us. */
const aboutTeams = statements.slice(0, statements.indexOf('stuck'));
const aboutUs = statements.slice(statements.indexOf('stuck'));

/** How all of us work together, the same page for everybody (model 10.4; S0-13, S2-11). */
export function CulturePage() {
  const { t } = useTranslation('pulse');
  const { rounds } = useRequiredQuery(readPulseOfTeam, { id: useMe().workplace.everyone });
  const hasAny = statements.some((statement) =>
    saidOf(rounds, statement, 'all-of-it').some(({ level }) => level !== null),
  );
  return (
    <Page
      title={t('culture.title')}
      sub={t('culture.sub')}
      moves={<AnswerNow />}
      aside={
        <Side title={t('culture.howToRead')}>
          <p>{t('culture.groups')}</p>
        </Side>
      }
    >
      {!hasAny && <EmptyState>{t(rounds.length === 0 ? 'culture.none' : 'culture.tooFew')}</EmptyState>}
      {hasAny && (
        <>
          <StatementPart title={t('culture.parts.between')} of={aboutTeams} rounds={rounds} />
          <StatementPart title={t('culture.parts.oneself')} of={aboutUs} rounds={rounds} />
        </>
      )}
    </Page>
  );
}

interface StatementPartProps {
  title: string;
  of: readonly Statement[];
  rounds: PulseOfTeam['rounds'];
}

function StatementPart({ title, of, rounds }: StatementPartProps) {
  const asked = of.filter((statement) => saidOf(rounds, statement, 'all-of-it').length > 0);
  if (asked.length === 0) return null;
  return (
    <Part title={title}>
      {asked.map((statement) => (
        <StatementBlock key={statement} statement={statement} rounds={rounds} speaks="all-of-it" />
      ))}
    </Part>
  );
}

/** While a round is open that I have not answered, the way to it. */
function AnswerNow() {
  const { t } = useTranslation('pulse');
  const { open } = useRequiredQuery(readPulse, {});
  if (!open?.countedWith || open.answered) return null;
  return (
    <Moves>
      <GoTo to="/pulse">{t('culture.answer')}</GoTo>
    </Moves>
  );
}
