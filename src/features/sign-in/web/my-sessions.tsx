import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Part } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { Day } from '#web/kit/words/when.tsx';
import { useCommand } from '#web/commands.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { endOtherSessions, endSession, listSessions } from '../sessions/session-contract.ts';

/** The browsers I am signed in with. Only the day is known, never the hour. */
export function MySessions() {
  const { t } = useTranslation('sign-in');
  const { items } = useRequiredQuery(listSessions, {});
  const end = useCommand(endSession);
  const endOthers = useCommand(endOtherSessions);
  return (
    <Part title={t('sessions.title')}>
      <Lines>
        {items.map(({ id, device, seenOn, current }) => (
          <ListRow
            key={id}
            state={
              current ? (
                t('sessions.here')
              ) : (
                <>
                  {t('sessions.seen')} <Day on={seenOn} />
                </>
              )
            }
            moves={
              !current && (
                <Moves>
                  <Button onClick={() => void end.send({ id })}>{t('sessions.end')}</Button>
                </Moves>
              )
            }
          >
            {device}
          </ListRow>
        ))}
      </Lines>
      <Refused by={end.refused ?? endOthers.refused} />
      {items.length > 1 && (
        <Moves>
          <Button onClick={() => void endOthers.send({})}>{t('sessions.endOthers')}</Button>
        </Moves>
      )}
    </Part>
  );
}
