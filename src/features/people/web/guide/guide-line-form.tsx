import { useTranslation } from 'react-i18next';
import { ReadBy } from '../kit/recipient/readers.ts';
import { useFormDraft } from '#web/draft.ts';
import { CirclePicker, type Audience, type Who } from '../kit/pickers/circle-picker.tsx';
import { WordsForm } from '../kit/forms/words-form.tsx';
import { useMe } from '../kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { addLine, changeLine, type GuideView } from '../../guide/guide-contract.ts';
import { audienceOf, readersOf } from './guide-audience.ts';
import type { GuideLine } from './guide-lines.tsx';

const offered: readonly Who[] = ['me', 'my-teams', 'my-partners', 'everyone', 'chosen'];

interface LineFormProps {
  guide: GuideView;
  topic: GuideView['topics'][number];
  /** The line to change; a new one without it. */
  line?: GuideLine;
  onClose: () => void;
}

/** Writes a line: the words, and for a person's guide who may read them. A team's guide is open to everyone. */
export function LineForm({ guide, topic, line, onClose }: LineFormProps) {
  const { t } = useTranslation(['people', 'web']);
  const me = useMe();
  const isMine = guide.party.kind === 'person';
  const draft = line ? `guide-line:${line.id}` : `guide:${guide.party.id}:${topic}`;
  const { form, fill, clear } = useFormDraft<{ audience: Audience }>(`${draft}:readers`, {
    audience: line
      ? audienceOf(line, me)
      : { who: me.teams.length > 0 ? 'my-teams' : 'everyone', chosen: [] },
  });
  const { audience } = form;
  const add = useCommand(addLine);
  const change = useCommand(changeLine);
  const readers = isMine ? { who: audience.who, chosen: audience.chosen.map(({ id }) => id) } : {};
  const save = (words: string) =>
    line
      ? change.send({ id: line.id, saw: line.version, words, ...readers })
      : add.send({ party: guide.party.id, topic, words, ...readers });
  return (
    <ReadBy value={isMine ? readersOf(audience, me) : [me.workplace.everyone]}>
      <WordsForm
        label={t(`topics.${topic}.question`)}
        hint={t(`topics.${topic}.example`)}
        draft={draft}
        initial={line?.words ?? ''}
        send={t('web:form.save')}
        onSend={save}
        busy={add.busy || change.busy}
        refused={add.refused ?? change.refused}
        onDone={() => {
          clear();
          onClose();
        }}
        onClose={onClose}
      >
        {isMine && (
          <CirclePicker value={audience} onChange={(chosen) => fill({ audience: chosen })} offer={offered} />
        )}
      </WordsForm>
    </ReadBy>
  );
}
