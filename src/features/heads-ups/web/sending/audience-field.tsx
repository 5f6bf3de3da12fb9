import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import type { ReplyOf } from '#platform/contract.ts';
import { Fine, Stack } from '#web/kit/pages/page.tsx';
import { PartiesPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { listOf } from '#web/lists.ts';
import { asRead } from '#web/mentions.ts';
import type { proposeAudience } from '../../contract.ts';

export type Proposed = ReplyOf<typeof proposeAudience>['items'];

/** What the author made of the proposal: whom they left out, and whom they added. */
export interface Audience {
  leftOut: string[];
  added: PartyView[];
}

/** Everyone who will be told: the proposed ones that stayed, and those who were added. */
export const toldOf = (proposed: Proposed, { leftOut, added }: Audience): PartyView[] => {
  const stayed = proposed.map(({ party }) => party).filter(({ id }) => !leftOut.includes(id));
  return [...stayed, ...added.filter(({ id }) => !stayed.some((party) => party.id === id))];
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
  const { leftOut, added } = value;
  const ids = proposed.map(({ party }) => party.id);
  const reasonsOf = (because: Proposed[number]['because']) => {
    const reasons = because.map(({ kind, words }) => {
      return t(`form.reason.${hasReason(kind) ? kind : 'other'}`, { words: asRead(words) });
    });
    return t('form.because', { reasons: listOf(reasons, i18n.language) });
  };
  return (
    <Stack>
      <Checkbox.Group
        label={t('form.told')}
        value={ids.filter((id) => !leftOut.includes(id))}
        onChange={(told) => onChange({ added, leftOut: ids.filter((id) => !told.includes(id)) })}
      >
        <Stack close>
          {proposed.length === 0 && <Fine>{t('form.nobodyProposed')}</Fine>}
          {proposed.map(({ party, because }) => (
            <Checkbox key={party.id} value={party.id} label={party.name} description={reasonsOf(because)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <PartiesPicker
        label={t('form.whoElse')}
        hint={t('form.whoElseHint')}
        value={added}
        onChange={(parties) => onChange({ leftOut, added: parties })}
        except={proposed.map(({ party }) => party.id)}
      />
    </Stack>
  );
}
