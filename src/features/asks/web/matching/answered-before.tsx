import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ListRow, Lines } from '#web/kit/pages/lines.tsx';
import { Part } from '#web/kit/pages/page.tsx';
import { asRead } from '#web/mentions.ts';
import { useOptionalQuery } from '#web/queries.ts';
import { findAnswered, mostLetters } from '../../matching/contract.ts';

/** Fewer letters are hardly a question yet. */
const fewest = 8;

/** While one writes an ask: what was asked in much the same words and answered, so that one need not ask again (16.16). */
export function AnsweredBefore({ words }: { words: string }) {
  const { t } = useTranslation('asks');
  const [settled] = useDebouncedValue(words.trim().slice(0, mostLetters), 700);
  const isAsked = settled.length >= fewest;
  const found = useOptionalQuery(findAnswered, { words: settled }, isAsked)?.asks ?? [];
  return (
    <div aria-live="polite">
      {isAsked && found.length > 0 && (
        <Part title={t('answeredBefore.title')} sub={t('answeredBefore.sub')} small>
          <Lines>
            {found.map(({ id, what }) => (
              <ListRow key={id} to={{ to: '/asks/$id', params: { id } }}>
                {asRead(what)}
              </ListRow>
            ))}
          </Lines>
        </Part>
      )}
    </div>
  );
}
