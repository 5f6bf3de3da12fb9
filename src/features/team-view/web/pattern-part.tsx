import { useTranslation } from 'react-i18next';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part, Stack } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import { proposeNoPattern, proposePattern } from '#features/team-charters/contract.ts';
import type { TeamView } from '../contract.ts';
import { FigureBlock } from './figure-block.tsx';
import { figures } from './figures-in-words.ts';
import { sayMonths } from './months.ts';

/** Our pattern against our own past, in sentences; off until all of us want it (model 15.3). */
export function PatternPart({ view }: { view: TeamView }) {
  const { t } = useTranslation('team-view');
  return (
    <Part title={t('pattern.title')} sub={<Sub view={view} />}>
      <Stack>
        {view.pattern.isOn && <Figures view={view} />}
        <Switch view={view} />
      </Stack>
    </Part>
  );
}

function Sub({ view: { pattern } }: { view: TeamView }) {
  const { t, i18n } = useTranslation('team-view');
  const [last] = pattern.quarters;
  if (!pattern.isOn || !last) return t('pattern.off');
  return t('pattern.on', { months: sayMonths(last, i18n.language) });
}

function Figures({ view: { pattern } }: { view: TeamView }) {
  const { t } = useTranslation('team-view');
  const [last, ...before] = pattern.quarters;
  if (!last) return null;
  const isBare = figures.every((figure) => last[figure] === null) && before.length === 0;
  if (isBare) return <p>{t('pattern.allTooFew')}</p>;
  return (
    <>
      {figures.map((figure) => (
        <FigureBlock key={figure} figure={figure} last={last} before={before} />
      ))}
      <Fine>{t('pattern.rule')}</Fine>
    </>
  );
}

/** The team switches it on and off by the consent of its charter; while it is asked, the question stands there. */
function Switch({ view: { team, pattern, can } }: { view: TeamView }) {
  const { t } = useTranslation('team-view');
  const on = useCommand(proposePattern);
  const off = useCommand(proposeNoPattern);
  if (pattern.asked)
    return (
      <>
        <p>{t('pattern.asked')}</p>
        <Moves>
          <GoTo to="/charters/$team" params={{ team: team.id }}>
            {t('pattern.answer')}
          </GoTo>
        </Moves>
      </>
    );
  return (
    <>
      <Moves>
        {can.includes('propose-pattern') && (
          <Move onMake={() => void on.send({ team: team.id })} busy={on.busy}>
            {t('pattern.propose')}
          </Move>
        )}
        {can.includes('propose-no-pattern') && (
          <Move onMake={() => void off.send({ team: team.id })} busy={off.busy}>
            {t('pattern.proposeNot')}
          </Move>
        )}
      </Moves>
      <Refused by={on.refused ?? off.refused} />
    </>
  );
}
