import { Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MyCompany } from '#features/people/web/kit/names/my-company.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { TextButton } from '#web/kit/moves/text-button.tsx';
import { End, Page } from '#web/kit/pages/page.tsx';
import { useFirstStepParts } from '#web/feature-registry.ts';
import type { TodayView } from '../contract.ts';
import type { DayCard } from './day.ts';
import { FirstSteps } from './first-steps.tsx';
import css from './today.module.css';

interface WelcomeProps {
  today: TodayView;
  /** Those of the day that wait for an answer. */
  open: readonly DayCard[];
  cards: ReactNode;
  /** What stands at the foot of every Today. */
  foot: ReactNode;
}

/**
 * The first page of somebody who comes: what this is, who they are with, and a few small steps. Whoever was invited with a
 * question finds that question alone.
 */
export function Welcome({ today, open, cards, foot }: WelcomeProps) {
  const { t } = useTranslation('today');
  const { person, workplace } = useMe();
  const [question, setQuestion] = useState(today.cameFor);
  return (
    <Page
      title={t('welcome.title', { name: calledBy(person.name) })}
      why={workplace.name}
      sub={t('welcome.what', { workplace: workplace.name })}
    >
      {question ? (
        <Question
          kind={question.kind}
          cards={cards}
          isOpen={open.length > 0}
          onGoOn={() => setQuestion(null)}
        />
      ) : (
        <>
          <Suspense fallback={<div className={css.companyOnItsWay} />}>
            <MyCompany />
          </Suspense>
          {cards}
          <FirstSteps left={today.firstSteps} />
          {open.length === 0 && today.firstSteps.length === 0 && <End>{t('end')}</End>}
        </>
      )}
      {foot}
    </Page>
  );
}

/** The name somebody is called by. */
const calledBy = (name: string): string => name.split(' ')[0] ?? name;

interface QuestionProps {
  kind: string;
  cards: ReactNode;
  isOpen: boolean;
  onGoOn: () => void;
}

/** The question that brought somebody here, and nothing beside it. */
function Question({ kind, cards, isOpen, onGoOn }: QuestionProps) {
  const { t } = useTranslation('today');
  const parts = useFirstStepParts();
  const [says, setSays] = useState<string>();
  const Part = kind === 'ask' ? parts.find(({ step }) => step === 'ask')?.Part : undefined;
  const isAnswered = Part ? says !== undefined : !isOpen;
  return (
    <>
      {Part && !isAnswered && (
        <Suspense fallback={<div className={css.stepOnItsWay} />}>
          <Part onDone={(said) => setSays(said ?? '')} aside={null} />
        </Suspense>
      )}
      {says && <p className={css.answered}>{says}</p>}
      {cards}
      <p className={css.goOn}>
        <TextButton onClick={onGoOn}>{t(isAnswered ? 'welcome.lookAround' : 'welcome.goOn')}</TextButton>
      </p>
    </>
  );
}
