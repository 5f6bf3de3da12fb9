import { Checkbox, Radio, Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CirclePicker } from '#features/people/web/kit/pickers/circle-picker.tsx';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { HintedComposer } from '#features/people/web/kit/forms/hinted-composer.tsx';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { Stack } from '#web/kit/pages/page.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { mostLetters, kinds, sizes } from '../../contract.ts';
import type { Direction } from '../../ask.ts';
import { AnsweredBefore } from '../matching/answered-before.tsx';
import type { PostForm, WordingForm } from './post-form.ts';
import { mostLetters as inGeneral } from '#platform/limits.ts';

interface FieldsProps<Form> {
  direction: Direction;
  form: Form;
  fill: (part: Partial<Form>) => void;
}

/** What a good ask says, and who can see it. */
export function PostFields({ direction, form, fill }: FieldsProps<PostForm>) {
  const { teams } = useMe();
  const offer =
    teams.length > 0 ? (['my-teams', 'everyone', 'chosen'] as const) : (['everyone', 'chosen'] as const);
  return (
    <>
      <WordingFields
        direction={direction}
        form={form}
        fill={fill}
        beneath={direction === 'need' && <AnsweredBefore words={form.what} />}
      />
      <CirclePicker value={form.audience} onChange={(audience) => fill({ audience })} offer={offer} />
    </>
  );
}

interface WordingProps extends FieldsProps<WordingForm> {
  /** Stands beneath what is asked, while it is written. */
  beneath?: ReactNode;
}

/** What, why it matters, how big, what kind, and by when or for how many. */
export function WordingFields({ direction, form, fill, beneath }: WordingProps) {
  const { t } = useTranslation('asks');
  const Field = direction === 'need' ? HintedComposer : Composer;
  return (
    <>
      <Field
        label={t(`post.what.${direction}`)}
        hint={t(`post.whatExample.${direction}`)}
        words={form.what}
        onWrite={(what) => fill({ what })}
        rows={2}
        mostLetters={inGeneral.line}
        required
      />
      {beneath}
      <Field
        label={t(direction === 'need' ? 'post.why' : 'post.whyOffer')}
        hint={t(`post.whyExample.${direction}`)}
        words={form.why}
        onWrite={(why) => fill({ why })}
        rows={2}
        mostLetters={mostLetters.why}
        required
      />
      <SizeAndKind form={form} fill={fill} />
      {direction === 'need' && (
        <Checkbox
          label={t('post.goodForLearning')}
          description={t('post.goodForLearningHint')}
          checked={form.goodForLearning}
          onChange={(event) => fill({ goodForLearning: event.currentTarget.checked })}
        />
      )}
      {direction === 'need' ? <ByWhen form={form} fill={fill} /> : <Places form={form} fill={fill} />}
    </>
  );
}

type PartProps = Omit<FieldsProps<WordingForm>, 'direction'>;

function SizeAndKind({ form, fill }: PartProps) {
  const { t } = useTranslation('asks');
  return (
    <>
      <Radio.Group
        label={t('post.size')}
        value={form.size}
        onChange={(value) => fill({ size: sizes.find((one) => one === value) ?? 'more' })}
      >
        <Stack close>
          {sizes.map((size) => (
            <Radio key={size} value={size} label={t(`size.${size}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Select
        label={t('post.kind')}
        value={form.kind}
        allowDeselect={false}
        data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(value) => fill({ kind: kinds.find((one) => one === value) ?? 'information' })}
      />
    </>
  );
}

function ByWhen({ form, fill }: PartProps) {
  const { t } = useTranslation('asks');
  return (
    <>
      <Checkbox
        label={t('post.today')}
        description={t('post.todayHint')}
        checked={form.neededToday}
        onChange={(event) => fill({ neededToday: event.currentTarget.checked })}
      />
      {!form.neededToday && (
        <DayPicker label={t('post.by')} value={form.by} onChange={(by) => fill({ by })} />
      )}
    </>
  );
}

function Places({ form, fill }: PartProps) {
  const { t } = useTranslation('asks');
  return (
    <TextInput
      type="number"
      label={t('post.places')}
      description={t('post.placesHint')}
      value={form.places}
      min={1}
      max={500}
      onChange={(event) => fill({ places: Number(event.currentTarget.value) || 1 })}
    />
  );
}
