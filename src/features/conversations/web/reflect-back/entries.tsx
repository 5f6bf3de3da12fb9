import { useTranslation } from 'react-i18next';
import { Fine, Part, Stack } from '#web/kit/pages/page.tsx';
import { Words } from '#web/kit/words/words.tsx';
import type { EntryView } from '../../contract.ts';
import { parts } from '../../conversation-form.ts';

/** What was said, each under the question it answers; "between us" is said beside it. */
interface EntriesProps {
  title: string;
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
  const about = {
    reflection: t('loop.theyHeard', { name: entry.by.name }),
    again: t('said.again', { name: entry.by.name }),
  }[entry.kind as string];
  return (
    <div>
      {(about ?? asked) && <Fine>{about ?? (asked && t(`part.${asked}.name`))}</Fine>}
      <Words size={large ? 'large' : 'middle'}>{entry.words}</Words>
      {signed && <Fine>{entry.by.name}</Fine>}
      {entry.betweenUs && <Fine>{t('said.betweenUs')}</Fine>}
    </div>
  );
}
