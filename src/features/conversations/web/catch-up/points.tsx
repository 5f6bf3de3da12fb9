import { useTranslation } from 'react-i18next';
import { OneLine } from '#features/people/web/kit/forms/one-line.tsx';
import { Who } from '#features/people/web/kit/names/name.tsx';
import { useDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { moveTable, type MoveFormProps } from '#web/kit/moves/move-table.ts';
import { Fine, Part, Stack } from '#web/kit/pages/page.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { useCommand } from '#web/commands.ts';
import { moves, type ConversationView } from '../../contract.ts';
import type { TalkProps } from '../talk-props.ts';

const bringing = moveTable<ConversationView>()({
  part: 'conversations',
  operations: { bring: moves.bring },
  row: { bring: { form: BringForm } },
  label: (t, move) => t(`moves.${move}`),
});

/** What each would like to talk about, there for both beforehand; it goes with the talk. */
export function Points({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const points = talk.entries.filter(({ part }) => part === 'point');
  return (
    <Part title={t('catchUp.points')} sub={t('catchUp.pointsSub')}>
      <Stack close>
        {points.map(({ id, words, by }) => (
          <div key={id}>
            <Words>{words}</Words>
            <Fine>
              <Who of={by} />
            </Fine>
          </div>
        ))}
      </Stack>
      <MoveRow moves={bringing} subject={talk} />
    </Part>
  );
}

function BringForm({ subject: talk, onDone, onClose }: MoveFormProps<ConversationView>) {
  const { t } = useTranslation('conversations');
  const point = useDraft(`conversation:${talk.id}:point`);
  const { send, busy, refused } = useCommand(moves.bring);
  const go = async () => {
    if (!(await send({ id: talk.id, saw: talk.version, words: point.words.trim() }))) return;
    point.clear();
    onDone();
  };
  return (
    <Form send={t('catchUp.bring')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <OneLine label={t('catchUp.point')} words={point.words} onWrite={point.write} required />
    </Form>
  );
}
