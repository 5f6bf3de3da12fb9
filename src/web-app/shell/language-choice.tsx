import { useTranslation } from 'react-i18next';
import { languages, speak } from '#web/language.ts';
import css from './public-layout.module.css';

/** Each language under its own name. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation();
  return (
    <div role="group" aria-label={t('language.label')} className={css.languages}>
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={i18n.language === one}
          onClick={() => void speak(one)}
        >
          {t(`language.${one}`)}
        </button>
      ))}
    </div>
  );
}
