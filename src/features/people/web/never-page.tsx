import { useTranslation } from 'react-i18next';
import { End, Page, Part } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';

/** What Alongside never does, and what it cannot promise. Open to everybody. */
export function NeverPage() {
  const { t } = useTranslation('people');
  const lines = t('never.lines', { returnObjects: true }) as string[];
  const limits = t('never.limits', { returnObjects: true }) as string[];
  return (
    <Page title={t('never.title')} sub={t('never.sub')}>
      <Lines>
        {lines.map((line) => (
          <ListRow key={line}>{line}</ListRow>
        ))}
      </Lines>
      <Part title={t('never.honest')}>
        <Lines>
          {limits.map((line) => (
            <ListRow key={line}>{line}</ListRow>
          ))}
        </Lines>
      </Part>
      <End>{t('never.end')}</End>
    </Page>
  );
}
