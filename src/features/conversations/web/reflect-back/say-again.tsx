import { useTranslation } from 'react-i18next';
import { WordsForm } from '#features/people/web/kit/forms/words-form.tsx';
import type { MoveFormProps } from '#web/kit/moves/move-table.ts';
import { useCommand } from '#web/commands.ts';
import { moves, type ConversationView } from '../../contract.ts';

/** The one thought that is being heard, where there are several. */
export interface OfEntry {
  entry?: string;
}

/** The same in other words. */
export function SayAgain(props: MoveFormProps<ConversationView, 'not-quite', OfEntry>) {
  const { subject: talk, given, onDone, onClose } = props;
  const { t } = useTranslation('conversations');
  const { send, busy, refused } = useCommand(moves['not-quite']);
  return (
    <WordsForm
      label={t('loop.again')}
      draft={`conversation:${talk.id}:again:${given.entry ?? 'all'}`}
      send={t('loop.sayAgain')}
      onSend={(words) => send({ id: talk.id, saw: talk.version, words, ...given })}
      onDone={onDone}
      busy={busy}
      refused={refused}
      onClose={onClose}
    />
  );
}
