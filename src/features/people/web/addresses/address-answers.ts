import { cardAnswers, type OfCard } from '../kit/moves/card-answers.tsx';
import { moveTable } from '#web/kit/moves/move-table.ts';
import { answerAddress, seeAddress } from '../../addresses/address-contract.ts';

/** Another address: mine or not, right on Today; or that I have seen what was changed for me. */
export const addressAnswers = cardAnswers({
  moves: moveTable<OfCard>()({
    part: 'people',
    operations: { yes: answerAddress, no: answerAddress, seen: seeAddress },
    row: {
      yes: { send: ({ id }) => ({ id, yes: true }) },
      no: { send: ({ id }) => ({ id, yes: false }) },
      seen: { send: ({ id }) => ({ id }) },
    },
    label: (t, move) => t(`address.${move}`),
  }),
});
