import { useTranslation } from 'react-i18next';
import { Part } from '#web/kit/page.tsx';
import { Words } from '#web/kit/words.tsx';

/** What was written to the questions of a week; those left open are left out. */
export function Answers({ answers }: { answers: readonly string[] }) {
  const { t } = useTranslation('notes');
  const written = answers.map((answer, index) => ({ answer, question: index + 1 }));
  return (
    <>
      {written
        .filter(({ answer }) => answer !== '')
        .map(({ answer, question }) => (
          <Part key={question} small title={t(`week.questions.${question}`)}>
            <Words>{answer}</Words>
          </Part>
        ))}
    </>
  );
}
