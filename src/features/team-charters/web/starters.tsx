import { useTranslation } from 'react-i18next';
import type { AgreementWords } from '#features/agreements/agreement.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part } from '#web/kit/pages/page.tsx';

const ofTeams = ['decide', 'meet', 'disagree', 'answer'] as const;
const lines = ['first', 'second'] as const;
const definitions = ['first', 'second', 'third'] as const;

interface StartersProps {
  /** There the first question is what partnership means (S1-1). */
  isWorkplace: boolean;
  onTake: (words: AgreementWords) => void;
}

/** First lines by theme, to take and make one's own (S1-10): a press puts one into the form, and nothing is proposed by it. */
export function Starters({ isWorkplace, onTake }: StartersProps) {
  const { t } = useTranslation('team-charters');
  const take = (text: string) => onTake({ text, goodLooksLike: '' });
  return (
    <Part title={t('starters.title')} sub={t('starters.sub')} small>
      {isWorkplace && (
        <Theme
          name={t('starters.partnership.name')}
          lines={definitions.map((line) => t(`starters.partnership.${line}`))}
          onTake={take}
        />
      )}
      {ofTeams.map((theme) => (
        <Theme
          key={theme}
          name={t(`starters.${theme}.name`)}
          lines={lines.map((line) => t(`starters.${theme}.${line}`))}
          onTake={take}
        />
      ))}
    </Part>
  );
}

interface ThemeProps {
  name: string;
  lines: readonly string[];
  onTake: (text: string) => void;
}

const Theme = ({ name, lines: texts, onTake }: ThemeProps) => (
  <div>
    <Fine>{name}</Fine>
    <Moves>
      {texts.map((text) => (
        <Move key={text} weight="quiet" onMake={() => onTake(text)}>
          {text}
        </Move>
      ))}
    </Moves>
  </div>
);
