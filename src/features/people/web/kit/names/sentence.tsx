import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { defined } from '#platform/defined.ts';
import { listOf } from '#web/lists.ts';
import { Name } from './name.tsx';
import type { Named } from './named.ts';
import { marksFor, partsWithin, type Wanted } from './marks.ts';

interface SentenceProps<Key extends string> {
  /** Who is named in it: one, or several as a list; a text as it is, such as "you". */
  named: Record<Key, Wanted>;
  /** Says it, given what stands for each name: `(names) => t('page.between', names)`. */
  children: (names: Record<Key, string>) => string;
}

/** One of our own sentences, with the people and teams named in it as links. */
export function Sentence<Key extends string>({ named, children }: SentenceProps<Key>): ReactNode {
  const { i18n } = useTranslation();
  const { marks, parties } = marksFor(named, (all) => listOf(all, i18n.language));
  return partsWithin(children(marks)).map((part) =>
    typeof part === 'string' ? part : <Name key={part.place} of={defined(parties[part.at])} />,
  );
}

/** Several names as people list them: "Care, Dispatch and Monica Reyes". */
export const Names = ({ of: parties }: { of: readonly Named[] }) => (
  <Sentence named={{ parties }}>{({ parties: all }) => all}</Sentence>
);
