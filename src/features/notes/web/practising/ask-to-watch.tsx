import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ReadBy } from '#features/people/web/kit/recipient/readers.ts';
import type { PartyView } from '#features/people/contract.ts';
import { mostLetters, requestPromise } from '#features/promises/contract.ts';
import { useFormDraft } from '#web/draft.ts';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { PartyPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { useCommand } from '#web/commands.ts';
import { dayAfter, today } from '#web/time.ts';

interface Asking {
  who: PartyView | null;
  what: string;
  dueOn: string | null;
}

/** Asks a colleague to watch for what I practise: an ordinary request. Only the words shown here leave this place (S2-9.3). */
export function AskToWatch({ note, text, onClose }: { note: string; text: string; onClose: () => void }) {
  const { t } = useTranslation('notes');
  const navigate = useNavigate();
  const { form, fill, clear } = useFormDraft<Asking>(`note:${note}:watch`, {
    who: null,
    what: t('watch.what', { text }).slice(0, mostLetters.what),
    dueOn: dayAfter(today(), 14),
  });
  const { who, what, dueOn } = form;
  const request = useCommand(requestPromise);
  const go = async () => {
    if (who === null) return;
    const asked = await request.send({
      performer: who.id,
      what: what.trim(),
      doneLooksLike: t('watch.done'),
      dueOn,
    });
    if (!asked) return;
    clear();
    await navigate({ to: '/promises/$id', params: { id: asked.id } });
  };
  return (
    <Form send={t('watch.send')} onSend={go} busy={request.busy} refused={request.refused} onClose={onClose}>
      <PartyPicker
        label={t('watch.who')}
        only="person"
        value={who}
        onChange={(one) => fill({ who: one })}
        required
      />
      <ReadBy value={who ? [who.id] : []}>
        <Composer
          label={t('watch.words')}
          words={what}
          onWrite={(words) => fill({ what: words })}
          mostLetters={mostLetters.what}
          rows={2}
          required
        />
      </ReadBy>
      <DayPicker label={t('watch.until')} value={dueOn} onChange={(day) => fill({ dueOn: day })} />
      <Fine>{t('watch.leaves')}</Fine>
    </Form>
  );
}
