import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Page } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { useCommand } from '#web/commands.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { acceptStrength, refuseStrength, suggestedStrengths } from '../evidence/strength-contract.ts';

/** Strengths that a history suggests to me: taken into my guide, or not. Nobody else sees them. */
export function StrengthsPage() {
  const { t } = useTranslation('asks');
  const { items } = useRequiredQuery(suggestedStrengths, {});
  const accept = useCommand(acceptStrength);
  const refuse = useCommand(refuseStrength);
  return (
    <Page title={t('strengths.title')} sub={t('strengths.sub')}>
      {items.length === 0 && (
        <EmptyState action={<GoTo to="/my/guide">{t('strengths.toGuide')}</GoTo>}>
          {t('strengths.nothing')}
        </EmptyState>
      )}
      <Lines>
        {items.map(({ id, words }) => (
          <ListRow
            key={id}
            moves={
              <Moves>
                <Move busy={accept.busy} onMake={() => void accept.send({ id })}>
                  {t('strengths.accept')}
                </Move>
                <Move busy={refuse.busy} onMake={() => void refuse.send({ id })}>
                  {t('strengths.refuse')}
                </Move>
              </Moves>
            }
          >
            {words}
          </ListRow>
        ))}
      </Lines>
      <Refused by={accept.refused ?? refuse.refused} />
    </Page>
  );
}
