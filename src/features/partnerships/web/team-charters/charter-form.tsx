import { useTranslation } from 'react-i18next';
import { useFormDraft } from '#web/draft.ts';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { mostLetters, draftCharterLine } from '../../team-charters/contract.ts';
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
      <Composer
        label={t('own.text')}
        hint={t('own.textHint')}
        rows={2}
        mostLetters={mostLetters.text}
        words={words.text}
        onWrite={(text) => fill({ text })}
      />
      <Composer
        label={t('own.good')}
        rows={2}
        mostLetters={mostLetters.goodLooksLike}
        words={words.goodLooksLike}
        onWrite={(goodLooksLike) => fill({ goodLooksLike })}
      />
    </>
  );
}

/** A line of one's own, put to the team at once or kept as a draft that only its author sees. */
export function CharterForm({ team, onDone }: { team: string; onDone: () => void }) {
  const { t } = useTranslation('partnerships');
  const { form, fill, clear } = useFormDraft(`charter:${team}`, noWords);
  const { send, busy, refused } = useCommand(draftCharterLine);
  const go = async (propose: boolean) => {
    if (!(await send({ team, ...form, propose }))) return;
    toast(t(propose ? 'own.made.propose' : 'made.draft'));
    clear();
    onDone();
  };
  return (
    <ProposeOrKeep say={t('own.moves.propose')} onSend={go} busy={busy} refused={refused} onClose={onDone}>
      <CharterFields words={form} fill={fill} />
    </ProposeOrKeep>
  );
}
