import { useTranslation } from 'react-i18next';
import { useFormDraft } from '#web/draft.ts';
import type { FirstStepProps } from '#web/feature.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { useCommand } from '#web/commands.ts';
import { addLine, mostLetters } from '../../guide/guide-contract.ts';
import { OneLine } from '../kit/forms/one-line.tsx';
import { useMe } from '../kit/me.ts';

const topics = ['reach', 'help-with', 'want'] as const;
const nothingYet = { reach: '', 'help-with': '', want: '' };

/** The first lines of a guide, on one's first visit: three questions in place. What is left empty can wait. */
export function FirstLines({ onDone, aside }: FirstStepProps) {
  const { t } = useTranslation('people');
  const { person, teams } = useMe();
  const { form, fill, clear } = useFormDraft('guide:first-lines', nothingYet);
  const { send, busy, refused } = useCommand(addLine);
  const who = teams.length > 0 ? 'my-teams' : 'everyone';
  const go = async () => {
    const rest = { ...form };
    for (const topic of topics) {
      const words = rest[topic].trim();
      if (!words) continue;
      if (!(await send({ party: person.id, topic, words, who }))) return;
      // what is kept is not kept twice, should the next one be refused
      rest[topic] = '';
      fill(rest);
    }
    if (topics.every((topic) => !form[topic].trim())) return;
    clear();
    onDone();
  };
  return (
    <Form send={t('firstLines.keep')} onSend={go} busy={busy} refused={refused} further={aside}>
      {topics.map((topic) => (
        <OneLine
          key={topic}
          label={t(`topics.${topic}.question`)}
          hint={t(`topics.${topic}.example`)}
          words={form[topic]}
          onWrite={(words) => fill({ [topic]: words })}
          mostLetters={mostLetters}
        />
      ))}
      <Fine>{t(`firstLines.who.${who}`)}</Fine>
    </Form>
  );
}
