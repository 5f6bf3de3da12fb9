import { Checkbox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { prefillState } from '#features/people/web/kit/prefill.ts';
import { useCommand } from '#web/commands.ts';
import { useFormDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import type { MoveFormProps } from '#web/kit/moves/move-table.ts';
import { asRead } from '#web/mentions.ts';
import { moves } from '../contract.ts';
import type { Shown } from './move-forms.tsx';

/**
 * Saying it early (S2-7.1). Between the two it stays, unless whoever says it would have their team help: then an ask to the
 * team is begun with these words, and what of them goes to the team they decide there (S1-19).
 */
export function SayEarlyMove({ subject: promise, onDone, onClose }: MoveFormProps<Shown, 'say-early'>) {
  const { t } = useTranslation('promises');
  const navigate = useNavigate();
  const me = useMe();
  const { form, fill, clear } = useFormDraft(`promise:${promise.id}:early`, { words: '', askTeam: false });
  const { words, askTeam } = form;
  const { send, busy, refused } = useCommand(moves['say-early']);
  const mayAskTeam = promise.performer.id === me.person.id && me.teams.length > 0;
  const go = async () => {
    if (!(await send({ id: promise.id, saw: promise.version, words: words.trim() }))) return;
    clear();
    onDone();
    if (!mayAskTeam || !askTeam) return;
    const hand = { what: asRead(promise.terms.what), why: asRead(words.trim()) };
    await navigate({ to: '/asks/new', state: prefillState(hand) });
  };
  return (
    <Form send={t('moves.say-early')} onSend={go} busy={busy} refused={refused} onClose={onClose}>
      <Composer
        label={t('forms.say-early.label')}
        hint={t('forms.say-early.hint')}
        words={words}
        onWrite={(said) => fill({ words: said })}
        rows={2}
        required
      />
      {mayAskTeam && (
        <Checkbox
          label={t('forms.say-early.askTeam')}
          description={t('forms.say-early.askTeamHint')}
          checked={askTeam}
          onChange={(event) => fill({ askTeam: event.currentTarget.checked })}
        />
      )}
    </Form>
  );
}
