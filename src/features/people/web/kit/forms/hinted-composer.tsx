import { useTranslation } from 'react-i18next';
import { Fine } from '#web/kit/pages/page.tsx';
import { Composer, type ComposerProps } from './composer.tsx';
import { asksYesOrNo, soundsLikeAnOrder } from './wording-hints.ts';

/** A place for what one asks of somebody: says, before it is sent, where a "not now" would be hard or a question leaves no room. */
export function HintedComposer(props: ComposerProps) {
  const { t } = useTranslation();
  const { words } = props;
  return (
    <div>
      <Composer {...props} />
      <div aria-live="polite">
        {soundsLikeAnOrder(words) ? (
          <Fine>{t('composer.order')}</Fine>
        ) : (
          asksYesOrNo(words) && <Fine>{t('composer.yesOrNo')}</Fine>
        )}
      </div>
    </div>
  );
}
