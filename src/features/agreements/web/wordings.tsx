import { useTranslation } from 'react-i18next';
import { Fine, Part, Stack } from '#web/kit/pages/page.tsx';
import { Day } from '#web/kit/words/when.tsx';
import type { AgreedWording } from '../view-contract.ts';
import { Changes } from './changes.tsx';
import { Span } from './span.tsx';

/** Every agreed wording of a line, newest first, each beside what it replaced; nothing while there was only one. */
export function Wordings({ of }: { of: readonly AgreedWording[] }) {
  const { t } = useTranslation('agreements');
  if (of.length < 2) return null;
  return (
    <Part title={t('wording.all')}>
      <Stack>
        {of.map(({ agreedAt, inForce, changes, until }) => (
          <div key={agreedAt}>
            <Fine>
              {t(inForce ? 'wording.inForce' : 'wording.agreed')} <Day on={agreedAt.slice(0, 10)} />
            </Fine>
            <Changes of={changes.text} />
            {changes.goodLooksLike.length > 0 && <Changes of={changes.goodLooksLike} />}
            <Span from={null} until={until} />
          </div>
        ))}
      </Stack>
    </Part>
  );
}
