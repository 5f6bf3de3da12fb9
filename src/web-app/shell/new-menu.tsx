import { Button } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useVerbs } from '#web/feature-registry.ts';
import { Menu, MenuLink } from '#web/kit/moves/menu.tsx';

/** Everything one can begin. */
export function NewMenu() {
  const { t } = useTranslation();
  return (
    <Menu
      button={(props) => (
        <Button variant="filled" {...props}>
          {t('frame.new')}
        </Button>
      )}
    >
      <Suspense>
        <Begin />
      </Suspense>
    </Menu>
  );
}

const Begin = () =>
  useVerbs(({ isNew }) => isNew === true).map(({ say, to, name }) => (
    <MenuLink key={say} to={to}>
      {name}
    </MenuLink>
  ));
