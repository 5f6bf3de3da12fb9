import { useTranslation } from 'react-i18next';
import { languages } from '#platform/text/tongue.ts';
import { speak, spokenLanguage } from '#web/language.ts';
import css from './public-layout.module.css';

/** Each language under its own name. */
export function LanguageChoice() {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={t('language.label')} className={css.languages}>
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={spokenLanguage() === one}
          onClick={() => void speak(one)}
        >
          {t(`language.${one}`)}
        </button>
      ))}
    </div>
  );
}
