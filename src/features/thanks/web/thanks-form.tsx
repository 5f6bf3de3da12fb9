import { Button, Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDeclareReaders } from '#features/people/web/kit/recipient/readers.ts';
import { useTranslation } from 'react-i18next';
import { OneLine } from '#features/people/web/kit/forms/one-line.tsx';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Stack } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
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
  /** Further buttons beside "Send". */
  children?: ReactNode;
}

/** Thanks in the making: the deed, what it made possible, and everyone who took part. */
export function ThanksForm({ fields, fill, onSend, busy, refused, children }: ThanksFormProps) {
  const { t } = useTranslation('thanks');
  useDeclareReaders(fields.credits.map(({ party }) => party.id));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSend();
      }}
    >
      <Stack>
        <Composer
          label={t('form.forWhat')}
          hint={t('form.forWhatExample')}
          words={fields.forWhat}
          onWrite={(forWhat) => fill({ forWhat })}
          rows={2}
          required
          onSend={onSend}
        />
        <Composer
          label={t('form.madePossible')}
          hint={t('form.madePossibleExample')}
          words={fields.madePossible}
          onWrite={(madePossible) => fill({ madePossible })}
          rows={2}
          required
          onSend={onSend}
        />
        <CreditsField credits={fields.credits} onChange={(credits) => fill({ credits })} />
        <KindAndGathering fields={fields} fill={fill} />
      </Stack>
      <Refused by={refused} />
      <Moves>
        <Button type="submit" aria-disabled={busy || undefined}>
          {t('form.send')}
        </Button>
        {children}
      </Moves>
      <Fine>{t('form.whoReads')}</Fine>
    </form>
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
      {fields.kind === 'win' && (
        <OneLine
          label={t('form.gathering')}
          hint={t('form.gatheringHint')}
          words={fields.gathering}
          onWrite={(gathering) => fill({ gathering })}
        />
      )}
    </>
  );
}
