import type { ReactNode } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import css from './thread.module.css';
import { When } from './when.tsx';
import { Words } from './words.tsx';

/** What a line of a history has; the newest is shown first. */
export interface ThreadLine {
  id: string | number;
  at: string;
  mover: { name: string } | null;
  forTeam: string | null;
  words: string | null;
}

export interface ThreadProps<Line extends ThreadLine> {
  /** Oldest first, as a reply carries them. */
  lines: readonly Line[];
  /** What was done, as it stands after the name: "said it is done". */
  say: (line: Line) => ReactNode;
}

/** The history of an object as a thread of sentences: people's words, and below them who, what and when. */
export function Thread<Line extends ThreadLine>({ lines, say }: ThreadProps<Line>) {
  const { t } = useTranslation();
  const newestFirst = [...lines].reverse();
  return (
    <ol className={css.thread} reversed aria-label={t('thread.label')}>
      {newestFirst.map((line) => (
        <li key={line.id}>
          {line.words && <Words>{line.words}</Words>}
          <p className={line.words ? css.by : css.alone}>
            {line.mover && `${moverOf(line, t)} · `}
            {say(line)} · <When at={line.at} />
          </p>
        </li>
      ))}
    </ol>
  );
}

const moverOf = (line: ThreadLine, t: TFunction) =>
  line.forTeam ? t('thread.for', { name: line.mover!.name, team: line.forTeam }) : line.mover!.name;
