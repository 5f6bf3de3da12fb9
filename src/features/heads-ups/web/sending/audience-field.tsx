import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import type { ReplyOf } from '#platform/contract.ts';
import { useFormField } from '#web/kit/forms/form-field.tsx';
import { Chip, Chips } from '#web/kit/pickers/chips.tsx';
import { Fine, Stack } from '#web/kit/pages/page.tsx';
import { PartiesPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { listOf } from '#web/lists.ts';
import { asRead } from '#web/mentions.ts';
import type { proposeAudience } from '../../contract.ts';

export type Proposed = ReplyOf<typeof proposeAudience>['items'];

/** Whom of those proposed the author chose, and whom they added. Nobody is chosen for them: too many are soon told. */
export interface Audience {
  chosen: string[];
  added: PartyView[];
}

/** Everyone who will be told: those chosen, and those who were added. */
export const toldOf = (proposed: Proposed, { chosen, added }: Audience): PartyView[] => {
  const picked = proposed.map(({ party }) => party).filter(({ id }) => chosen.includes(id));
  return [...picked, ...added.filter(({ id }) => !picked.some((party) => party.id === id))];
};

/** What a heads-up may touch and has a name; anything else is told by its words. */
const named = ['promise', 'expectation', 'goal'] as const;
const hasReason = (kind: string): kind is (typeof named)[number] => named.some((one) => one === kind);

interface AudienceFieldProps {
  proposed: Proposed;
  value: Audience;
  onChange: (audience: Audience) => void;
}

/** Those whom it affects, each with the reason, to be confirmed; and who else needs to know (S2-3.3). */
export function AudienceField({ proposed, value, onChange }: AudienceFieldProps) {
  const { t, i18n } = useTranslation('heads-ups');
  const { chosen, added } = value;
  const ids = proposed.map(({ party }) => party.id);
  const isEmpty = toldOf(proposed, value).length === 0;
  const { group, said } = useFormField({
    label: t('form.told'),
    required: proposed.length > 0,
    isEmpty,
  });
  const reasonsOf = (because: Proposed[number]['because']) => {
    const reasons = because.map(({ kind, words }) => {
      return t(`form.reason.${hasReason(kind) ? kind : 'other'}`, { words: asRead(words) });
    });
    return t('form.because', { reasons: listOf(reasons, i18n.language) });
  };
  return (
    <Stack>
      <Checkbox.Group
        {...group}
        {...said}
        value={ids.filter((id) => chosen.includes(id))}
        onChange={(told) => onChange({ added, chosen: told })}
      >
        <Stack close>
          {proposed.length === 0 && <Fine>{t('form.nobodyProposed')}</Fine>}
          {proposed.map(({ party, because }) => (
            <Checkbox key={party.id} value={party.id} label={party.name} description={reasonsOf(because)} />
          ))}
          {ids.some((id) => !chosen.includes(id)) && ids.length > 2 && (
            <Chips>
              <Chip onChoose={() => onChange({ added, chosen: ids })}>{t('form.toldAll')}</Chip>
            </Chips>
          )}
        </Stack>
      </Checkbox.Group>
      <PartiesPicker
        label={t('form.whoElse')}
        hint={t('form.whoElseHint')}
        value={added}
        onChange={(parties) => onChange({ chosen, added: parties })}
        except={ids}
        required={isEmpty && proposed.length === 0}
      />
    </Stack>
  );
}
