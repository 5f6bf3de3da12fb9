import { Link, useParams } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { Static } from 'typebox';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '../contract.ts';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { RecipientParts } from './kit/recipient/recipient-parts.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Page, Side } from '#web/kit/pages/page.tsx';
import { Towards } from '#web/kit/moves/towards.tsx';
import { Day } from '#web/kit/words/when.tsx';
import { useMe } from './kit/me.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { isAboutNow, sayMoment } from '#web/time.ts';
import { readPerson, type PersonView } from '../directory-contract.ts';
import { personTopics } from '../guide/guide.ts';
import { GuideLines } from './guide/guide-lines.tsx';
import { hoursInWords } from './settings/hours-in-words.ts';
import { PersonMoves } from './person-moves.tsx';

type Person = Static<typeof PersonView>;

/** Somebody, by what they tell of themselves: how to work with them, when they are here, how to reach them. */
export function PersonPage() {
  const { t } = useTranslation('people');
  const { id } = useParams({ from: '/inside/people/$id' });
  const person = useRequiredQuery(readPerson, { id });
  const isMe = useMe().person.id === id;
  if (person.leftOn !== null) return <Page title={person.name} sub={t('person.left')} />;
  return (
    <Page
      title={person.name}
      why={<TeamLinks teams={person.teams} />}
      sub={
        person.leads.length > 0 && (
          <>
            {t('person.leads')} <TeamLinks teams={person.leads} />
          </>
        )
      }
      aside={
        <>
          <Hours person={person} />
          {!isMe && <RecipientParts party={id} />}
        </>
      }
      moves={!isMe && <Towards party={id} />}
    >
      {person.guide.length > 0 ? (
        <GuideLines lines={person.guide} order={personTopics} />
      ) : (
        <EmptyState
          action={isMe && <GoTo to="/my/guide">{t('guide.mine.start')}</GoTo>}
          {...(isMe ? { example: t('guide.example') } : {})}
        >
          {isMe ? t('guide.mine.empty') : t('guide.theirs.empty', { name: person.name })}
        </EmptyState>
      )}
      {isMe && person.guide.length > 0 && (
        <Moves>
          <GoTo to="/my/guide">{t('guide.mine.edit')}</GoTo>
        </Moves>
      )}
      <PersonMoves person={person} />
    </Page>
  );
}

export const TeamLinks = ({ teams }: { teams: readonly PartyView[] }) =>
  teams.map((team, index) => (
    <Fragment key={team.id}>
      {index > 0 && ' · '}
      <Link to="/teams/$id" params={{ id: team.id }}>
        {team.name}
      </Link>
    </Fragment>
  ));

function Hours({ person }: { person: Person }) {
  const { t, i18n } = useTranslation('people');
  const isHere = isAboutNow(person.reachesAt);
  return (
    <>
      <Side title={t('person.hours')}>
        {hoursInWords(person.hours, i18n.language, t('hours.to')).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>{t('person.zone', { zone: person.timeZone.replaceAll('_', ' ') })}</p>
        {person.away && (
          <p>
            {t('person.away')} <Day on={person.away.until} />
          </p>
        )}
      </Side>
      <Side title={t('person.reaching')}>
        <p>
          {!person.beenHere
            ? t('person.notHereYet')
            : isHere
              ? t('person.reachesNow')
              : t('person.reaches', { when: sayMoment(person.reachesAt, i18n.language) })}
        </p>
        {person.email && <p>{person.email}</p>}
        {person.email && person.addressAsked && (
          <Fine>{t('address.waits', { email: person.addressAsked, now: person.email })}</Fine>
        )}
      </Side>
    </>
  );
}
