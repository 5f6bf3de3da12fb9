import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadBy } from '#features/people/web/kit/recipient/readers.ts';
import type { PartyView } from '#features/people/contract.ts';
import { mostLetters, requestPromise } from '#features/promises/contract.ts';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { DayPicker } from '#web/kit/pickers/day-picker.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { PartyPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { useCommand } from '#web/commands.ts';
import { dayAfter, today } from '#web/time.ts';

/** Asks a colleague to watch for what I practise: an ordinary request. Only the words shown here leave this place (S2-9.3). */
export function AskToWatch({ text, onClose }: { text: string; onClose: () => void }) {
  const { t } = useTranslation('notes');
  const navigate = useNavigate();
  const [who, choose] = useState<PartyView | null>(null);
  const [what, write] = useState(() => t('watch.what', { text }).slice(0, mostLetters.what));
  const [dueOn, setDay] = useState<string | null>(() => dayAfter(today(), 14));
  const request = useCommand(requestPromise);
  const go = async () => {
    if (who === null) return;
    const asked = await request.send({
      performer: who.id,
      what: what.trim(),
      doneLooksLike: t('watch.done'),
      dueOn,
    });
    if (asked) await navigate({ to: '/promises/$id', params: { id: asked.id } });
  };
  return (
    <Form
      send={t('watch.send')}
      onSend={go}
      busy={request.busy || who === null}
      refused={request.refused}
      onClose={onClose}
    >
      <PartyPicker label={t('watch.who')} only="person" value={who} onChange={choose} />
      <ReadBy value={who ? [who.id] : []}>
        <Composer
          label={t('watch.words')}
          words={what}
          onWrite={write}
          mostLetters={mostLetters.what}
          rows={2}
          required
        />
      </ReadBy>
      <DayPicker label={t('watch.until')} value={dueOn} onChange={setDay} />
      <Fine>{t('watch.leaves')}</Fine>
    </Form>
  );
}
