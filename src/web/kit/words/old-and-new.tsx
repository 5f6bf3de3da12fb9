import type { ReactNode } from 'react';
import type { WordChange } from '#platform/text/word-changes.ts';
import css from './old-and-new.module.css';

/** One thing that is said in the old terms and in the new: the words, what done looks like, the day. */
export interface ChangedLine {
  label?: string;
  changes: readonly WordChange[];
}

interface OldAndNewProps {
  /** What the old terms are called, and the new. */
  old: ReactNode;
  now: ReactNode;
  lines: readonly ChangedLine[];
}

/** The terms as they stand beside those that are proposed: what changes is marked on both sides, the rest is grey. */
export const OldAndNew = ({ old, now, lines }: OldAndNewProps) => (
  <div className={css.two}>
    <OneSide title={old} lines={lines} marks="out" />
    <OneSide title={now} lines={lines} marks="in" />
  </div>
);

interface SideProps {
  title: ReactNode;
  lines: readonly ChangedLine[];
  marks: 'out' | 'in';
}

const OneSide = ({ title, lines, marks }: SideProps) => (
  <section className={css.side}>
    <h2>{title}</h2>
    {lines.map(({ label, changes }, place) => (
      // lines stand in an order of their own; one may have no name
      // oxlint-disable-next-line react/no-array-index-key
      <div key={place}>
        {label && <p className={css.label}>{label}</p>}
        <p className={css.words} dir="auto">
          {changes.some(({ kind }) => kind === 'same' || kind === marks) ? (
            changes.map((change, at) => (
              // runs of words have no name of their own; their order is what they are
              // oxlint-disable-next-line react/no-array-index-key
              <Run key={at} change={change} marks={marks} />
            ))
          ) : (
            <span className={css.same}>–</span>
          )}
        </p>
      </div>
    ))}
  </section>
);

function Run({ change: { kind, words }, marks }: { change: WordChange; marks: 'out' | 'in' }) {
  if (kind === 'same') return <span className={css.same}>{words} </span>;
  if (kind !== marks) return null;
  return kind === 'out' ? (
    <>
      <del className={css.out}>{words}</del>{' '}
    </>
  ) : (
    <>
      <ins className={css.in}>{words}</ins>{' '}
    </>
  );
}
