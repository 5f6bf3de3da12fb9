import { useTranslation } from 'react-i18next';
import { Name } from '#features/people/web/kit/names/name.tsx';
import { prefillState } from '#features/people/web/kit/prefill.ts';
import { ListRow, Lines } from '#web/kit/pages/lines.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Part } from '#web/kit/pages/page.tsx';
import { asRead } from '#web/mentions.ts';
import { useOptionalQuery } from '#web/queries.ts';
import { findWhoFits } from '../../matching/contract.ts';

/** Teams and standing offers that fit what waits for help, with one step to ask them; never people in an order (S0-19). */
export function WhoFits({ words }: { words: string }) {
  const { t } = useTranslation('asks');
  const found = useOptionalQuery(findWhoFits, { words });
  if (!found || found.teams.length + found.offers.length === 0) return null;
  const taken = prefillState({ what: asRead(words), why: '' });
  return (
    <Part title={t('fits.title')} sub={t('fits.sub')} small>
      <Lines>
        {found.teams.map(({ party, words: line }) => (
          <ListRow
            key={party.id}
            facts={[asRead(line)]}
            moves={
              <GoTo quiet to="/promises/request" search={{ to: party.id }} state={taken}>
                {t('fits.ask')}
              </GoTo>
            }
          >
            <Name of={party} />
          </ListRow>
        ))}
        {found.offers.map(({ id, what, author }) => (
          <ListRow
            key={id}
            to={{ to: '/asks/$id', params: { id } }}
            facts={[t('fits.offeredBy', { name: author.name })]}
          >
            {asRead(what)}
          </ListRow>
        ))}
      </Lines>
    </Part>
  );
}
