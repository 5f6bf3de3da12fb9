import { useTranslation } from 'react-i18next';
import { dismiss, hold, letGo, useNotice } from '../notices.ts';
import css from './notices.module.css';

/** The toast at the foot of the page: the one sentence there is to say, and "Undo" where that works. */
export function Notices() {
  const { t } = useTranslation();
  const notice = useNotice();
  return (
    <div
      role="status"
      className={css.place}
      onMouseEnter={hold}
      onMouseLeave={letGo}
      onFocus={hold}
      onBlur={letGo}
    >
      {notice && (
        <p key={notice.id} className={css.notice}>
          {notice.says}
          {notice.undo && (
            <button
              type="button"
              onClick={() => {
                notice.undo?.();
                dismiss();
              }}
            >
              {t('notice.undo')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
