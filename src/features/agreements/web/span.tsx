import { useTranslation } from 'react-i18next';
import { Fine } from '#web/kit/pages/page.tsx';
import { Day } from '#web/kit/words/when.tsx';

/** From when, and until when, a wording holds. */
export function Span({ from, until }: { from: string | null; until: string | null }) {
  const { t } = useTranslation('agreements');
  if (!from && !until) return null;
  return (
    <Fine>
      {from && (
        <>
          {t('wording.from')} <Day on={from} />{' '}
        </>
      )}
      {until && (
        <>
          {t('wording.until')} <Day on={until} />
        </>
      )}
    </Fine>
  );
}
