import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Name, Who } from '#features/people/web/kit/names/name.tsx';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { Space } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { Fine, Page, Part } from '#web/kit/pages/page.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { sayDay } from '#web/time.ts';
import { readTeamPair } from '../../contract.ts';

/** The partnership of two teams, as everyone sees it: that it is, whom to turn to, and what both opened. */
export function TeamPairPage() {
  const { t, i18n } = useTranslation('partnerships');
  const { id } = useParams({ from: '/inside/partners/teams/$id' });
  const pair = useRequiredQuery(readTeamPair, { id });
  const { one, other, stewards } = pair;
  return (
    <Page
      back={<ObjectNav back={{ to: '/partners/teams', name: t('list.views.teams') }} />}
      title={<Sentence named={{ one, other }}>{(names) => t('two.names', names)}</Sentence>}
      name={t('two.names', { one: one.name, other: other.name })}
      why={t(`page.since.${pair.state}`, { when: sayDay(pair.since.slice(0, 10), i18n.language) })}
      moves={
        pair.mine && (
          <Moves>
            <GoTo to="/with/$id" params={{ id: pair.id }}>
              {t('pairs.ourPage')}
            </GoTo>
          </Moves>
        )
      }
    >
      <Part small title={t('pairs.turnTo')}>
        {(['one', 'other'] as const).map((side) => (
          <p key={side}>
            <Name of={pair[side]} />:{' '}
            {stewards[side] ? (
              <Who of={stewards[side]} />
            ) : (
              <Link to="/teams/$id" params={{ id: pair[side].id }}>
                {t('pairs.theTeam')}
              </Link>
            )}
          </p>
        ))}
      </Part>
      {(
        [
          [one, other],
          [other, one],
        ] as const
      ).map(([needs, from]) => (
        <Part
          key={needs.id}
          small
          title={
            <Sentence named={{ one: needs, other: from }}>{(names) => t('charter.needs', names)}</Sentence>
          }
        >
          {pair.charter
            .filter((line) => line.needs.id === needs.id)
            .map((line) => (
              <div key={line.text}>
                <Words>{line.text}</Words>
                <Fine>{line.goodLooksLike}</Fine>
              </div>
            ))}
          {!pair.open && <Space>{t('pairs.closed')}</Space>}
        </Part>
      ))}
    </Page>
  );
}
