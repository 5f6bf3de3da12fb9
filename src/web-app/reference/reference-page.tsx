import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Fine, Page, Part } from '#web/kit/pages/page.tsx';
import { apiDescription, type DescribedOperation } from './described.ts';
import css from './reference.module.css';

/** Every operation of the API, as its contract declares it; the web client uses these same ones. */
export function ReferencePage() {
  const { t } = useTranslation();
  const { data: parts } = useSuspenseQuery(apiDescription);
  return (
    <Page title={t('reference.title')} sub={t('reference.sub')}>
      <p>
        {t('reference.how')} <a href="/api/openapi.json">/api/openapi.json</a>
      </p>
      {[...parts].map(([part, operations]) => (
        <Part key={part} title={part}>
          {operations.map((operation) => (
            <Operation key={operation.id} operation={operation} />
          ))}
        </Part>
      ))}
    </Page>
  );
}

function Operation({ operation }: { operation: DescribedOperation }) {
  const { t } = useTranslation();
  const { method, path, summary, takes, refusals } = operation;
  return (
    <details className={css.operation}>
      <summary>
        {summary}
        <code>
          {method} {path}
        </code>
      </summary>
      {takes.length > 0 && (
        <dl className={css.takes}>
          {takes.map(({ name, needed, says }) => (
            <div key={name}>
              <dt>
                <code>{name}</code> {needed && <small>{t('reference.needed')}</small>}
              </dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      )}
      <Fine>{t('reference.refusals', { codes: refusals.join(', ') })}</Fine>
    </details>
  );
}
