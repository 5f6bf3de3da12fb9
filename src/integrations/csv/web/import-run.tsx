import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyOf } from '#platform/contract.ts';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { listOf } from '#web/lists.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { readImport } from '../contract.ts';
import { ImportLines, type Asked } from './import-lines.tsx';
import css from './import.module.css';

type Run = ReplyOf<typeof readImport>;

/** How far an import is and what it does; `children` is the button that carries out what was only planned. */
export function ImportRun({ id, children, ...asked }: Asked & { id: string; children: ReactNode }) {
  const { t } = useTranslation('csv');
  const run = useRequiredQuery(readImport, { id });
  const { state } = run;
  if (state === 'refused') return <Problems run={run} />;
  if (state !== 'done') return <Progress run={run} state={state} />;
  const changesNothing = run.summary !== null && run.summary.add + run.summary.change === 0;
  return (
    <>
      <Turn mine={!run.dryRun} moves={run.dryRun ? !changesNothing && children : <Onward />}>
        {changesNothing ? t('nothingToDo') : <WhatItDoes run={run} />}
      </Turn>
      <Notes run={run} />
      <ImportLines id={id} {...(run.dryRun ? asked : {})} />
    </>
  );
}

/** A longer list of teams is not read. */
const mostNamed = 8;

/** How many are added, changed and left as they were; what is done to nobody is not said. */
function WhatItDoes({ run: { summary, dryRun } }: { run: Run }) {
  const { t, i18n } = useTranslation('csv');
  const format = new Intl.NumberFormat(i18n.language);
  const parts = (['add', 'change', 'nothing'] as const).flatMap((what) => {
    const number = summary?.[what] ?? 0;
    const said = dryRun ? (`would.${what}` as const) : (`did.${what}` as const);
    return number === 0 ? [] : [t(said, { number: format.format(number) })];
  });
  return t(dryRun ? 'wouldDo' : 'didDo', { what: listOf(parts, i18n.language) });
}

function Onward() {
  const { t } = useTranslation('csv');
  return (
    <Moves>
      <GoTo to="/admin/invitations">{t('invite')}</GoTo>
      <GoTo to="/people">{t('seePeople')}</GoTo>
    </Moves>
  );
}

/** Goes on by itself: the page can be left and looked at again. */
function Progress({ run, state }: { run: Run; state: 'waiting' | 'reading' | 'writing' }) {
  const { t } = useTranslation('csv');
  return (
    <section className={css.progress}>
      <progress aria-label={t('progress')} {...(run.total > 0 ? { value: run.done, max: run.total } : {})} />
      <Fine>{t(`state.${state}`, { done: run.done, total: run.total })}</Fine>
      <Fine>{t('canLeave')}</Fine>
    </section>
  );
}

function Problems({ run }: { run: Run }) {
  const { t } = useTranslation('csv');
  return (
    <Part title={t('refusedTitle')} sub={t('refusedSub')}>
      <Lines>
        {run.problems.map(({ line, problem, value, says }) => (
          <ListRow key={`${line} ${problem} ${value}`} state={t('line', { line })}>
            {t(`problems.${problem}`, { value, defaultValue: says })}
          </ListRow>
        ))}
      </Lines>
    </Part>
  );
}

/** What one should know before: which teams are made, what was taken as the whole, and columns nobody understood. */
function Notes({ run: { summary } }: { run: Run }) {
  const { t } = useTranslation('csv');
  if (!summary) return null;
  const { teams, takenAsWhole, unusedColumns } = summary;
  const notes = [
    takenAsWhole.written.length > 0 &&
      t('takenAsWhole', { written: takenAsWhole.written.join(', '), whole: takenAsWhole.whole }),
    unusedColumns.length > 0 && t('unusedColumns', { columns: unusedColumns.join(', ') }),
    teams.length > 0 &&
      t(teams.length > mostNamed ? 'manyNewTeams' : 'newTeams', {
        teams: teams.slice(0, mostNamed).join(' · '),
        more: teams.length - mostNamed,
      }),
  ];
  return notes.map((note) => note && <Fine key={note}>{note}</Fine>);
}
