import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { When } from '#web/kit/words/when.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { Face } from './face.tsx';
import type { Named } from './named.ts';
import { Sentence } from './sentence.tsx';
import css from './thread.module.css';

/** What a line of a history has; the newest is shown first. */
export interface ThreadLine {
  id: string | number;
  at: string;
  mover: Named | null;
  forTeam: string | null;
  words: string | null;
}

export interface ThreadProps<Line extends ThreadLine> {
  /** Oldest first, as a reply carries them. */
  lines: readonly Line[];
  /** What was done, as it stands after the name: "said it is done". */
  say: (line: Line) => ReactNode;
}

/** The history of an object as a thread of sentences: people's words, and below them who, what and when; a face at each. */
export function Thread<Line extends ThreadLine>({ lines, say }: ThreadProps<Line>) {
  const { t } = useTranslation();
  const newestFirst = [...lines].reverse();
  return (
    <ol className={css.thread} data-on-screen reversed aria-label={t('thread.label')}>
      {newestFirst.map((line) => (
        <li key={line.id}>
          {line.mover && (
            <span className={css.face}>
              <Face of={line.mover} />
            </span>
          )}
          {line.words && <Words>{line.words}</Words>}
          <p className={line.words ? css.by : css.alone}>
            <Mover line={line} />
            {say(line)} · <When at={line.at} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Mover({ line: { mover, forTeam } }: { line: ThreadLine }) {
  const { t } = useTranslation();
  if (!mover) return forTeam ? <>{forTeam} · </> : null;
  return (
    <>
      <Sentence named={{ name: mover }}>
        {({ name }) => (forTeam ? t('thread.for', { name, team: forTeam }) : name)}
      </Sentence>
      {' · '}
    </>
  );
}
