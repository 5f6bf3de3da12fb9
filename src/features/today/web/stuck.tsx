import { Link, type LinkProps } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextButton } from '#web/kit/moves/text-button.tsx';
import { Disclosure } from '#web/kit/moves/moves.tsx';
import { Page } from '#web/kit/pages/page.tsx';
import css from './today.module.css';

/** Ways out of a tight moment (S4-27), from the quietest on. */
const ways = {
  breathe: '/only-me/pause',
  early: '/promises',
  hand: '/asks/new',
  talk: '/conversations/new',
} as const satisfies Record<string, LinkProps['to']>;

/** A door that is always there, at the foot of Today: what helps when something is stuck, or too much. */
export function Stuck() {
  const { t } = useTranslation('today');
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={css.stuck}>
      <TextButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('stuck.open')}
      </TextButton>
      {isOpen && (
        <Disclosure>
          <Ways />
        </Disclosure>
      )}
    </div>
  );
}

/** The same as a page of its own, which "New" and the palette lead to. */
export function StuckPage() {
  const { t } = useTranslation('today');
  return (
    <Page title={t('stuck.open')} sub={t('stuck.sub')}>
      <Ways />
    </Page>
  );
}

function Ways() {
  const { t } = useTranslation('today');
  return (
    <ul className={css.ways}>
      {(Object.keys(ways) as (keyof typeof ways)[]).map((way) => (
        <li key={way}>
          <Link to={ways[way]}>{t(`stuck.${way}.go`)}</Link>
          <span>{t(`stuck.${way}.sub`)}</span>
        </li>
      ))}
    </ul>
  );
}
