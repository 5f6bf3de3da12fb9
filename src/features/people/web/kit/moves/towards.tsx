import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Party } from '#web/feature.ts';
import { useVerbs } from '#web/feature-registry.ts';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Menu, MenuLink } from '#web/kit/moves/menu.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { useIsNotYet } from '#web/not-yet.ts';

/** What one can begin with this person or team: to ask them at hand, the rest in a menu. */
export function Towards({ party: { id, name } }: { party: Pick<Party, 'id' | 'name'> }) {
  const { t } = useTranslation(['people', 'web']);
  const first = useVerbs(({ towards }) => towards === 'first');
  const isNotYet = useIsNotYet();
  const rest = useVerbs(({ towards, notYet }) => towards === 'also' && !isNotYet(notYet));
  const search = { to: id } as never;
  return (
    <Moves>
      {first.map(({ say, to }) => (
        <GoTo key={say} to={to} search={search} main>
          {t('towards.ask', { name })}
        </GoTo>
      ))}
      {rest.length > 0 && (
        <Menu
          fromStart
          button={(props) => (
            <Button {...props}>
              {t('web:frame.more')}
              <span aria-hidden>{'\u00a0▾'}</span>
            </Button>
          )}
        >
          {rest.map(({ say, to, name: verb }) => (
            <MenuLink key={say} to={to} search={search}>
              {verb}
            </MenuLink>
          ))}
        </Menu>
      )}
    </Moves>
  );
}
