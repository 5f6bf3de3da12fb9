import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyOf } from '#platform/contract.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Part } from '#web/kit/pages/page.tsx';
import { More } from '#web/kit/pages/more.tsx';
import { usePagedQuery } from '#web/queries.ts';
import { listImportLines } from '../contract.ts';
import css from './import.module.css';

/** Lines of which it was said that they are about somebody who is here. */
export interface Asked {
  same?: readonly number[];
  onSame?: (line: number) => void;
}
type Line = ReplyOf<typeof listImportLines>['items'][number];
type What = Line['what'];
const kinds: readonly What[] = ['add', 'change', 'nothing'];

/** Line by line, as the file has them. */
export function ImportLines({ id, ...asked }: Asked & { id: string }) {
  const { t } = useTranslation('csv');
  const [what, setWhat] = useState<What | null>(null);
  const { items, more, loadingMore } = usePagedQuery(listImportLines, { id, ...(what ? { what } : {}) });
  return (
    <Part title={t('lines.title')}>
      <Moves label={t('lines.only')}>
        {kinds.map((kind) => (
          <Move key={kind} open={what === kind} onMake={() => setWhat(what === kind ? null : kind)}>
            {t(`lines.${kind}`)}
          </Move>
        ))}
      </Moves>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('lines.line')}</th>
              <th scope="col">{t('lines.person')}</th>
              <th scope="col">{t('lines.what')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((line) => (
              <tr key={line.line}>
                <td>{line.line}</td>
                <td>
                  {line.name}
                  <small>{line.email}</small>
                </td>
                <td>
                  {t(`lines.${line.what}`)}
                  <Changes line={line} />
                  {line.writtenName && (
                    <small>{t('lines.writtenName', { written: line.writtenName, name: line.name })}</small>
                  )}
                  {line.keptAddress && <small>{t('lines.keptAddress', { address: line.keptAddress })}</small>}
                  <Maybe line={line} {...asked} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More more={more} busy={loadingMore} />
    </Part>
  );
}

const Changes = ({ line }: { line: Line }) => {
  const { t } = useTranslation('csv');
  return line.changes.map(({ field, from, to }) => (
    <small key={field + to}>
      {from === null
        ? t('lines.set', { field: t(`fields.${field}`), to })
        : t('lines.changed', { field: t(`fields.${field}`), from, to })}
    </small>
  ));
};

/** "Is this Lea Falk?": somebody of that name is in that team already. What is said goes along with the import. */
function Maybe({ line: { line, maybe }, same, onSame }: Asked & { line: Line }) {
  const { t } = useTranslation('csv');
  if (!maybe) return null;
  const isSame = same?.includes(line) === true;
  return (
    <>
      <small>{t(isSame ? 'lines.isSame' : 'lines.maybe', { name: maybe.name, email: maybe.email })}</small>
      {onSame && (
        <Moves>
          <Move open={isSame} onMake={() => onSame(line)}>
            {t('lines.same')}
          </Move>
        </Moves>
      )}
    </>
  );
}
