import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { Who } from '#features/people/web/kit/names/name.tsx';
import { Fine, Part, Stack } from '#web/kit/pages/page.tsx';
import { Words } from '#web/kit/words/words.tsx';
import type { EntryView } from '../../contract.ts';
import { parts } from '../../conversation-form.ts';

/** What was said, each under the question it answers; "between us" is said beside it. */
interface EntriesProps {
  title: ReactNode;
  entries: readonly EntryView[];
  /** The title says already what was asked. */
  plain?: boolean;
  /** With the name of whoever said it. */
  signed?: boolean;
}

export function Entries({ title, entries, plain = false, signed = false }: EntriesProps) {
  if (entries.length === 0) return null;
  return (
    <Part title={title} small>
      <Stack>
        {entries.map((entry) => (
          <OneEntry key={entry.id} entry={entry} plain={plain} signed={signed} />
        ))}
      </Stack>
    </Part>
  );
}

interface OneEntryProps extends Pick<EntriesProps, 'plain' | 'signed'> {
  entry: EntryView;
  large?: boolean;
}

export function OneEntry({ entry, large, plain, signed }: OneEntryProps) {
  const { t } = useTranslation('conversations');
  const asked = plain ? undefined : parts.find((part) => part === entry.part);
  const about = ({ reflection: 'loop.theyHeard', again: 'said.again' } as const)[entry.kind as string];
  return (
    <div>
      {about && (
        <Fine>
          <Sentence named={{ name: entry.by }}>{(names) => t(about, names)}</Sentence>
        </Fine>
      )}
      {!about && asked && <Fine>{t(`part.${asked}.name`)}</Fine>}
      <Words size={large ? 'large' : 'middle'}>{entry.words}</Words>
      {signed && (
        <Fine>
          <Who of={entry.by} />
        </Fine>
      )}
      {entry.betweenUs && <Fine>{t('said.betweenUs')}</Fine>}
    </div>
  );
}
