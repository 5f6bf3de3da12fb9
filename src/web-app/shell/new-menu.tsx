import { Button } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useVerbs } from '#web/feature-registry.ts';
import { Menu, MenuHeading, MenuLink } from '#web/kit/moves/menu.tsx';
import { useIsNotYet } from '#web/not-yet.ts';

/** Everything one can begin: five things that everybody does, and the rest below. */
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

function Begin() {
  const { t } = useTranslation();
  const isNotYet = useIsNotYet();
  const verbs = useVerbs(({ isNew, notYet }) => isNew !== undefined && !isNotYet(notYet));
  const links = (group: 'first' | 'more') =>
    verbs
      .filter(({ isNew }) => isNew === group)
      .map(({ say, to, name, hint }) => (
        <MenuLink key={say} to={to} hint={hint}>
          {name}
        </MenuLink>
      ));
  return (
    <>
      {links('first')}
      <MenuHeading>{t('frame.more')}</MenuHeading>
      {links('more')}
    </>
  );
}
