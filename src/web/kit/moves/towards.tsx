import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useVerbs } from '../../feature-registry.ts';
import { GoTo } from './go-to.tsx';
import { Menu, MenuLink } from './menu.tsx';
import { Moves } from './moves.tsx';

/** What one can begin with this person or team: what is begun most often at hand, the rest in a menu. */
export function Towards({ party }: { party: string }) {
  const { t } = useTranslation();
  const first = useVerbs(({ towards }) => towards === 'first');
  const rest = useVerbs(({ towards }) => towards === 'also');
  const search = { to: party } as never;
  return (
    <Moves>
      {first.map(({ say, to, name }, place) => (
        <GoTo key={say} to={to} search={search} main={place === 0}>
          {name}
        </GoTo>
      ))}
      {rest.length > 0 && (
        <Menu
          fromStart
          button={(props) => (
            <Button {...props}>
              {t('frame.more')}
              <span aria-hidden>{'\u00a0▾'}</span>
            </Button>
          )}
        >
          {rest.map(({ say, to, name }) => (
            <MenuLink key={say} to={to} search={search}>
              {name}
            </MenuLink>
          ))}
        </Menu>
      )}
    </Moves>
  );
}
