import { useTranslation } from 'react-i18next';
import type { AnswersProps } from '#web/feature.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import { answerAddress, seeAddress } from '../../addresses/address-contract.ts';

/** Another address: mine or not, right on Today; or that I have seen what was changed for me. */
export function AddressAnswers({ card, onAnswered, children }: AnswersProps) {
  const { t } = useTranslation('people');
  const answer = useCommand(answerAddress);
  const see = useCommand(seeAddress);
  const { id } = card.subject;
  const say = async (yes: boolean) => {
    if (await answer.send({ id, yes })) onAnswered();
  };
  const seen = async () => {
    if (await see.send({ id })) onAnswered();
  };
  return (
    <Moves>
      {card.answers.includes('yes') && (
        <Move busy={answer.busy} onMake={() => void say(true)}>
          {t('address.yes')}
        </Move>
      )}
      {card.answers.includes('no') && (
        <Move busy={answer.busy} onMake={() => void say(false)}>
          {t('address.no')}
        </Move>
      )}
      {card.answers.includes('seen') && (
        <Move busy={see.busy} onMake={() => void seen()}>
          {t('address.seen')}
        </Move>
      )}
      {children}
      <Refused by={answer.refused ?? see.refused} />
    </Moves>
  );
}
