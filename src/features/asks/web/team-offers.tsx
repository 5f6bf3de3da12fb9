import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Name } from '#features/people/web/kit/names/name.tsx';
import type { PartyView } from '#features/people/contract.ts';
import { Side } from '#web/kit/pages/page.tsx';
import { asRead } from '#web/mentions.ts';
import { useOptionalQuery } from '#web/queries.ts';
import { openOffers } from '../contract.ts';

/** Few enough to be read at a glance, on a team's front door. */
const most = 3;

/** What members of a team are happy to help with just now, as far as it is open to the reader; newest first. */
export function TeamOffers({ team }: { team: PartyView }) {
  const { t } = useTranslation('asks');
  const items = useOptionalQuery(openOffers, { of: team.id, limit: most })?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Side title={t('door.title')}>
      {items.map(({ id, what, author }) => (
        <p key={id}>
          <Link to="/asks/$id" params={{ id }}>
            {asRead(what)}
          </Link>{' '}
          · <Name of={author} />
        </p>
      ))}
    </Side>
  );
}
