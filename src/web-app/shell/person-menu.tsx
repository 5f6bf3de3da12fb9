import { useTranslation } from 'react-i18next';
import { Menu, MenuAction, MenuLink, MenuRule } from '#web/kit/moves/menu.tsx';
import { Face } from '#features/people/web/kit/names/face.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useSignOut } from '#features/sign-in/web/sign-out.ts';
import css from './app-layout.module.css';

const mine = [
  { to: '/my/guide', say: 'menu.guide' },
  { to: '/my/plate', say: 'menu.plate' },
  { to: '/my/hours', say: 'menu.hours' },
  { to: '/my/quiet', say: 'menu.quiet' },
  { to: '/my/settings', say: 'menu.settings' },
  { to: '/never', say: 'menu.never' },
] as const;

/** What belongs to the person alone, and the way out. */
export function PersonMenu({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const { leave } = useSignOut();
  return (
    <Menu
      button={(props) => (
        <button
          type="button"
          className={css.face}
          aria-label={t('menu.label', { name: me.person.name })}
          {...props}
        >
          <Face of={me.person} size="middle" />
        </button>
      )}
    >
      <MenuLink to="/people/$id" params={{ id: me.person.id }}>
        {me.person.name}
      </MenuLink>
      <MenuRule />
      {mine.map(({ to, say }) => (
        <MenuLink key={to} to={to}>
          {t(say)}
        </MenuLink>
      ))}
      {me.person.admin && <MenuLink to="/admin">{t('menu.admin')}</MenuLink>}
      <MenuAction onDo={onKeys}>{t('menu.keys')}</MenuAction>
      <MenuRule />
      <MenuAction onDo={leave}>{t('menu.signOut')}</MenuAction>
    </Menu>
  );
}
