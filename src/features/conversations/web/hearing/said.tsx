import { useTranslation } from 'react-i18next';
import { Fine, Part, Stack } from '#web/kit/page.tsx';
import { Words } from '#web/kit/words.tsx';
import type { EntryView } from '../../contract.ts';

/** What was said, each under the question it answers; "between us" is said beside it. */
export function Said({ title, entries }: { title: string; entries: readonly EntryView[] }) {
  if (entries.length === 0) return null;
  return (
    <Part title={title} small>
      <Stack>
        {entries.map((entry) => (
          <OneSaid key={entry.id} entry={entry} />
        ))}
      </Stack>
    </Part>
  );
}

export function OneSaid({ entry, large }: { entry: EntryView; large?: boolean }) {
  const { t, i18n } = useTranslation('conversations');
  const isAsked = i18n.exists(`conversations:part.${entry.part}.name`);
  const about = {
    reflection: t('loop.theyHeard', { name: entry.by.name }),
    again: t('said.again', { name: entry.by.name }),
  }[entry.kind as string];
  return (
    <div>
      {(about ?? isAsked) && <Fine>{about ?? t(`part.${entry.part}.name`)}</Fine>}
      <Words size={large ? 'large' : 'middle'}>{entry.words}</Words>
      {entry.betweenUs && <Fine>{t('said.betweenUs')}</Fine>}
    </div>
  );
}
