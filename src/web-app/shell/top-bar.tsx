import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './app-layout.module.css';
import { NewMenu } from './new-menu.tsx';
import { hearAhead } from './typed-ahead.ts';

/** Preloaded before it is asked for. */
export const loadPalette = () => import('./palette.tsx');
const Palette = lazy(loadPalette);
const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The one search, the one button "New", and the person's own menu. */
export function TopBar({ person }: { person: ReactNode }) {
  const { t } = useTranslation();
  const [finding, setFinding] = useState(false);
  const find = () => {
    if (!finding) hearAhead();
    setFinding(true);
  };
  useHotkeys([['mod+K', find]], []);
  return (
    <header className={css.top}>
      <button type="button" className={css.find} onClick={find} aria-haspopup="dialog">
        <span>{t('find.prompt')}</span>
        <kbd aria-hidden>{isApple ? '⌘ K' : t('find.keys')}</kbd>
      </button>
      <div className={css.me}>
        <NewMenu />
        {person}
      </div>
      {finding && (
        <Suspense fallback={null}>
          <Palette onClose={() => setFinding(false)} />
        </Suspense>
      )}
    </header>
  );
}
