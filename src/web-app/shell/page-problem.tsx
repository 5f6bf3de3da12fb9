import { Button } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isRefusal, outOfReach } from '#web/call.ts';
import { Page } from '#web/kit/pages/page.tsx';
import { sentenceOf } from '#web/language.ts';
import { NotFoundPage } from '#web/kit/pages/not-found-page.tsx';

/**
 * The error boundary's page: it could not be read, because it is not there, out of reach, or something went wrong on our
 * side.
 */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const { reset: resetReadings } = useQueryErrorResetBoundary();
  if (isRefusal(error, 'not-found') || isRefusal(error, 'input.invalid')) return <NotFoundPage />;
  const again = () => {
    resetReadings();
    reset();
    void router.invalidate();
  };
  return (
    <Page
      title={isRefusal(error, outOfReach) ? t('outOfReach.title') : t('problem.title')}
      sub={sentenceOf(error)}
    >
      <Button onClick={again}>{t('problem.again')}</Button>
    </Page>
  );
}
