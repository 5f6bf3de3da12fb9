import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

const above = { '/admin': 'menu.admin' } as const;

/** A breadcrumb above the heading of a page that belongs to another: the way back to that. */
export function UpTo({ to }: { to: keyof typeof above & LinkProps['to'] }) {
  const { t } = useTranslation();
  return <Link to={to}>{t(above[to])}</Link>;
}
