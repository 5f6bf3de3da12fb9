import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import type { ReplyOf } from '#platform/contract.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { useCommand } from '#web/commands.ts';
import { makeLinks } from '../links/invitation-contract.ts';
import css from './links-to-hand-over.module.css';

type Links = ReplyOf<typeof makeLinks>['items'];

/** Links that work once, to hand over in person or print while there is no mail server. Shown here only, and only now. */
export function LinksToHandOver({ people }: { people: readonly PartyView[] }) {
  const { t } = useTranslation('sign-in');
  const { send, busy, refused } = useCommand(makeLinks);
  const [links, setLinks] = useState<Links>([]);
  const go = async () => {
    const made = await send({ people: people.map(({ id }) => id) });
    if (made) setLinks(made.items);
  };
  if (people.length === 0) return null;
  return (
    <>
      <Moves>
        <Move onMake={() => void go()} busy={busy}>
          {t('invitations.makeLinks', { count: people.length })}
        </Move>
        {links.length > 0 && <Move onMake={() => window.print()}>{t('invitations.print')}</Move>}
      </Moves>
      <Refused by={refused} />
      {links.length > 0 && (
        <div className={css.links}>
          <Fine>{t('invitations.linksOnce')}</Fine>
          <Lines>
            {links.map(({ person, link }) => (
              <ListRow key={person.id}>
                {person.name}
                <br />
                <span className={css.link}>{link}</span>
              </ListRow>
            ))}
          </Lines>
        </div>
      )}
    </>
  );
}
