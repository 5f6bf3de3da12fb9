import { useParams } from '@tanstack/react-router';
import { Fragment, Suspense } from 'react';
import type { Static } from 'typebox';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '../contract.ts';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { RecipientParts } from './kit/recipient/recipient-parts.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { Fine, Page, Part, Side } from '#web/kit/pages/page.tsx';
import { Lines } from '#web/kit/pages/lines.tsx';
import { useBetweenYouParts } from '#web/feature-registry.ts';
import { asRead } from '#web/mentions.ts';
import { Towards } from '#features/people/web/kit/moves/towards.tsx';
import { Day } from '#web/kit/words/when.tsx';
import { useMe } from './kit/me.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { isAboutNow, sayMoment } from '#web/time.ts';
import { readPerson, type PersonView } from '../directory-contract.ts';
import { personTopics, topicsBesideName } from '../guide/guide.ts';
import { Face } from './kit/names/face.tsx';
import { Name } from './kit/names/name.tsx';
import css from './person-page.module.css';
import { GuideLines } from './guide/guide-lines.tsx';
import { hoursInWords } from './settings/hours-in-words.ts';
import { PersonMoves } from './person-moves.tsx';

type Person = Static<typeof PersonView>;

/** Somebody, by what they tell of themselves, and by what is between them and whoever reads it. */
export function PersonPage() {
  const { t } = useTranslation('people');
  const { id } = useParams({ from: '/inside/people/$id' });
  const person = useRequiredQuery(readPerson, { id });
  const isMe = useMe().person.id === id;
  if (person.leftOn !== null) return <Page title={person.name} sub={t('person.left')} />;
  return (
    <Page
      back={<ObjectNav back={{ to: '/people', name: t('list.title') }} />}
      title={person.name}
      face={<Face of={person} size="large" />}
      sub={<BesideName person={person} />}
      aside={<Hours person={person} />}
      moves={!isMe && <Towards party={person} />}
    >
      <Guide person={person} isMe={isMe} />
      {/* what is read for itself comes with all that stands below, so that nothing moves down when it is there */}
      <Suspense>
        {!isMe && (
          <>
            <BetweenYou key={id} person={person} />
            <div className={css.onlyYou} data-on-screen>
              <RecipientParts party={id} />
            </div>
          </>
        )}
        <PersonMoves person={person} />
      </Suspense>
    </Page>
  );
}

/** "Dispatch · leads Night shift · “TOH-mash” · she, her". */
function BesideName({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const said = topicsBesideName.flatMap((topic) =>
    person.guide
      .filter((line) => line.topic === topic)
      .map(({ id, words }) => ({ id, says: topic === 'said-as' ? t('person.saidAs', { words }) : words })),
  );
  const led = person.leads.filter((team) => !person.teams.some(({ id }) => id === team.id));
  const leadsOwn = person.leads.length > led.length;
  return (
    <>
      <TeamLinks teams={person.teams} />
      {leadsOwn && ` · ${t('person.leadsIt')}`}
      {led.length > 0 && (
        <>
          {person.teams.length > 0 && ' · '}
          {t('person.leads')} <TeamLinks teams={led} />
        </>
      )}
      {said.map(({ id, says }) => (
        <Fragment key={id}>
          {' · '}
          <bdi>{asRead(says)}</bdi>
        </Fragment>
      ))}
    </>
  );
}

const isBesideName = ({ topic }: Person['guide'][number]) => topicsBesideName.some((one) => one === topic);

function Guide({ person, isMe }: { person: Person; isMe: boolean }) {
  const { t } = useTranslation('people');
  const lines = person.guide.filter((line) => !isBesideName(line));
  if (lines.length === 0)
    return (
      <EmptyState
        action={isMe && <GoTo to="/my/guide">{t('guide.mine.start')}</GoTo>}
        {...(isMe ? { example: t('guide.example') } : {})}
      >
        {isMe ? t('guide.mine.empty') : t('guide.theirs.empty', { name: person.name })}
      </EmptyState>
    );
  return (
    <>
      <div className={css.guide}>
        <GuideLines lines={lines} order={personTopics} />
      </div>
      {isMe && (
        <Moves>
          <GoTo to="/my/guide">{t('guide.mine.edit')}</GoTo>
        </Moves>
      )}
    </>
  );
}

/** Promises, partnerships, talks, thanks: each feature says what is between them and whoever reads it, and nobody else. */
function BetweenYou({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const me = useMe();
  const parts = useBetweenYouParts();
  const ours = new Set([me.workplace.everyone, ...me.teams.map(({ id }) => id)]);
  const theirs = new Map([...person.teams, ...person.leads].map((team) => [team.id, team]));
  const theirTeams = [...theirs.values()].filter(({ id }) => !ours.has(id));
  const who = { id: person.id, kind: 'person' as const, name: person.name };
  return (
    <Part title={t('betweenYou.title')}>
      <div className={css.between}>
        <Lines>
          {parts.map(({ order, Part: Between }) => (
            <Between key={order} person={who} theirTeams={theirTeams} />
          ))}
        </Lines>
        <p className={css.nothing}>{t('betweenYou.nothing')}</p>
      </div>
    </Part>
  );
}

export const TeamLinks = ({ teams }: { teams: readonly PartyView[] }) =>
  teams.map((team, index) => (
    <Fragment key={team.id}>
      {index > 0 && ' · '}
      <Name of={team} />
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
