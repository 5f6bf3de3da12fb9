import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { OnlyAdmins } from '#features/people/web/kit/only-admins.tsx';
import { Fine, Page } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { UpTo } from '#web/kit/forms/up-to.tsx';
import { useCommand } from '#web/commands.ts';
import { readBytes, type Encoding } from '#platform/text/bytes.ts';
import { ReadAs } from '#web/kit/words/read-as.tsx';
import { exampleTable, startImport } from '../contract.ts';
import css from './import.module.css';
import { ImportRun } from './import-run.tsx';

/** People from a file: first what it would change, line by line; then all of it, or nothing. */
export function ImportPage() {
  const { t } = useTranslation('csv');
  return (
    <OnlyAdmins>
      <Page title={t('title')} why={<UpTo to="/admin" />} sub={t('sub')}>
        <Import />
      </Page>
    </OnlyAdmins>
  );
}

function Import() {
  const { t } = useTranslation('csv');
  const { run } = useSearch({ from: '/inside/admin/import' });
  const navigate = useNavigate();
  const start = useCommand(startImport);
  const [file, setFile] = useState<{ name: string; csv: string; encoding: Encoding } | null>(null);
  const [same, setSame] = useState<readonly number[]>([]);
  /** A new run takes the place of the one before, so that one leaves the page first. */
  const begin = async (csv: string, dryRun: boolean) => {
    await navigate({ to: '/admin/import', search: {}, replace: true });
    const begun = await start.send({ csv, dryRun, same: [...same] });
    if (begun) await navigate({ to: '/admin/import', search: { run: begun.id }, replace: true });
  };
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.currentTarget.files?.[0];
    if (!chosen) return;
    const { text, encoding } = readBytes(new Uint8Array(await chosen.arrayBuffer()));
    setFile({ name: chosen.name, csv: text, encoding });
    setSame([]);
    await begin(text, true);
  };
  return (
    <>
      <label className={css.file}>
        <input type="file" accept=".csv,.tsv,.txt,text/csv" onChange={(event) => void choose(event)} />
        <span>{file ? t('otherFile') : t('chooseFile')}</span>
      </label>
      <Fine>{file ? file.name : t('columns')}</Fine>
      {file ? <ReadAs encoding={file.encoding} /> : <Example />}
      <Refused by={start.refused} />
      {run && (
        <ImportRun
          id={run}
          same={same}
          onSame={(line) =>
            setSame(same.includes(line) ? same.filter((one) => one !== line) : [...same, line])
          }
        >
          {file && (
            <Moves>
              <Move weight="main" busy={start.busy} onMake={() => void begin(file.csv, false)}>
                {t('doIt')}
              </Move>
            </Moves>
          )}
        </ImportRun>
      )}
    </>
  );
}

/** A table to begin with: whoever opens it sees what the columns are. */
export function Example() {
  const { t } = useTranslation('csv');
  return (
    <Fine>
      <a href={`data:text/csv;charset=utf-8,${encodeURIComponent(exampleTable)}`} download="people.csv">
        {t('example')}
      </a>
    </Fine>
  );
}
