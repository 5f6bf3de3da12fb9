import { useTranslation } from 'react-i18next';
import { useMe } from '#features/people/web/kit/me.ts';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Fold } from '#web/kit/pages/fold.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { PastPicture } from '#web/kit/pictures/past-picture.tsx';
import type { PulseOfTeam } from '../../contract.ts';
import type { Statement } from '../../pulse-statements.ts';
import { actFor } from './acts.ts';
import css from './culture.module.css';
import { useInWords } from './in-words.ts';
import { isWeak, saidOf, type SaidInRound, type Speaks } from './said.ts';

interface Props {
  statement: Statement;
  rounds: PulseOfTeam['rounds'];
  speaks?: Speaks;
}

/** A statement: what was last said of it, what could help, and what was said before, as a line and as a table. */
export function StatementBlock({ statement, rounds, speaks }: Props) {
  const { t } = useTranslation('pulse');
  const { say, nameRound } = useInWords();
  const found = saidOf(rounds, statement, speaks);
  const [last, ...before] = found;
  if (!last) return null;
  return (
    <section className={css.block}>
      <h3 className={css.statement}>{t(`statements.${statement}`)}</h3>
      <p>{say(last.said)}</p>
      <Fine>{nameRound(last.round)}</Fine>
      {isWeak(last) && <Act statement={statement} />}
      {before.length > 0 && <Before statement={statement} found={found} />}
    </section>
  );
}

function Act({ statement }: { statement: Statement }) {
  const { t } = useTranslation('pulse');
  const { teams, workplace } = useMe();
  const act = actFor(statement, teams[0]?.id ?? workplace.everyone);
  return (
    <div className={css.act}>
      <p>{t('culture.act.lead')}</p>
      <Moves>
        <GoTo {...act.to}>{t(`culture.act.${act.say}`)}</GoTo>
      </Moves>
    </div>
  );
}

/** A line of the rounds that show it, and the table with the same in words. */
function Before({ statement, found }: { statement: Statement; found: readonly SaidInRound[] }) {
  const { t } = useTranslation('pulse');
  const { inShort, sayThen, nameRound } = useInWords();
  const shown = found.flatMap((one) => {
    const { round, level, joined, said } = one;
    if (level === null) return [];
    const says = `${nameRound(round)}: ${sayThen(one)}`;
    return [{ from: round.opensOn, level, joined, says, figure: inShort(said) }];
  });
  return (
    <>
      {shown.length > 1 && (
        <PastPicture
          label={t('culture.picture', { statement: t(`statements.${statement}`) })}
          quarters={shown}
          atRest={shown[1]?.says}
        />
      )}
      <Fold title={t('culture.before')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('culture.table.when')}</th>
              <th scope="col">{t('culture.table.said')}</th>
            </tr>
          </thead>
          <tbody>
            {found.map((one) => (
              <tr key={one.round.id}>
                <th scope="row">{nameRound(one.round)}</th>
                <td>{one === found[0] ? sayThen({ ...one, joined: true }) : sayThen(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Fold>
    </>
  );
}
