import { useTranslation } from 'react-i18next';
import type { BetweenYouProps } from '#web/feature.ts';
import { ListRow } from '#web/kit/pages/lines.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { sayDay } from '#web/time.ts';
import { listTalksWith, type ConversationLine } from '../contract.ts';

/** The talks that go on between the two, and the last they had. */
export function TalksBetweenYou({ person }: BetweenYouProps) {
  const { t, i18n } = useTranslation('conversations');
  const talks = useRequiredQuery(listTalksWith, { person: person.id });
  return (
    <>
      {talks.open.map((talk) => (
        <TalkRow key={talk.id} talk={talk} state={talk.yourMove ? t('list.yours') : t('list.theirs')} />
      ))}
      {talks.last && (
        <TalkRow
          talk={talks.last}
          state={t('betweenYou.last', { day: sayDay(talks.last.endedOn, i18n.language) })}
        />
      )}
    </>
  );
}

function TalkRow({ talk, state }: { talk: ConversationLine; state: string }) {
  const { t } = useTranslation('conversations');
  const form = t(`form.${talk.form}.name`);
  return (
    <ListRow
      to={{ to: '/conversations/$id', params: { id: talk.id } }}
      state={talk.topic === null ? state : `${form} · ${state}`}
    >
      {talk.topic ?? form}
    </ListRow>
  );
}
