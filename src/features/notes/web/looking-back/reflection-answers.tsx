import { useTranslation } from 'react-i18next';
import { Part } from '#web/kit/pages/page.tsx';
import { Words } from '#web/kit/words/words.tsx';

const questions = [1, 2, 3, 4, 5] as const;

/** What was written to the questions of a week; those left open are left out. */
export function Answers({ answers }: { answers: readonly string[] }) {
  const { t } = useTranslation('notes');
  const written = questions.map((question) => ({ question, answer: answers[question - 1] ?? '' }));
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
