import { Radio } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { useDeclareReaders } from '#features/people/web/kit/recipient/readers.ts';
import { useTranslation } from 'react-i18next';
import { OneLine } from '#features/people/web/kit/forms/one-line.tsx';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { Chip, Chips } from '#web/kit/pickers/chips.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { Fine, Stack } from '#web/kit/pages/page.tsx';
import { CreditsField, type Credited } from './credits-field.tsx';
import { mostLetters } from '#platform/limits.ts';

export interface ThanksFields {
  kind: 'thanks' | 'win';
  forWhat: string;
  madePossible: string;
  gathering: string;
  credits: Credited[];
}

export const noThanksYet: ThanksFields = {
  kind: 'thanks',
  forWhat: '',
  madePossible: '',
  gathering: '',
  credits: [],
};

/** What a contract takes of the form. A credit without a line of its own carries what the thanks are for. */
export const asContent = ({ kind, forWhat, madePossible, gathering, credits }: ThanksFields) => ({
  kind,
  forWhat: forWhat.trim(),
  madePossible: madePossible.trim(),
  ...(gathering.trim() ? { gathering: gathering.trim() } : {}),
  credits: credits.map((one) => ({
    party: one.party.id,
    forWhat: one.forWhat.trim() || forWhat.trim().slice(0, mostLetters.line),
  })),
});

interface ThanksFormProps {
  fields: ThanksFields;
  fill: (part: Partial<ThanksFields>) => void;
  onSend: () => void;
  busy: boolean;
  refused: unknown;
  /** The words of what closed: what was asked for, not what was done. */
  beganWith?: string | null;
  /** Further buttons beside "Send". */
  children?: ReactNode;
}

/** Thanks in the making: the deed, what it made possible, and everyone who took part. */
export function ThanksForm(props: ThanksFormProps) {
  const { fields, fill, onSend, busy, refused, beganWith, children } = props;
  const { t } = useTranslation('thanks');
  useDeclareReaders(fields.credits.map(({ party }) => party.id));
  return (
    <Form
      send={t('form.send')}
      onSend={onSend}
      busy={busy}
      refused={refused}
      further={children}
      before={<Fine>{t('form.whoReads')}</Fine>}
    >
      <DeedField fields={fields} fill={fill} beganWith={beganWith ?? null} />
      <Composer
        label={t('form.madePossible')}
        hint={t('form.madePossibleExample')}
        words={fields.madePossible}
        onWrite={(madePossible) => fill({ madePossible })}
        rows={2}
        required
      />
      <CreditsField credits={fields.credits} onChange={(credits) => fill({ credits })} />
      <KindAndGathering fields={fields} fill={fill} />
    </Form>
  );
}

const openings = ['showed', 'toldEarly', 'stayed', 'helped'] as const;

/** What they did, said to them. What it began with stands above, and first words beside, so that nobody quotes the request. */
function DeedField({ fields, fill, beganWith }: Pick<ThanksFormProps, 'fields' | 'fill' | 'beganWith'>) {
  const { t } = useTranslation('thanks');
  const part = useRef<HTMLDivElement>(null);
  const begin = (words: string) => {
    fill({ forWhat: `${words} ` });
    part.current?.querySelector('textarea')?.focus();
  };
  return (
    <div ref={part}>
      <Stack close>
        {beganWith && <Fine>{t('form.beganWith', { words: beganWith })}</Fine>}
        <Composer
          label={t('form.forWhat')}
          hint={t('form.forWhatExample')}
          words={fields.forWhat}
          onWrite={(forWhat) => fill({ forWhat })}
          rows={2}
          required
        />
        {fields.forWhat.trim() === '' && (
          <Chips label={t('form.firstWords')}>
            {openings.map((one) => (
              <Chip key={one} onChoose={() => begin(t(`form.openings.${one}`))}>
                {`${t(`form.openings.${one}`)} …`}
              </Chip>
            ))}
          </Chips>
        )}
      </Stack>
    </div>
  );
}

function KindAndGathering({ fields, fill }: Pick<ThanksFormProps, 'fields' | 'fill'>) {
  const { t } = useTranslation('thanks');
  return (
    <>
      <Radio.Group
        label={t('form.kind')}
        value={fields.kind}
        onChange={(kind) => fill({ kind: kind === 'win' ? 'win' : 'thanks' })}
      >
        <Stack close>
          <Radio value="thanks" label={t('form.kinds.thanks')} />
          <Radio value="win" label={t('form.kinds.win')} />
        </Stack>
      </Radio.Group>
      <OneLine
        label={t(fields.kind === 'win' ? 'form.gathering' : 'form.gesture')}
        hint={t(fields.kind === 'win' ? 'form.gatheringHint' : 'form.gestureHint')}
        words={fields.gathering}
        onWrite={(gathering) => fill({ gathering })}
      />
    </>
  );
}
