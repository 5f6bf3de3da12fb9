import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { useMe } from '#features/people/web/kit/me.ts';
import { PartiesPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { useFormDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { Part } from '#web/kit/pages/page.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { moves } from '../../contract.ts';
import { SpokenField } from '../preparing/spoken-field.tsx';
import type { TalkProps } from '../talk-props.ts';

/** What one learned oneself, shared with whom one likes. */
export function Lesson({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const me = useMe();
  const everyone: PartyView = { id: me.workplace.everyone, kind: 'team', name: me.workplace.name };
  const { form, fill, clear } = useFormDraft(`conversation:${talk.id}:lesson`, {
    words: '',
    circle: me.teams.length > 0 ? [...me.teams] : [everyone],
  });
  const { send, busy, refused } = useCommand(moves['share-lesson']);
  const go = async () => {
    const circle = form.circle.map(({ id }) => id);
    if (!(await send({ id: talk.id, saw: talk.version, words: form.words.trim(), circle }))) return;
    clear();
    toast(t('review.lessonShared'));
  };
  return (
    <Part title={t('review.lesson')} sub={t('review.lessonSub')}>
      <Form send={t('moves.share-lesson')} onSend={go} busy={busy} refused={refused}>
        <SpokenField
          label={t('review.lessonWords')}
          words={form.words}
          onWrite={(words) => fill({ words })}
          required
        />
        <PartiesPicker
          label={t('review.lessonFor')}
          value={form.circle}
          onChange={(circle) => fill({ circle })}
          required
        />
      </Form>
    </Part>
  );
}
