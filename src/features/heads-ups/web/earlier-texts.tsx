import { useTranslation } from 'react-i18next';
import { Fine, Part, Stack } from '#web/kit/pages/page.tsx';
import { When } from '#web/kit/words/when.tsx';
import { Words } from '#web/kit/words/words.tsx';
import type { HeadsUpView } from '../contract.ts';

interface Before {
  before?: { what: string; means: string };
}

/** What it said before it was corrected: nothing is put right in silence (S2-3.3). */
export function EarlierTexts({ history }: { history: HeadsUpView['history'] }) {
  const { t } = useTranslation('heads-ups');
  const earlier = history.flatMap(({ id, at, details }) => {
    const before = (details as Before | null)?.before;
    return before ? [{ id, at, ...before }] : [];
  });
  if (earlier.length === 0) return null;
  return (
    <Part title={t('page.earlier')}>
      <Stack>
        {earlier.reverse().map(({ id, at, what, means }) => (
          <div key={id}>
            <Words size="small">{`${what}\n${means}`}</Words>
            <Fine>
              {t('page.earlierUntil')} <When at={at} />
            </Fine>
          </div>
        ))}
      </Stack>
    </Part>
  );
}
