import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Page } from '#web/kit/pages/page.tsx';
import { sentenceOf } from '#web/language.ts';
import { useCommand } from '#web/commands.ts';
import { answerAddressByLetter } from '../../addresses/address-contract.ts';

/** Where the letter to the old address leads. It takes an answer and signs nobody in; a program that follows links answers nothing. */
export function AddressPage() {
  const { t } = useTranslation('people');
  const { secret } = useParams({ from: '/public/address/$secret' });
  const { send, busy, refused } = useCommand(answerAddressByLetter);
  const [outcome, setOutcome] = useState<'changed' | 'kept' | null>(null);
  const say = async (yes: boolean) => setOutcome((await send({ secret, yes }))?.outcome ?? null);
  if (refused) return <Page title={t('address.refused')} sub={sentenceOf(refused)} />;
  if (outcome) return <Page title={t(`address.${outcome}.title`)} sub={t(`address.${outcome}.sub`)} />;
  return (
    <Page title={t('address.title')} sub={t('address.sub')}>
      <Moves>
        <Move onMake={() => void say(true)} busy={busy}>
          {t('address.yes')}
        </Move>
        <Move onMake={() => void say(false)} busy={busy}>
          {t('address.no')}
        </Move>
      </Moves>
    </Page>
  );
}
