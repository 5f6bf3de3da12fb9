import { useTranslation } from 'react-i18next';
import { dismissToast, pauseToast, resumeToast, useToast } from '#web/toasts.ts';
import css from './toasts.module.css';

/** The toast at the foot of the page: the one sentence there is to say, and "Undo" where that works. */
export function Toasts() {
  const { t } = useTranslation();
  const toast = useToast();
  return (
    <div
      role="status"
      className={css.place}
      onMouseEnter={pauseToast}
      onMouseLeave={resumeToast}
      onFocus={pauseToast}
      onBlur={resumeToast}
    >
      {toast && (
        <p key={toast.id} className={css.toast} data-raised>
          {toast.says}
          {toast.undo && (
            <button
              type="button"
              onClick={() => {
                toast.undo?.();
                dismissToast();
              }}
            >
              {t('toast.undo')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
