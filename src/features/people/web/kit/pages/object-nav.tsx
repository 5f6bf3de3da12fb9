import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { defined } from '#platform/defined.ts';
import { toast } from '#web/toasts.ts';
import { TextButton } from '#web/kit/moves/text-button.tsx';
import css from './object-nav.module.css';

/** Where a thing is one of many: the list it stands in, and what that is called. */
interface WayBack extends LinkProps {
  name: string;
}

/** Above a thing: the way back to its list, and its address to hand on. Whoever may not see the thing sees nothing there. */
export function ObjectNav({ back: { name, ...to } }: { back: WayBack }) {
  const { t } = useTranslation('people');
  const copy = async () => {
    const address = location.origin + location.pathname;
    try {
      await navigator.clipboard.writeText(address);
      toast(t('object.copied'));
    } catch {
      // no clipboard without a secure address: then the sentence carries the address, to be copied by hand
      toast(address);
    }
  };
  return (
    <div className={css.nav} data-on-screen>
      <Link {...to} className={defined(css.back)}>
        <span aria-hidden>← </span>
        {name}
      </Link>
      <TextButton onClick={() => void copy()}>{t('object.copy')}</TextButton>
    </div>
  );
}
