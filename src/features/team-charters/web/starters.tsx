import { useTranslation } from 'react-i18next';
import type { AgreementWords } from '#features/agreements/agreement.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part } from '#web/kit/pages/page.tsx';

const themes = ['decide', 'meet', 'disagree', 'answer'] as const;
const lines = ['first', 'second'] as const;

/** First lines by theme, to take and make one's own (S1-10): a press puts one into the form, and nothing is proposed by it. */
export function Starters({ onTake }: { onTake: (words: AgreementWords) => void }) {
  const { t } = useTranslation('team-charters');
  return (
    <Part title={t('starters.title')} sub={t('starters.sub')} small>
      {themes.map((theme) => (
        <div key={theme}>
          <Fine>{t(`starters.${theme}.name`)}</Fine>
          <Moves>
            {lines.map((line) => {
              const text = t(`starters.${theme}.${line}`);
              return (
                <Move key={line} weight="quiet" onMake={() => onTake({ text, goodLooksLike: '' })}>
                  {text}
                </Move>
              );
            })}
          </Moves>
        </div>
      ))}
    </Part>
  );
}
