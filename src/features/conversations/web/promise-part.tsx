import { moves } from '../contract.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '#features/people/contract.ts';
import { TermsFields, type TermsInput } from '#features/promises/web/terms-fields.tsx';
import { useFormDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { PartyPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import type { TalkProps } from './talk-props.ts';

const nothing: TermsInput = { what: '', doneLooksLike: '', dueOn: null };

/** A promise of one's own, as an outcome. Where it came from stands nowhere. */
export function PromisePart({ talk, label }: TalkProps & { label: string }) {
  const { t } = useTranslation('conversations');
  const [open, setOpen] = useState(false);
  if (!talk.can.includes('promise')) return null;
  return (
    <>
      <Moves>
        <Move onMake={() => setOpen(!open)} open={open}>
          {label}
        </Move>
      </Moves>
      {open && <PromiseForm talk={talk} onDone={() => setOpen(false)} />}
      {talk.form !== 'review' && <Fine>{t('promise.noSource')}</Fine>}
    </>
  );
}

function PromiseForm({ talk, onDone }: TalkProps & { onDone: () => void }) {
  const { t } = useTranslation('conversations');
  const me = useMe();
  const { form: written, fill, clear } = useFormDraft(`conversation:${talk.id}:promise`, nothing);
  const [to, setTo] = useState<PartyView | null>(null);
  const [as, setAs] = useState<PartyView | null>(null);
  const { send, busy, refused } = useCommand(moves.promise);
  const go = async () => {
    const sides =
      talk.form === 'review' ? { ...(to ? { to: to.id } : {}), ...(as ? { as: as.id } : {}) } : {};
    if (!(await send({ id: talk.id, saw: talk.version, ...written, ...sides }))) return;
    clear();
    toast(t('promise.made'));
    onDone();
  };
  return (
    <Form send={t('promise.send')} onSend={go} busy={busy} refused={refused} onClose={onDone}>
      {talk.form === 'review' && (
        <>
          <PartyPicker label={t('promise.to')} value={to} onChange={setTo} />
          {me.teams.length > 0 && (
            <PartyPicker
              label={t('promise.as')}
              hint={t('promise.asHint')}
              value={as}
              onChange={setAs}
              only="team"
            />
          )}
        </>
      )}
      <TermsFields terms={written} fill={fill} onSend={() => void go()} />
    </Form>
  );
}
