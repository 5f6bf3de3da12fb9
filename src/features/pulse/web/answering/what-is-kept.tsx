import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Side } from '#web/kit/pages/page.tsx';
import type { Party } from '#web/feature.ts';
import { sayDay } from '#web/time.ts';
import type { PulseView } from '../../contract.ts';

interface Props {
  open: NonNullable<PulseView['open']>;
  countedWith: Party;
}

/** What is kept of an answer, what is shown of it, and who learns of it (model 16.19, 16.20). */
export function WhatIsKept({ open: { isAll, closesOn, fewest }, countedWith }: Props) {
  const { t, i18n } = useTranslation('pulse');
  const team = countedWith.name;
  return (
    <Side title={t('answering.kept.title')}>
      <p>{isAll ? t('answering.kept.counts', { team }) : t('answering.kept.countsOthers', { team })}</p>
      <p>{t('answering.kept.shown', { day: sayDay(closesOn, i18n.language), fewest: String(fewest) })}</p>
      <p>{t('answering.kept.nobody')}</p>
      <p>
        <Link to="/never">{t('answering.kept.never')}</Link>
      </p>
    </Side>
  );
}
