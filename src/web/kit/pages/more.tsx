import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import css from './lines.module.css';

interface MoreProps {
  more: (() => void) | undefined;
  busy?: boolean;
  /** How many stand above it: whoever asked for more goes on with the first of those that come. */
  shown?: number;
}

/** The next page of a list, where there is one. */
export function More({ more, busy, shown = 0 }: MoreProps) {
  const { t } = useTranslation();
  const askedAt = useRef<number | null>(null);
  useEffect(() => {
    if (askedAt.current === null || shown <= askedAt.current) return;
    document.querySelectorAll<HTMLElement>('main a[data-line]')[askedAt.current]?.focus();
    askedAt.current = null;
  }, [shown]);
  if (!more) return null;
  return (
    <div className={css.more} data-on-screen>
      <Button
        data-line
        onClick={() => {
          askedAt.current = shown;
          more();
        }}
        aria-disabled={busy || undefined}
      >
        {t('rows.more')}
      </Button>
    </div>
  );
}
