import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { readBeside } from '#features/people/directory-contract.ts';
import { useFormDraft } from '#web/draft.ts';
import { Beside } from '#web/kit/beside.tsx';
import { Move } from '#web/kit/moves.tsx';
import { Page } from '#web/kit/page.tsx';
import { useMove } from '#web/move.ts';
import { tell } from '#web/notices.ts';
import { useGlance } from '#web/reading.ts';
import { draftThanks } from '../contract.ts';
import { asContent, noThanksYet, ThanksForm } from './thanks-form.tsx';

/** Says thanks for something specific, to everyone who made it possible. */
export function WritePage() {
  const { t } = useTranslation('thanks');
  const { to } = useSearch({ from: '/inside/thanks/new' });
  const navigate = useNavigate();
  const { form, fill, clear } = useFormDraft('thanks:new', noThanksYet);
  const write = useMove(draftThanks);
  useCreditOf(to, form.credits.length === 0, (party) => fill({ credits: [{ party, forWhat: '' }] }));
  const [first] = form.credits;
  const go = async (send: boolean) => {
    const written = await write.send({ ...asContent(form), send });
    if (!written) return;
    clear();
    tell(t(send ? 'form.sent' : 'form.kept'));
    await navigate({ to: '/thanks/$id', params: { id: written.id } });
  };
  return (
    <Page
      title={t('verbs.thank')}
      sub={t('form.sub')}
      aside={first ? <Beside party={first.party.id} for="thanks" /> : <span />}
    >
      <ThanksForm
        fields={form}
        fill={fill}
        onSend={() => void go(true)}
        busy={write.busy}
        refused={write.refused}
      >
        <Move onMake={() => void go(false)} busy={write.busy}>
          {t('form.keep')}
        </Move>
      </ThanksForm>
    </Page>
  );
}

/** Opened from somebody's page, the thanks begin with their name. */
function useCreditOf(id: string | undefined, isEmpty: boolean, credit: (party: PartyOf) => void): void {
  const beside = useGlance(readBeside, { party: id ?? '', for: 'thanks' }, id !== undefined && isEmpty);
  const party = beside?.party;
  useEffect(() => {
    if (party && isEmpty && party.id === id) credit(party);
    // only when the name arrives
    // oxlint-disable-next-line react/exhaustive-deps
  }, [party?.id]);
}
type PartyOf = { id: string; kind: 'person' | 'team'; name: string };
