import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '../../contract.ts';
import { TextField } from '#web/kit/forms/text-field.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import type { MoveFormProps } from '#web/kit/moves/move-table.ts';
import { Moves, Disclosure } from '#web/kit/moves/moves.tsx';
import { PartyPicker } from '../kit/pickers/party-picker.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { More } from '#web/kit/pages/more.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { usePagedQuery } from '#web/queries.ts';
import {
  addMember,
  addTeam,
  changeTeam,
  listMembers,
  removeMember,
  setLeader,
  type TeamView,
} from '../../teams/team-contract.ts';
import { mostLetters } from '#platform/limits.ts';

type FormProps = MoveFormProps<TeamView>;

/** Who is in the team. Taking somebody out can be taken back. */
export function EditMembers({ subject: team }: FormProps) {
  const { t } = useTranslation(['people', 'web']);
  const add = useCommand(addMember);
  const remove = useCommand(removeMember);
  const { items, more, loadingMore } = usePagedQuery(listMembers, { id: team.id });
  const put = (person: PartyView | null) =>
    person &&
    void add
      .send({ id: team.id, person: person.id })
      .then((done) => done?.waits && toast(t('wishes.asked', { team: team.name })));
  const takeOut = async (person: PartyView) => {
    if (await remove.send({ id: team.id, person: person.id }))
      toast(t('team.takenOut', { name: person.name, team: team.name }), () => put(person));
  };
  return (
    <Disclosure>
      <PartyPicker
        key={items.length}
        label={t('team.addMember')}
        only="person"
        value={null}
        onChange={put}
        except={items.map(({ id }) => id)}
      />
      <Refused by={add.refused ?? remove.refused} />
      <Lines>
        {items.map((person) => (
          <ListRow
            key={person.id}
            moves={
              <Moves label={person.name}>
                <Button
                  onClick={() => void takeOut(person)}
                  aria-label={t('team.takeOutName', { name: person.name })}
                >
                  {t('team.takeOut')}
                </Button>
              </Moves>
            }
          >
            {person.name}
          </ListRow>
        ))}
      </Lines>
      <More more={more} busy={loadingMore} />
    </Disclosure>
  );
}

/** Its name, the team above it, and who leads it. */
export function ChangeTeam({ subject: team, onDone, onClose }: FormProps) {
  const { t } = useTranslation(['people', 'web']);
  const change = useCommand(changeTeam);
  const lead = useCommand(setLeader);
  const above = team.path.at(-1) ?? null;
  const [name, setName] = useState(team.name);
  const [parent, setParent] = useState<PartyView | null>(above);
  const [leader, setLeaderTo] = useState<PartyView | null>(team.leader);
  const save = async () => {
    const moved = parent && parent.id !== above?.id ? { parent: parent.id } : {};
    const renamed = name.trim() !== team.name ? { name: name.trim() } : {};
    const nothing = Object.keys({ ...moved, ...renamed }).length === 0;
    const changed = nothing
      ? { waits: false }
      : await change.send({ id: team.id, saw: team.version, ...renamed, ...moved });
    if (!changed) return;
    const isSameLeader = leader?.id === team.leader?.id;
    const led = isSameLeader
      ? { waits: false }
      : await lead.send({ id: team.id, person: leader?.id ?? null });
    if (!led) return;
    if (changed.waits || led.waits) toast(t('wishes.asked', { team: led.waits ? team.name : parent!.name }));
    onDone();
  };
  return (
    <Form
      send={t('web:form.save')}
      onSend={save}
      busy={change.busy || lead.busy}
      onClose={onClose}
      refused={change.refused ?? lead.refused}
    >
      <TextField
        label={t('team.name')}
        value={name}
        maxLength={mostLetters.name}
        onWrite={setName}
        required
      />
      {above && (
        <PartyPicker
          label={t('team.parent')}
          only="team"
          value={parent}
          onChange={setParent}
          except={[team.id]}
          required
        />
      )}
      <PartyPicker
        label={t('team.leaderField')}
        hint={t('team.leaderHint')}
        only="person"
        value={leader}
        onChange={setLeaderTo}
      />
    </Form>
  );
}

export function AddTeam({ subject: team, onDone, onClose }: FormProps) {
  const { t } = useTranslation(['people', 'web']);
  const add = useCommand(addTeam);
  const [name, setName] = useState('');
  const save = async () => {
    if (await add.send({ name: name.trim(), parent: team.id })) onDone();
  };
  return (
    <Form send={t('web:form.save')} onSend={save} busy={add.busy} onClose={onClose} refused={add.refused}>
      <TextField
        label={t('team.newName')}
        value={name}
        maxLength={mostLetters.name}
        onWrite={setName}
        required
      />
    </Form>
  );
}
