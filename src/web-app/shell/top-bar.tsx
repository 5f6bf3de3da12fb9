import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '#web/keys.ts';
import { isApple } from './stroke.ts';
import css from './app-layout.module.css';
import { NewMenu } from './new-menu.tsx';
import { PersonMenu } from './person-menu.tsx';
import { hearAhead } from './typed-ahead.ts';

/** Preloaded before it is asked for. */
export const loadPalette = () => import('./palette.tsx');
const Palette = lazy(loadPalette);
const KeyList = lazy(() => import('./key-list.tsx'));

/** The one search, the one button "New", and the person's own menu, once it is known who is here. */
export function TopBar({ isKnown }: { isKnown: boolean }) {
  const { t } = useTranslation();
  const [finding, setFinding] = useState(false);
  const find = () => {
    if (!finding) hearAhead();
    setFinding(true);
  };
  const [isListing, setListing] = useState(false);
  useKeys('everywhere', (name) => (name === 'find' ? find() : setListing(true)));
  return (
    <header className={css.top}>
      <button type="button" className={css.find} onClick={find} aria-haspopup="dialog">
        <span>{t('find.prompt')}</span>
        <kbd aria-hidden>{isApple ? '⌘ K' : t('find.keys')}</kbd>
      </button>
      <div className={css.me}>
        <NewMenu />
        {isKnown ? <PersonMenu onKeys={() => setListing(true)} /> : <span className={css.face} />}
      </div>
      {finding && (
        <Suspense fallback={null}>
          <Palette onClose={() => setFinding(false)} />
        </Suspense>
      )}
      {isListing && (
        <Suspense fallback={null}>
          <KeyList onClose={() => setListing(false)} />
        </Suspense>
      )}
    </header>
  );
}
