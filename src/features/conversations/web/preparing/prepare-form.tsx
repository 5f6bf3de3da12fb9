import { Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { one } from '#platform/defined.ts';
import type { PartyView } from '#features/people/contract.ts';
import { useDeclareReaders } from '#features/people/web/kit/recipient/readers.ts';
import { OneLine } from '#features/people/web/kit/forms/one-line.tsx';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { Fine, Stack } from '#web/kit/pages/page.tsx';
import { PartiesPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import {
  forms,
  neededParts,
  parts as inOrder,
  type Form as FormName,
  type Part,
  type Variant,
} from '../../conversation-form.ts';
import type { ConversationView } from '../../contract.ts';
import { SpokenField } from './spoken-field.tsx';

export interface Preparing {
  with: PartyView[];
  variant: Variant | null;
  topic: string;
  parts: Partial<Record<Part, string>>;
  by: string | null;
}

export const nothingPrepared: Preparing = { with: [], variant: null, topic: '', parts: {}, by: null };

/** What was prepared before, as the form has it. */
export const preparedIn = (talk: ConversationView): Preparing => ({
  with: [...talk.with],
  variant: talk.variant,
  topic: talk.topic ?? '',
  parts: Object.fromEntries(talk.entries.map(({ part, words }) => [part as Part, words])),
  by: talk.dueOn,
});

/** What the contract takes of the form. */
export const asPrepared = (form: FormName, { with: people, variant, topic, parts, by }: Preparing) => ({
  with: people.map(({ id }) => id),
  ...(variant ? { variant } : {}),
  ...(topic.trim() ? { topic: topic.trim() } : {}),
  ...(by && form === 'review' ? { by } : {}),
  parts: partsOf(form, variant).flatMap((part) => {
    const words = parts[part]?.trim();
    return words ? [{ part, words }] : [];
  }),
});

/** What has to be written before the other is invited. */
const neededIn = (form: FormName, variant: Variant | null): readonly Part[] =>
  neededParts(form, variant ?? forms[form].variants[0] ?? null);

/** What the form asks for, in the order in which it is told: what could be tried next time stands before the wish. */
const partsOf = (form: FormName, variant: Variant | null): readonly Part[] => {
  const needed = neededIn(form, variant);
  return inOrder.filter((part) => needed.includes(part) || forms[form].may.includes(part));
};

interface PrepareFormProps {
  form: FormName;
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
    <Form
      send={t(`form.${form}.invite`)}
      onSend={onInvite}
      busy={busy}
      refused={refused}
      further={children}
      before={<Fine>{t(`form.${form}.theySee`)}</Fine>}
    >
      <PartiesPicker
        label={t(`form.${form}.with`)}
        value={prepared.with}
        onChange={(people) => fill({ with: several ? people : people.slice(-1) })}
        except={[me]}
        required
        {...(form === 'review' ? {} : { only: 'person' as const })}
      />
      <OneLine
        label={t('prepare.topic')}
        hint={t(`form.${form}.topicHint`)}
        words={prepared.topic}
        onWrite={(topic) => fill({ topic })}
        required
      />
      <Variants form={form} prepared={prepared} fill={fill} />
      <Parts form={form} prepared={prepared} fill={fill} />
      {form === 'review' && (
        <DayPicker label={t('prepare.by')} value={prepared.by} onChange={(by) => fill({ by })} needed />
      )}
    </Form>
  );
}

type FieldsProps = Pick<PrepareFormProps, 'form' | 'prepared' | 'fill'>;

function Variants({ form, prepared, fill }: FieldsProps) {
  const { t } = useTranslation('conversations');
  const { variants } = forms[form];
  if (form !== 'feedback' && form !== 'repair' && form !== 'review') return null;
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

function Parts({ form, prepared, fill }: FieldsProps) {
  const { t } = useTranslation('conversations');
  const needed = neededIn(form, prepared.variant);
  return partsOf(form, prepared.variant).map((part) => (
    <SpokenField
      key={part}
      label={t(`part.${part}.ask`)}
      hint={t(`part.${part}.hint`)}
      words={prepared.parts[part] ?? ''}
      onWrite={(words) => fill({ parts: { ...prepared.parts, [part]: words } })}
      required={needed.includes(part)}
    />
  ));
}
