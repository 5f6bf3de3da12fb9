import { useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { useBetweenParts } from '#web/feature-registry.ts';
import { RecipientParts } from '#features/people/web/kit/recipient/recipient-parts.tsx';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { Fine, Page, Part, Side } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { Thread } from '#features/people/web/kit/names/thread.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { Warm } from '#web/kit/words/warm.tsx';
import { When } from '#web/kit/words/when.tsx';
import { WhoCanSee } from '#features/people/web/kit/recipient/who-can-see.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { sayDay } from '#web/time.ts';
import { readPartnership, type PartnershipView } from '../contract.ts';
import { isOfCatchUp, NextCatchUp } from './catch-up.tsx';
import { ExpectationColumns } from './columns.tsx';
import { TwoNames, useTwoNames } from './names.tsx';
import { OurTime } from './our-time.tsx';
import css from './partnership.module.css';
import { partnershipMoves } from './partnership-moves.ts';

/** One page for both sides (B05): what each needs of the other, and everything that is between them. */
export function PartnershipPage() {
  const { t } = useTranslation('partnerships');
  const { id } = useParams({ from: '/inside/with/$id' });
  const between = useRequiredQuery(readPartnership, { id });
  const twoNames = useTwoNames();
  const isHeld = between.state === 'active' || between.state === 'resting' || between.state === 'ended';
  return (
    <Page
      back={<ObjectNav back={{ to: '/partners', name: t('list.title') }} />}
      wide
      title={<TwoNames of={between} />}
      name={twoNames(between)}
      why={<Since between={between} />}
      sub={
        <>
          {between.purpose}
          <NextCatchUp between={between} />
        </>
      }
    >
      <Asked between={between} />
      {isHeld && <ExpectationColumns between={between} />}
      {/* what is read for itself comes with all that stands below, so that nothing moves down when it is there */}
      <Suspense>
        {isHeld && <BetweenNow between={between} />}
        <Record between={between} />
        {isHeld && (
          <div data-on-screen>
            <OurTime between={between} />
          </div>
        )}
        <div className={css.below}>
          <Part title={t('page.history')}>
            <Thread
              lines={between.history.filter((line) => !isOfCatchUp(line))}
              say={({ did }) => t(`did.${did}`)}
            />
          </Part>
          <div className={css.beside}>
            <WhoCanSee circle={between.whoCanSee} shared={between.agreedIsSeenBy} />
            <Stewards between={between} />
            <Openness between={between} />
            <RecipientParts party={between.other.id} />
          </div>
        </div>
        {(between.state === 'active' || between.state === 'resting') && (
          <MoveRow
            quiet
            moves={partnershipMoves}
            subject={between}
            only={['rest', 'resume', 'end']}
            name={t('page.further')}
          />
        )}
      </Suspense>
    </Page>
  );
}

/** "Partners since March", or where it stands instead. */
function Since({ between }: { between: PartnershipView }) {
  const { t, i18n } = useTranslation('partnerships');
  const { state, since } = between;
  if (state === 'invited' || state === 'declined' || state === 'withdrawn')
    return (
      <Sentence
        named={{
          name: between.invitedBy === 'one' ? between.other : between.one,
          inviter: between.invitedBy === 'one' ? between.one : between.other,
        }}
      >
        {(names) => t(`page.why.${state}`, names)}
      </Sentence>
    );
  return t(`page.since.${state}`, { when: since === null ? '' : sayDay(since.slice(0, 10), i18n.language) });
}

const toAnswer = ['accept', 'decline', 'withdraw', 'agree-rhythm', 'refuse-rhythm', 'agree-day'];

/** What waits for an answer: the invitation, a rhythm, a day. */
function Asked({ between }: { between: PartnershipView }) {
  const { t, i18n } = useTranslation('partnerships');
  const { rhythm, catchUp, state, turn } = between;
  const named = { other: between.other };
  const inRhythm = (weeks: number | null) =>
    weeks === null ? t('rhythm.none') : t('rhythm.every', { count: weeks });
  if (state === 'invited')
    return (
      <Turn
        mine={turn === 'mine'}
        whose={turn === 'mine' ? t('turn.yours') : undefined}
        moves={<MoveRow moves={partnershipMoves} subject={between} only={toAnswer} />}
      >
        <Sentence named={named}>
          {(names) => t(turn === 'mine' ? 'turn.invited' : 'turn.inviting', names)}
        </Sentence>
      </Turn>
    );
  const suggested = catchUp.suggested ?? rhythm.suggested;
  if (!suggested) return null;
  const mine = suggested.by === 'other';
  const what = (names: Record<'other', string>) =>
    catchUp.suggested
      ? t(mine ? 'turn.day' : 'turn.dayAsked', {
          ...names,
          day: sayDay(catchUp.suggested.on, i18n.language),
        })
      : t(mine ? 'turn.rhythm' : 'turn.rhythmAsked', {
          ...names,
          rhythm: inRhythm(rhythm.suggested?.weeks ?? null),
        });
  return (
    <Turn
      mine={mine}
      whose={mine ? t('turn.yours') : undefined}
      moves={
        mine && (
          <MoveRow
            moves={partnershipMoves}
            subject={between}
            only={catchUp.suggested ? ['agree-day', 'suggest-day'] : ['agree-rhythm', 'refuse-rhythm']}
          />
        )
      }
    >
      <Sentence named={named}>{what}</Sentence>
    </Turn>
  );
}

/** Promises, goals, heads-ups: each feature shows what is between exactly these two. */
function BetweenNow({ between }: { between: PartnershipView }) {
  const parts = useBetweenParts();
  return parts.map(({ order, Part: Shown }) => <Shown key={order} one={between.one} other={between.other} />);
}

/** What came true between the two: their latest thanks in warm words, and promises that were kept. */
function Record({ between }: { between: PartnershipView }) {
  const { t } = useTranslation('partnerships');
  const thanks = between.record.find(({ kind }) => kind === 'thanks');
  const kept = between.record.filter(({ kind }) => kind === 'promise');
  return (
    <>
      {kept.length > 0 && (
        <Part title={t('record.title')}>
          <Lines>
            {kept.map((one) => (
              <ListRow
                key={one.id}
                to={{ to: '/promises/$id', params: { id: one.id } }}
                state={
                  <>
                    <Sentence named={{ by: one.by, towards: one.towards }}>
                      {(names) => t('record.by', names)}
                    </Sentence>{' '}
                    · <When at={one.at} />
                  </>
                }
              >
                {one.words}
              </ListRow>
            ))}
          </Lines>
        </Part>
      )}
      {thanks && (
        <div className={css.warm}>
          <Warm>
            <Words size="large" quoted>
              {thanks.words}
            </Words>
            <Fine>
              <Sentence named={{ by: thanks.by, towards: thanks.towards }}>
                {(names) => t('record.thanks', names)}
              </Sentence>
            </Fine>
          </Warm>
        </div>
      )}
    </>
  );
}

function Stewards({ between }: { between: PartnershipView }) {
  const { t } = useTranslation('partnerships');
  const me = useMe().person.id;
  const sides = (['one', 'other'] as const).filter((side) => between.stewards[side] !== null);
  if (sides.length === 0) return null;
  return (
    <Side title={t('page.contacts')}>
      {sides.map((side) => (
        <p key={side}>
          <Sentence named={{ name: between.stewards[side], team: between[side] }}>
            {(names) => t(between.stewards[side]?.id === me ? 'page.youSteward' : 'page.steward', names)}
          </Sentence>
        </p>
      ))}
    </Side>
  );
}

/** Whether everyone may read what two teams agreed: only while both say yes. */
function Openness({ between }: { between: PartnershipView }) {
  const { t } = useTranslation('partnerships');
  if (!between.can.includes('open-charter') && !between.can.includes('close-charter')) return null;
  const { one, other, everyone } = between.opens;
  const standing = () => {
    if (everyone) return 'everyone';
    if (one) return 'youSaidYes';
    return other ? 'theySaidYes' : 'closed';
  };
  return (
    <Side title={t('openness.title')}>
      <p>
        <Sentence named={{ other: between.other }}>{(names) => t(`openness.${standing()}`, names)}</Sentence>
      </p>
      <MoveRow
        moves={partnershipMoves}
        subject={between}
        only={[...(one ? [] : ['open-charter']), ...(one || everyone ? ['close-charter'] : [])]}
      />
    </Side>
  );
}
