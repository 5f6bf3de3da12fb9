import { useTranslation } from 'react-i18next';
import { prefillState } from '#features/people/web/kit/prefill.ts';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';

const shown = 60;
const shortened = (words: string) => (words.length > shown ? `${words.slice(0, shown).trimEnd()}…` : words);

/** In one step something to practise: the words go along, and nobody learns of it (S2-10.2, B39). */
export function ToPractice({ words, named }: { words: string; named?: boolean }) {
  const { t } = useTranslation('conversations');
  return (
    <Moves>
      <GoTo to="/only-me/practice" state={prefillState({ what: words, why: '' })}>
        {named ? t('advice.practise', { words: shortened(words) }) : t('feedback.practise')}
      </GoTo>
    </Moves>
  );
}
