import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamView } from '../../teams/team-contract.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Part } from '#web/kit/pages/page.tsx';
import { AddTeam, ChangeTeam, EditMembers } from './team-forms.tsx';

const forms = { 'edit-members': EditMembers, change: ChangeTeam, 'add-team': AddTeam };
type Form = keyof typeof forms;

/** What a leader may do with membership, and an admin with the structure. */
export function TeamMoves({ team }: { team: TeamView }) {
  const { t } = useTranslation('people');
  const [open, setOpen] = useState<Form | null>(null);
  const may = (Object.keys(forms) as Form[]).filter((form) => team.can.includes(form));
  if (may.length === 0) return null;
  const Open = open ? forms[open] : null;
  return (
    <Part title={t('person.structure')} sub={t('person.structureSub')}>
      <Moves>
        {may.map((form) => (
          <Move key={form} open={open === form} onMake={() => setOpen(open === form ? null : form)}>
            {t(`team.moves.${form}`)}
          </Move>
        ))}
      </Moves>
      {Open && <Open team={team} onDone={() => setOpen(null)} />}
    </Part>
  );
}
