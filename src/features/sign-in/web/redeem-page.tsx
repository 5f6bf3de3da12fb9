import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '#web/kit/page.tsx';
import { sentenceOf } from '#web/language.ts';
import { useMove } from '#web/move.ts';
import { redeemLink } from '../contract.ts';
import { useComeIn } from './come-in.ts';

/** Where a mailed link leads: it is used by this page, not by the address, so that a mail scanner cannot use it up. */
export function RedeemPage() {
  const { t } = useTranslation('sign-in');
  const { secret } = useParams({ from: '/door/sign-in/$secret' });
  const redeem = useMove(redeemLink);
  const comeIn = useComeIn();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void redeem.send({ secret }).then((welcome) => welcome && comeIn(welcome));
  }, [secret, redeem, comeIn]);
  if (!redeem.refused) return <Page title={t('redeem.title')} />;
  return (
    <Page title={t('redeem.refused')} sub={sentenceOf(redeem.refused)}>
      <Link to="/sign-in">{t('redeem.again')}</Link>
    </Page>
  );
}
