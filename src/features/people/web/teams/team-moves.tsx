import { useTranslation } from 'react-i18next';
import { addMember, addTeam, changeTeam, type TeamView } from '../../teams/team-contract.ts';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { moveTable } from '#web/kit/moves/move-table.ts';
import { Part } from '#web/kit/pages/page.tsx';
import { AddTeam, ChangeTeam, EditMembers } from './team-forms.tsx';

const teamMoves = moveTable<TeamView>()({
  part: 'people',
  operations: { 'edit-members': addMember, change: changeTeam, 'add-team': addTeam },
  row: { 'edit-members': { form: EditMembers }, change: { form: ChangeTeam }, 'add-team': { form: AddTeam } },
  label: (t, move) => t(`team.moves.${move}`),
});

/** What a leader may do with membership, and an admin with the structure. */
export function TeamMoves({ team }: { team: TeamView }) {
  const { t } = useTranslation('people');
  if (!Object.keys(teamMoves.row).some((move) => team.can.some((one) => one === move))) return null;
  return (
    <Part title={t('person.structure')} sub={t('person.structureSub')}>
      <MoveRow quiet moves={teamMoves} subject={team} />
    </Part>
  );
}
