import { useTranslation } from 'react-i18next';
import { Sentence } from '../kit/names/sentence.tsx';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Page, Part } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { When } from '#web/kit/words/when.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { listTeamWishes, type TeamWishView } from '../../teams/team-wish-contract.ts';
import { wishMoves } from './wish-moves.ts';

function Wish({ wish }: { wish: TeamWishView }) {
  const { t } = useTranslation('people');
  const { person, into, team, moved } = wish;
  const isMine = wish.can.includes('withdraw');
  return (
    <ListRow
      sentences
      state={<When at={wish.askedAt} />}
      moves={<MoveRow moves={wishMoves} subject={wish} />}
    >
      <Sentence named={{ person, into, team, moved }}>
        {(names) => t(isMine ? `wishes.mine-${wish.kind}` : `cards.wish-${wish.kind}`, names)}
      </Sentence>
    </ListRow>
  );
}

const Wishes = ({ wishes }: { wishes: readonly TeamWishView[] }) => (
  <Lines>
    {wishes.map((wish) => (
      <Wish key={wish.id} wish={wish} />
    ))}
  </Lines>
);

/** What waits for the yes of a member of this team; nothing where nothing does. */
export function WishesOfTeam({ team }: { team: string }) {
  const { t } = useTranslation('people');
  const { items } = useRequiredQuery(listTeamWishes, {});
  const wishes = items.filter((wish) => wish.team.id === team || wish.into.id === team);
  return wishes.length === 0 ? null : (
    <Part title={t('wishes.title')}>
      <Wishes wishes={wishes} />
    </Part>
  );
}

/** All that waits for a member's yes: asked by me, or of me. */
export function WishesPage() {
  const { t } = useTranslation('people');
  const { items } = useRequiredQuery(listTeamWishes, {});
  return (
    <Page title={t('wishes.title')} sub={t('wishes.sub')}>
      {items.length === 0 ? <EmptyState>{t('wishes.nothing')}</EmptyState> : <Wishes wishes={items} />}
    </Page>
  );
}
