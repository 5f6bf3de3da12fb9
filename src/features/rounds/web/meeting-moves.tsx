import { useTranslation } from 'react-i18next';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { sayMet, sayYesToMeeting, skipMeeting, type MeetingView } from '../contract.ts';

/** What one may say of a meeting, each of the same weight. */
export function MeetingMoves({ meeting, onGone }: { meeting: MeetingView; onGone?: () => void }) {
  const { t } = useTranslation('rounds');
  const yes = useCommand(sayYesToMeeting);
  const skip = useCommand(skipMeeting);
  const met = useCommand(sayMet);
  const { id, version: saw, can } = meeting;
  const sayNotThisTime = async () => {
    if (!(await skip.send({ id, saw }))) return;
    toast(t('skipped'));
    onGone?.();
  };
  if (can.length === 0) return null;
  return (
    <>
      <Moves>
        {can.includes('yes') && (
          <Move busy={yes.busy} onMake={() => void yes.send({ id, saw })}>
            {t('moves.yes')}
          </Move>
        )}
        {can.includes('skip') && (
          <Move busy={skip.busy} onMake={() => void sayNotThisTime()}>
            {t('moves.skip')}
          </Move>
        )}
        {can.includes('say-met') &&
          ([true, false] as const)
            .filter((said) => said !== meeting.met)
            .map((said) => (
              <Move key={String(said)} busy={met.busy} onMake={() => void met.send({ id, met: said })}>
                {t(said ? 'moves.we-met' : 'moves.not-this-week')}
              </Move>
            ))}
      </Moves>
      <Refused by={yes.refused ?? skip.refused ?? met.refused} />
    </>
  );
}
