import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Menu, MenuLink } from '../kit/menu.tsx';
import { useVerbs } from '../verbs.ts';

/** Everything one can begin. */
export function NewMenu() {
  const { t } = useTranslation();
  const verbs = useVerbs().filter(({ isNew }) => isNew);
  if (verbs.length === 0) return null;
  return (
    <Menu
      button={(props) => (
        <Button variant="filled" {...props}>
          {t('frame.new')}
        </Button>
      )}
    >
      {verbs.map(({ say, to }) => (
        <MenuLink key={say} to={to}>
          {t(say)}
        </MenuLink>
      ))}
    </Menu>
  );
}
