import { useTranslation } from 'react-i18next';
import { prefillState } from '#features/people/web/kit/prefill.ts';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Part } from '#web/kit/pages/page.tsx';
import type { AgreedWording } from '../view-contract.ts';

/** What was agreed has changed: who else builds on it, and should hear of it (B19, B43)? The words go along. */
export function WhoElse({ of }: { of: readonly AgreedWording[] }) {
  const { t } = useTranslation('agreements');
  const holds = of.find(({ inForce }) => inForce);
  if (of.length < 2 || !holds) return null;
  return (
    <Part title={t('whoElse.title')} sub={t('whoElse.sub')} small>
      <Moves>
        <GoTo to="/heads-ups/new" state={prefillState({ what: holds.text, why: '' })}>
          {t('whoElse.go')}
        </GoTo>
      </Moves>
    </Part>
  );
}
