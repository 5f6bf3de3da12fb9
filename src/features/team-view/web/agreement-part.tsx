import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Part } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { sayDay } from '#web/time.ts';
import type { TeamView } from '../contract.ts';

type Line = TeamView['agreement'][number];

/** How we work together: what is agreed, what the team is asked, and what speaks against it (S1-10). */
export function AgreementPart({ view: { agreement, team } }: { view: TeamView }) {
  const { t } = useTranslation('team-view');
  return (
    <Part title={t('agreement.title')}>
      {agreement.length === 0 ? (
        <EmptyState example={t('agreement.example')}>{t('agreement.none')}</EmptyState>
      ) : (
        <Lines>
          {agreement.map((line) => (
            <AgreementRow key={line.id} line={line} />
          ))}
        </Lines>
      )}
      <Moves>
        <GoTo to="/charters/$team" params={{ team: team.id }}>
          {t('agreement.open')}
        </GoTo>
      </Moves>
    </Part>
  );
}

function AgreementRow({ line }: { line: Line }) {
  const { t, i18n } = useTranslation('team-view');
  const standing = () => {
    if (line.isAsked) return t('agreement.asked');
    if (line.reviewDue) return t('agreement.due');
    return line.reviewOn ? t('agreement.review', { day: sayDay(line.reviewOn, i18n.language) }) : undefined;
  };
  return (
    <ListRow
      to={{ to: '/charter-lines/$id', params: { id: line.id } }}
      state={standing()}
      facts={line.objections.map((words) => t('agreement.objection', { words }))}
    >
      {line.text}
    </ListRow>
  );
}
