import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Part } from '#web/kit/pages/page.tsx';
import { LineGroup, Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { sayDay } from '#web/time.ts';
import type { PromiseOfTeam, TeamView } from '../contract.ts';

type Partner = TeamView['partners'][number];

/** Our partners: whether each side is heard, what is to be looked over, and what the teams promised each other. */
export function PartnersPart({ view }: { view: TeamView }) {
  const { t } = useTranslation('team-view');
  const { partners, promises, team } = view;
  return (
    <Part title={t('partners.title')}>
      {partners.length === 0 ? (
        <EmptyState action={<GoTo to="/partners/new">{t('partners.invite')}</GoTo>}>
          {t('partners.none')}
        </EmptyState>
      ) : (
        <Lines>
          {partners.map((partner) => (
            <PartnerRow key={partner.id} partner={partner} />
          ))}
        </Lines>
      )}
      <TeamPromises
        title={t('promises.ours')}
        list={promises.filter((one) => one.performer.id === team.id)}
      />
      <TeamPromises
        title={t('promises.theirs')}
        list={promises.filter((one) => one.performer.id !== team.id)}
      />
      {partners.length > 0 && (
        <Moves>
          <GoTo to="/partners">{t('partners.open')}</GoTo>
        </Moves>
      )}
    </Part>
  );
}

function PartnerRow({ partner }: { partner: Partner }) {
  const { t } = useTranslation('team-view');
  const { id, other, state, weNeed, theyNeed, due } = partner;
  const { name } = other;
  const isOn = state !== 'invited';
  const facts = [
    ...due.map((line) => t('partners.due', { line: line.text })),
    ...(isOn && !weNeed ? [t('partners.weNeedNothing', { name })] : []),
    ...(isOn && !theyNeed ? [t('partners.theyNeedNothing', { name })] : []),
  ];
  return (
    <ListRow to={{ to: '/with/$id', params: { id } }} state={t(`partners.state.${state}`)} facts={facts}>
      {name}
    </ListRow>
  );
}

function TeamPromises({ title, list }: { title: string; list: readonly PromiseOfTeam[] }) {
  const { t, i18n } = useTranslation('team-view');
  const standing = ({ state, dueOn }: PromiseOfTeam) =>
    state === 'promised' && dueOn
      ? t('promises.by', { day: sayDay(dueOn, i18n.language) })
      : t(`promises.state.${state}`);
  return (
    <LineGroup title={title}>
      {list.map((promise) => (
        <ListRow
          key={promise.id}
          to={{ to: '/promises/$id', params: { id: promise.id } }}
          state={standing(promise)}
          facts={[
            t('promises.between', { performer: promise.performer.name, customer: promise.customer.name }),
          ]}
        >
          {promise.what}
        </ListRow>
      ))}
    </LineGroup>
  );
}
