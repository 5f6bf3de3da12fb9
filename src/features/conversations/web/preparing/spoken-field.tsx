import { useTranslation } from 'react-i18next';
import { Composer, type ComposerProps } from '#features/people/web/kit/forms/composer.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { hintsIn } from './hints.ts';

/** A place for words to somebody, with a gentle hint where they could be easier to hear. The hint is kept nowhere. */
export function SpokenField(props: ComposerProps) {
  const { t } = useTranslation('conversations');
  const [hint] = hintsIn(props.words);
  return (
    <div>
      <Composer rows={2} {...props} />
      <div aria-live="polite">{hint && <Fine>{t(`hint.${hint}`)}</Fine>}</div>
    </div>
  );
}
