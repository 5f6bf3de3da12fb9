import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lookForAbsent, mostLetters } from '../../../naming/plain-name-contract.ts';
import { useTellDirectly } from '../prefill.ts';
import { asRead } from '#web/mentions.ts';
import { useOptionalQuery } from '#web/queries.ts';
import { useMe } from '../me.ts';
import { myPartners, useReaders } from '../recipient/readers.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import css from './composer.module.css';

interface NameHintProps {
  words: string;
  /** Goes back to the words, where this name stands. */
  onReword: (name: string) => void;
}

/** Before anything is sent: somebody is named who will not read it, and three kind ways on (law 3, B20). Kept nowhere. */
export function NameHint({ words, onReword }: NameHintProps) {
  const { t } = useTranslation();
  const tellDirectly = useTellDirectly();
  const [settled] = useDebouncedValue(words.slice(0, mostLetters), 700);
  const [meantWell, setMeantWell] = useState<string[]>([]);
  const me = useMe().person.id;
  const others = useReaders()?.filter((one) => one !== me) ?? [];
  const isAsked = others.length > 0 && settled.trim() !== '';
  const asked = {
    words: settled,
    readers: others.filter((one) => one !== myPartners),
    ...(others.includes(myPartners) ? { partners: true } : {}),
  };
  const found = useOptionalQuery(lookForAbsent, asked, isAsked)?.people ?? [];
  const [absent] = isAsked ? found.filter(({ id }) => !meantWell.includes(id)) : [];
  return (
    <div aria-live="polite">
      {absent && (
        <>
          <p className={css.hint}>{t('composer.absent', { name: absent.name })}</p>
          <Moves label={t('composer.ways')}>
            <Move onMake={() => tellDirectly(absent, asRead(words))}>
              {t('composer.tell', { name: absent.name })}
            </Move>
            <Move onMake={() => onReword(absent.name)}>{t('composer.without')}</Move>
            <Move onMake={() => setMeantWell([...meantWell, absent.id])}>{t('composer.meantWell')}</Move>
          </Moves>
        </>
      )}
    </div>
  );
}
