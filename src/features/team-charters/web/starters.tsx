import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextButton } from '#web/kit/moves/text-button.tsx';
import { Stack } from '#web/kit/pages/page.tsx';
import { Chip, Chips } from '#web/kit/pickers/chips.tsx';

const ofTeams = {
  decide: ['one', 'two'],
  meet: ['one', 'two'],
  disagree: ['one', 'two'],
  answer: ['one', 'two'],
} as const;
/** For the whole workplace, what partnership means comes first (S1-1). */
const ofTheWorkplace = { partnership: ['one', 'two', 'three'], ...ofTeams } as const;
type Theme = keyof typeof ofTheWorkplace;

/** Sentences by theme to begin with; each is taken into the field, and made one's own there. */
export function Starters({ isWorkplace, onTake }: { isWorkplace: boolean; onTake: (text: string) => void }) {
  const { t } = useTranslation('team-charters');
  const [theme, choose] = useState<Theme | null>(isWorkplace ? 'partnership' : null);
  const themes = Object.keys(isWorkplace ? ofTheWorkplace : ofTeams) as Theme[];
  const sentences = theme === null ? [] : sentencesOn(theme).map((name) => t(name));
  return (
    <Stack close>
      <Chips label={t('starters.label')}>
        {themes.map((one) => (
          <Chip key={one} chosen={theme === one} onChoose={() => choose(theme === one ? null : one)}>
            {t(`starters.${one}.title`)}
          </Chip>
        ))}
      </Chips>
      {sentences.map((sentence) => (
        <div key={sentence}>
          <TextButton onClick={() => onTake(sentence)}>{sentence}</TextButton>
        </div>
      ))}
    </Stack>
  );
}

function sentencesOn(theme: Theme) {
  if (theme === 'partnership')
    return ofTheWorkplace.partnership.map((name) => `starters.partnership.${name}` as const);
  return ofTeams[theme].map((name) => `starters.${theme}.${name}` as const);
}
