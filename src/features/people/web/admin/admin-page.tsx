import { Radio } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OnlyAdmins } from '../kit/only-admins.tsx';
import { InlineEdit } from '#web/kit/forms/inline-edit.tsx';
import { Fine, Page, Part, Stack } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { useMe } from '../kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { changeWorkplace } from '../../admin/admin-contract.ts';
import { mostLetters } from '#platform/limits.ts';

const doors = [
  { to: '/admin/people', say: 'admin.addPerson' },
  { to: '/admin/import', say: 'admin.import' },
  { to: '/admin/invitations', say: 'admin.invite' },
  { to: '/teams', say: 'admin.teams' },
  { to: '/team-wishes', say: 'wishes.title' },
  { to: '/admin/pulse', say: 'admin.pulse' },
  { to: '/admin/log', say: 'admin.log' },
] as const;

/** Looking after the workplace: its name, how it speaks, its people and teams, and what changed in them. */
export function AdminPage() {
  const { t } = useTranslation('people');
  const { workplace } = useMe();
  const rename = useCommand(changeWorkplace);
  return (
    <OnlyAdmins>
      <Page title={t('admin.title')} sub={t('admin.sub')}>
        <Part title={t('admin.name')}>
          <InlineEdit
            label={t('admin.name')}
            value={workplace.name}
            mostLetters={mostLetters.name}
            onSave={(name) => rename.send({ name })}
          />
          <Refused by={rename.refused} />
        </Part>
        <GermanPart />
        <Part title={t('admin.structure')}>
          <Lines>
            {doors.map(({ to, say }) => (
              <ListRow key={to} to={{ to }}>
                {t(say)}
              </ListRow>
            ))}
          </Lines>
        </Part>
        <p>
          <Link to="/never">{t('admin.never')}</Link>
        </p>
      </Page>
    </OnlyAdmins>
  );
}

/** Whether German says "du" or "Sie", for everybody here. */
function GermanPart() {
  const { t } = useTranslation('people');
  const { formalGerman } = useMe().workplace;
  const change = useCommand(changeWorkplace);
  return (
    <Part title={t('admin.german')}>
      <Radio.Group
        aria-label={t('admin.german')}
        value={formalGerman ? 'formal' : 'familiar'}
        onChange={(how) => void change.send({ formalGerman: how === 'formal' })}
      >
        <Stack close>
          <Radio value="familiar" label={t('admin.familiar')} />
          <Radio value="formal" label={t('admin.formal')} />
        </Stack>
      </Radio.Group>
      <Fine>{t('admin.germanSub')}</Fine>
      <Refused by={change.refused} />
    </Part>
  );
}
