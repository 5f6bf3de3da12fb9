import { useTranslation } from 'react-i18next';
import { End, Page, Part } from '#web/kit/pages/page.tsx';
import { ListRow, Rows } from '#web/kit/pages/rows.tsx';

/** What Alongside never does, and what it cannot promise. Open to everybody. */
export function NeverPage() {
  const { t } = useTranslation('people');
  const lines = t('never.lines', { returnObjects: true }) as string[];
  const limits = t('never.limits', { returnObjects: true }) as string[];
  return (
    <Page title={t('never.title')} sub={t('never.sub')}>
      <Rows>
        {lines.map((line) => (
          <ListRow key={line}>{line}</ListRow>
        ))}
      </Rows>
      <Part title={t('never.honest')}>
        <Rows>
          {limits.map((line) => (
            <ListRow key={line}>{line}</ListRow>
          ))}
        </Rows>
      </Part>
      <End>{t('never.end')}</End>
    </Page>
  );
}
