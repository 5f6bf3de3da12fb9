import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { CircleView } from '#features/people/contract.ts';
import { perhapsNames } from '../../mentions.ts';
import { useParties } from '../../parties.ts';
import css from './composer.module.css';

/** A hint, never a refusal: a full name was written of somebody who will not read this. */
export function NameHint({ words, circle }: { words: string; circle: CircleView | undefined }) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(words, 700);
  const alone =
    circle !== undefined && !circle.everyone && circle.parties.every(({ kind }) => kind === 'person');
  const inside = new Set(circle?.parties.map(({ name }) => name.toLowerCase()));
  const [name] = alone ? perhapsNames(settled).filter((one) => !inside.has(one.toLowerCase())) : [];
  const found = useParties(name ?? '', name !== undefined);
  const absent = found.find(
    (party) => party.kind === 'person' && party.name.toLowerCase() === name?.toLowerCase(),
  );
  return (
    <p aria-live="polite" className={css.hint}>
      {absent && t('composer.absent', { name: absent.name })}
    </p>
  );
}
