import { Checkbox, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fewestBehind } from '#platform/protection/bands.ts';
import type { InputOf } from '#platform/contract.ts';
import { DateField } from '#web/kit/forms/date-field.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { NumberField } from '#web/kit/forms/number-field.tsx';
import { Fine, Stack } from '#web/kit/pages/page.tsx';
import type { RoundView, schedulePulse } from '../../contract.ts';
import { inEveryRound, statements as allStatements, type Statement } from '../../pulse-statements.ts';

type Plan = InputOf<typeof schedulePulse>;

interface Props {
  before?: RoundView;
  busy: boolean;
  refused: unknown;
  onSend: (plan: Plan) => unknown;
  onClose: () => void;
}

/** What an admin may say of a round: its days, the least number of answers, and, if they like, its statements. */
export function RoundForm({ before, busy, refused, onSend, onClose }: Props) {
  const { t } = useTranslation('pulse');
  const [opensOn, setOpensOn] = useState(before?.opensOn ?? '');
  const [closesOn, setClosesOn] = useState(before?.closesOn ?? '');
  const [fewest, setFewest] = useState<string | number>(before?.fewest ?? fewestBehind);
  const [chosen, choose] = useState<readonly Statement[] | null>(before?.statements ?? null);
  const plan = { opensOn, closesOn, fewest: Number(fewest), ...(chosen && { statements: [...chosen] }) };
  return (
    <Form
      send={t(before ? 'rounds.save' : 'rounds.plan')}
      onSend={() => onSend(plan)}
      {...{ busy, refused, onClose }}
    >
      <DateField label={t('rounds.opensOn')} value={opensOn} onWrite={setOpensOn} required />
      <DateField label={t('rounds.closesOn')} value={closesOn} onWrite={setClosesOn} required />
      <NumberField
        label={t('rounds.fewestLabel')}
        description={t('rounds.fewestHint')}
        value={fewest}
        onWrite={setFewest}
        required
      />
      <Which chosen={chosen} onChoose={choose} isNew={before === undefined} />
      <Fine>{t('rounds.rule')}</Fine>
    </Form>
  );
}

interface WhichProps {
  chosen: readonly Statement[] | null;
  onChoose: (statements: readonly Statement[] | null) => void;
  isNew: boolean;
}

/** The statements: by themselves, or five of the twelve, of which one is always there. */
function Which({ chosen, onChoose, isNew }: WhichProps) {
  const { t } = useTranslation('pulse');
  const toggle = (statement: Statement) => {
    const now = new Set(chosen);
    if (!now.delete(statement)) now.add(statement);
    onChoose(allStatements.filter((one) => now.has(one)));
  };
  return (
    <Stack close>
      {isNew && (
        <Radio.Group
          label={t('rounds.statements')}
          value={chosen ? 'chosen' : 'byItself'}
          onChange={(how) => onChoose(how === 'chosen' ? [inEveryRound] : null)}
        >
          <Stack close>
            <Radio value="byItself" label={t('rounds.byItself')} />
            <Radio value="chosen" label={t('rounds.chosen')} />
          </Stack>
        </Radio.Group>
      )}
      {chosen && (
        <Checkbox.Group
          label={isNew ? t('rounds.chosen') : t('rounds.statements')}
          value={[...chosen]}
          onChange={() => {}}
        >
          <Stack close>
            {allStatements.map((statement) => (
              <Checkbox
                key={statement}
                value={statement}
                label={t(`statements.${statement}`)}
                {...(statement === inEveryRound
                  ? { disabled: true, description: t('rounds.always') }
                  : { onChange: () => toggle(statement) })}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </Stack>
  );
}
