import { Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useVerbs } from '../verbs.ts';

/** Everything one can begin. */
export function NewMenu() {
  const { t } = useTranslation();
  const verbs = useVerbs().filter(({ isNew }) => isNew);
  if (verbs.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="filled">{t('frame.new')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {verbs.map(({ say, to }) => (
          <Menu.Item key={say} component={Link} to={to}>
            {t(say)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
