import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listPeople } from '#features/people/directory-contract.ts';
import { CopyField } from '#web/kit/forms/copy-field.tsx';
import { Move } from '#web/kit/moves/moves.tsx';
import { NotFoundPage } from '#web/kit/pages/not-found-page.tsx';
import { Fine, Page } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { More } from '#web/kit/pages/more.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { usePagedQuery } from '#web/queries.ts';
import { tryItAs } from '../contract.ts';

interface Tried {
  name: string;
  link: string;
}

/** In a sample workplace: a link for a second browser, to play somebody else. */
export function SamplePage() {
  const { t } = useTranslation('sample');
  const me = useMe();
  const [tried, setTried] = useState<Tried | null>(null);
  if (!me.workplace.sample || !me.person.admin) return <NotFoundPage />;
  return (
    <Page title={t('title')} sub={t('sub')}>
      {tried && (
        <>
          <CopyField label={t('link', { name: tried.name })} value={tried.link} />
          <Fine>{t('how')}</Fine>
        </>
      )}
      <Cast onTried={setTried} />
    </Page>
  );
}

function Cast({ onTried }: { onTried: (tried: Tried) => void }) {
  const { t } = useTranslation('sample');
  const me = useMe();
  const { items, more, loadingMore } = usePagedQuery(listPeople, {});
  const { send, busy, refused } = useCommand(tryItAs);
  const play = async (person: string, name: string) => {
    const made = await send({ person });
    if (!made) return;
    onTried({ name, link: new URL(made.path, location.href).href });
    scrollTo({ top: 0 });
  };
  return (
    <>
      <Refused by={refused} />
      <Lines>
        {items
          .filter(({ id }) => id !== me.person.id)
          .map(({ id, name, teams }) => (
            <ListRow
              key={id}
              state={teams.map((team) => team.name).join(', ')}
              moves={
                <Move onMake={() => void play(id, name)} busy={busy}>
                  {t('play')}
                </Move>
              }
            >
              {name}
            </ListRow>
          ))}
      </Lines>
      <More more={more} busy={loadingMore} />
    </>
  );
}
