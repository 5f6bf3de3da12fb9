import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '#web/call.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Page } from '#web/kit/pages/page.tsx';
import { sentenceOf } from '#web/language.ts';
import { useCommand } from '#web/commands.ts';
import { redeemLink } from '../contract.ts';
import { useComeIn } from './come-in.ts';

/** Where a link leads: it is used by somebody's own press, so that neither a mail scanner nor a foreign page can use it. */
export function RedeemPage() {
  const { t } = useTranslation('sign-in');
  const { secret } = useParams({ from: '/public/sign-in/$secret' });
  const { send, busy, refused } = useCommand(redeemLink);
  const comeIn = useComeIn();
  const navigate = useNavigate();
  const goIn = async () => {
    const welcome = await send({ secret });
    if (welcome) await comeIn(welcome);
  };
  const isUsedUp = isRefusal(refused, 'sign-in.link-ended');
  // A link that is used up leaves nothing in the address and the history.
  useEffect(() => {
    if (isUsedUp) void navigate({ to: '/sign-in', search: { ended: true }, replace: true });
  }, [isUsedUp, navigate]);
  if (refused)
    return (
      <Page title={t('redeem.refused')} sub={sentenceOf(refused)}>
        <Link to="/sign-in">{t('redeem.again')}</Link>
      </Page>
    );
  return (
    <Page title={t('redeem.title')} sub={t('redeem.sub')}>
      <Moves>
        <Move onMake={() => void goIn()} busy={busy}>
          {t('redeem.go')}
        </Move>
      </Moves>
    </Page>
  );
}
