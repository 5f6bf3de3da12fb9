import { useTranslation } from 'react-i18next';
import type { FirstStepProps } from '#web/feature.ts';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { canUsePasskeys, useNewPasskey } from './passkey.ts';

/** A passkey of this device, so that nobody needs a letter to come in again. */
export function FirstPasskey({ onDone, aside }: FirstStepProps) {
  const { t } = useTranslation('sign-in');
  const make = useNewPasskey(t('passkeys.usualName'), () => onDone());
  return (
    <>
      {!canUsePasskeys && <Fine>{t('passkeys.notHere')}</Fine>}
      <Refused by={make.refused} />
      <Moves>
        {canUsePasskeys && (
          <Move onMake={make.start} busy={make.busy}>
            {t('passkeys.make')}
          </Move>
        )}
        {aside}
      </Moves>
    </>
  );
}

/** A mail server is set where Alongside is started; until then links can be handed over. */
export function SetMailServer({ aside }: FirstStepProps) {
  const { t } = useTranslation('sign-in');
  return (
    <>
      <Fine>{t('firstSteps.mailServer')}</Fine>
      <Moves>{aside}</Moves>
    </>
  );
}

export function InvitePeople({ aside }: FirstStepProps) {
  const { t } = useTranslation('sign-in');
  return (
    <Moves>
      <GoTo to="/admin/invitations">{t('firstSteps.invite')}</GoTo>
      {aside}
    </Moves>
  );
}
