import { useTranslation } from 'react-i18next';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part, Stack } from '#web/kit/pages/page.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { readLeading } from '../contract.ts';
import css from './team-view.module.css';

const guides = ['struggling', 'missed', 'at-odds', 'unwelcome'] as const;
const placeOf = {
  struggling: { to: '/asks' },
  missed: { to: '/conversations/new', search: { form: 'review' } },
  'at-odds': { to: '/conversations/new', search: { form: 'repair' } },
  unwelcome: { to: '/conversations/new', search: { form: 'feedback' } },
} as const;

/** For whoever leads, about themselves alone: nothing here depends on what anybody else does (S1-16, S4-1, B41). */
export function LeadingPart({ team }: { team: string }) {
  const { t } = useTranslation('team-view');
  return (
    <Part title={t('leading.title')} sub={t('leading.sub')}>
      <Stack>
        <ModelIt team={team} />
        <section>
          <h3 className={css.figure}>{t('leading.guides')}</h3>
          {guides.map((guide) => (
            <details key={guide} className={css.guide}>
              <summary>{t(`leading.${guide}.title`)}</summary>
              <p>{t(`leading.${guide}.words`)}</p>
              <Moves>
                <GoTo {...placeOf[guide]}>{t(`leading.${guide}.go`)}</GoTo>
              </Moves>
            </details>
          ))}
        </section>
        <section>
          <h3 className={css.figure}>{t('leading.rewards.title')}</h3>
          <p>{t('leading.rewards.words')}</p>
          <Fine>{t('leading.rewards.sources')}</Fine>
        </section>
      </Stack>
    </Part>
  );
}

/** What a leader does is what a team does: asking and thanking in the open comes first (S1-16). */
function ModelIt({ team }: { team: string }) {
  const { t } = useTranslation('team-view');
  const mine = useRequiredQuery(readLeading, { id: team });
  return (
    <section>
      <h3 className={css.figure}>{t('leading.model.title')}</h3>
      {mine.isNew ? (
        <p>{t('leading.model.beginning')}</p>
      ) : (
        <>
          <p>{t(mine.asked ? 'leading.model.asked' : 'leading.model.notAsked')}</p>
          <p>{t(mine.thanked ? 'leading.model.thanked' : 'leading.model.notThanked')}</p>
        </>
      )}
      {mine.can.length > 0 && (
        <Moves>
          {mine.can.includes('ask') && <GoTo to="/asks/new">{t('leading.model.ask')}</GoTo>}
          {mine.can.includes('thank') && <GoTo to="/thanks/new">{t('leading.model.thank')}</GoTo>}
        </Moves>
      )}
    </section>
  );
}
