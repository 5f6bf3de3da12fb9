import { useTranslation } from 'react-i18next';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part } from '#web/kit/pages/page.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { readPulseOfTeam } from '../../contract.ts';
import { statements } from '../../pulse-statements.ts';
import { saidOf } from './said.ts';
import { StatementBlock } from './statement-block.tsx';

/** What a team says of working together, as everybody may read it; nothing before there is something. */
export function TeamPulse({ team }: { team: string }) {
  const { t } = useTranslation('pulse');
  const { rounds, team: named } = useRequiredQuery(readPulseOfTeam, { id: team });
  const asked = statements.filter((statement) => saidOf(rounds, statement).length > 0);
  const [last] = rounds;
  if (!last || asked.length === 0) return null;
  return (
    <Part title={t('culture.team.title')}>
      {last.hasOwn && !last.isAll && <Fine>{t('culture.others', { team: named.name })}</Fine>}
      {last.withRest && <Fine>{t('culture.withRest')}</Fine>}
      {asked.map((statement) => (
        <StatementBlock key={statement} statement={statement} rounds={rounds} />
      ))}
      <Moves>
        <GoTo to="/culture">{t('culture.team.open')}</GoTo>
      </Moves>
    </Part>
  );
}
