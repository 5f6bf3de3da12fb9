import { Link, Outlet } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isSetUpNeeded } from '#features/sign-in/contract.ts';
import { speakAs, spokenLanguage } from '#web/language.ts';
import { useOptionalQuery } from '#web/queries.ts';
import css from './public-layout.module.css';
import { keepFocus } from './focus.ts';
import { LanguageChoice } from './language-choice.tsx';
import { Waiting } from './waiting.tsx';

/** Around the pages before signing in: the name, the page, and the choice of language. */
export function PublicLayout() {
  const { t } = useTranslation();
  const formalGerman = useOptionalQuery(isSetUpNeeded, {})?.formalGerman;
  useEffect(() => {
    if (formalGerman !== undefined) void speakAs({ language: spokenLanguage(), formalGerman });
  }, [formalGerman]);
  useEffect(keepFocus, []);
  return (
    <div className={css.layout}>
      <header className={css.name}>
        <Link to="/">{t('product')}</Link>
      </header>
      <main className={css.page}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      <footer>
        <LanguageChoice />
      </footer>
    </div>
  );
}
