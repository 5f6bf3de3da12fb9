import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormDraft } from '#web/draft.ts';
import { useMove } from '#web/move.ts';
import { tell } from '#web/notices.ts';
import { draftCharterLine } from '../../own-charter/contract.ts';
import { ProposeOrKeep } from '../propose-or-keep.tsx';

export interface CharterWords {
  text: string;
  goodLooksLike: string;
}
const noWords: CharterWords = { text: '', goodLooksLike: '' };

/** The words of a line: what the team agrees on, and how all will know. */
export function CharterFields({
  words,
  fill,
}: {
  words: CharterWords;
  fill: (part: Partial<CharterWords>) => void;
}) {
  const { t } = useTranslation('partnerships');
  return (
    <>
      <Textarea
        label={t('own.text')}
        description={t('own.textHint')}
        autosize
        minRows={2}
        maxLength={600}
        value={words.text}
        onChange={(event) => fill({ text: event.currentTarget.value })}
      />
      <Textarea
        label={t('own.good')}
        autosize
        minRows={2}
        maxLength={1200}
        value={words.goodLooksLike}
        onChange={(event) => fill({ goodLooksLike: event.currentTarget.value })}
      />
    </>
  );
}

/** A line of one's own, put to the team at once or kept as a draft that only its author sees. */
export function CharterForm({ team, onDone }: { team: string; onDone: () => void }) {
  const { t } = useTranslation('partnerships');
  const { form, fill, clear } = useFormDraft(`charter:${team}`, noWords);
  const { send, busy, refused } = useMove(draftCharterLine);
  const go = async (propose: boolean) => {
    if (!(await send({ team, ...form, propose }))) return;
    tell(t(propose ? 'own.made.propose' : 'made.draft'));
    clear();
    onDone();
  };
  return (
    <ProposeOrKeep say={t('own.moves.propose')} onSend={go} busy={busy} refused={refused} onClose={onDone}>
      <CharterFields words={form} fill={fill} />
    </ProposeOrKeep>
  );
}
