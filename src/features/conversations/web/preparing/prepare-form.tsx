import { Button, Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { one } from '#platform/defined.ts';
import type { PartyView } from '#features/people/contract.ts';
import { useDeclareReaders } from '#features/people/web/kit/recipient/readers.ts';
import { OneLine } from '#features/people/web/kit/forms/one-line.tsx';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Stack } from '#web/kit/pages/page.tsx';
import { PartiesPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import {
  forms,
  neededParts,
  parts as inOrder,
  type Form,
  type Part,
  type Variant,
} from '../../conversation-form.ts';
import { SpokenField } from './spoken-field.tsx';

export interface Preparing {
  with: PartyView[];
  variant: Variant | null;
  topic: string;
  parts: Partial<Record<Part, string>>;
  by: string | null;
}

export const nothingPrepared: Preparing = { with: [], variant: null, topic: '', parts: {}, by: null };

/** What the contract takes of the form. */
export const asPrepared = (form: Form, { with: people, variant, topic, parts, by }: Preparing) => ({
  with: people.map(({ id }) => id),
  ...(variant ? { variant } : {}),
  ...(topic.trim() ? { topic: topic.trim() } : {}),
  ...(by && form === 'review' ? { by } : {}),
  parts: partsOf(form, variant).flatMap((part) => {
    const words = parts[part]?.trim();
    return words ? [{ part, words }] : [];
  }),
});

/** What the form asks for, in the order in which it is told: what could be tried next time stands before the wish. */
const partsOf = (form: Form, variant: Variant | null): readonly Part[] => {
  const needed = neededParts(form, variant ?? forms[form].variants[0] ?? null);
  return inOrder.filter((part) => needed.includes(part) || forms[form].may.includes(part));
};

interface PrepareFormProps {
  form: Form;
  prepared: Preparing;
  fill: (part: Partial<Preparing>) => void;
  onInvite: () => void;
  busy: boolean;
  refused: unknown;
  /** Further buttons beside "Invite". */
  children?: ReactNode;
}

/** What somebody writes before they invite; until then nobody else knows of it. */
export function PrepareForm({ form, prepared, fill, onInvite, busy, refused, children }: PrepareFormProps) {
  const { t } = useTranslation('conversations');
  const me = useMe().person.id;
  useDeclareReaders(prepared.with.map(({ id }) => id));
  const several = forms[form].most > 1;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onInvite();
      }}
    >
      <Stack>
        <PartiesPicker
          label={t(`form.${form}.with`)}
          value={prepared.with}
          onChange={(people) => fill({ with: several ? people : people.slice(-1) })}
          except={[me]}
          {...(form === 'review' ? {} : { only: 'person' as const })}
        />
        <OneLine
          label={t('prepare.topic')}
          hint={t(`form.${form}.topicHint`)}
          words={prepared.topic}
          onWrite={(topic) => fill({ topic })}
        />
        <Variants form={form} prepared={prepared} fill={fill} />
        <Parts form={form} prepared={prepared} fill={fill} onInvite={onInvite} />
        {form === 'review' && (
          <DayPicker label={t('prepare.by')} value={prepared.by} onChange={(by) => fill({ by })} needed />
        )}
      </Stack>
      <Refused by={refused} />
      <Moves>
        <Button type="submit" aria-disabled={busy || undefined}>
          {t(`form.${form}.invite`)}
        </Button>
        {children}
      </Moves>
      <Fine>{t(`form.${form}.theySee`)}</Fine>
    </form>
  );
}

type FieldsProps = Pick<PrepareFormProps, 'form' | 'prepared' | 'fill'>;

function Variants({ form, prepared, fill }: FieldsProps) {
  const { t } = useTranslation('conversations');
  const { variants } = forms[form];
  if (form !== 'feedback' && form !== 'repair') return null;
  return (
    <Radio.Group
      label={t(`form.${form}.variant`)}
      value={prepared.variant ?? one(variants)}
      onChange={(variant) => fill({ variant: variant as Variant })}
    >
      <Stack close>
        {variants.map((variant) => (
          <Radio key={variant} value={variant} label={t(`variant.${variant}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function Parts({ form, prepared, fill, onInvite }: FieldsProps & { onInvite: () => void }) {
  const { t } = useTranslation('conversations');
  return partsOf(form, prepared.variant).map((part) => (
    <SpokenField
      key={part}
      label={t(`part.${part}.ask`)}
      hint={t(`part.${part}.hint`)}
      words={prepared.parts[part] ?? ''}
      onWrite={(words) => fill({ parts: { ...prepared.parts, [part]: words } })}
      onSend={onInvite}
    />
  ));
}
