import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { Who } from '#features/people/web/kit/names/name.tsx';
import { RecipientContext } from '#features/people/web/kit/recipient/recipient-context.tsx';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { Fine, Page, Part, Side } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { Thread } from '#features/people/web/kit/names/thread.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { WhoCanSee } from '#features/people/web/kit/recipient/who-can-see.tsx';
import { said, Words } from '#web/kit/words/words.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { asRead } from '#web/mentions.ts';
import { prefillState } from '#features/people/web/kit/prefill.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { readHeadsUp, type HeadsUpView } from '../contract.ts';
import { EarlierTexts } from './earlier-texts.tsx';
import { useDays } from './heads-up-in-words.tsx';
import { headsUpMoves, openTo } from './answers/heads-up-moves.ts';
import { Questions } from './answers/questions.tsx';

/** One heads-up: what, from when, what it means, whom to ask; what those affected said; and who can see it. */
export function HeadsUpPage() {
  const { t } = useTranslation('heads-ups');
  const { id } = useParams({ from: '/inside/heads-ups/$id' });
  const headsUp = useRequiredQuery(readHeadsUp, { id });
  const days = useDays();
  return (
    <Page
      back={<ObjectNav back={{ to: '/heads-ups', name: t('list.title') }} />}
      title={said(headsUp.what)}
      name={headsUp.what}
      why={<WhoTells headsUp={headsUp} />}
      sub={days(headsUp)}
      aside={<Around headsUp={headsUp} />}
    >
      <Part small title={t('page.means')}>
        <Words size="large">{headsUp.means}</Words>
      </Part>
      {headsUp.isCorrected && <Fine>{t('page.corrected')}</Fine>}
      <Turn
        mine={headsUp.can.includes('acknowledge')}
        moves={<HeadsUpMoves key={headsUp.id} headsUp={headsUp} />}
      >
        <Standing headsUp={headsUp} />
      </Turn>
      <Questions headsUp={headsUp} />
      <WhoIsTold headsUp={headsUp} />
      <EarlierTexts history={headsUp.history} />
      <Part title={t('page.history')}>
        <Thread lines={headsUp.history} say={({ did }) => t(`did.${did}`)} />
      </Part>
    </Page>
  );
}

/** The author, or the author for their team. */
function WhoTells({ headsUp: { kind, author, for: side } }: { headsUp: HeadsUpView }) {
  const { t } = useTranslation('heads-ups');
  return (
    <Sentence named={{ name: author, team: side }}>
      {({ name, team }) =>
        t(`page.why.${kind}`, { sender: author.id === side.id ? name : t('byFor', { name, team }) })
      }
    </Sentence>
  );
}

/** The moves open to the reader; the address may name one whose form is open at once. */
function HeadsUpMoves({ headsUp }: { headsUp: HeadsUpView }) {
  const wanted = useSearch({ from: '/inside/heads-ups/$id' }).do;
  const openForm = useState<string | null>(wanted ?? null);
  return (
    <MoveRow moves={headsUpMoves} subject={{ ...headsUp, can: openTo(headsUp) }} openForm={openForm}>
      {headsUp.can.includes('correct') && headsUp.kind === 'challenge' && <AskForHelp headsUp={headsUp} />}
    </MoveRow>
  );
}

/** One step from a challenge to an ask. Its words go along in this browser; the ask knows nothing of where they came from. */
function AskForHelp({ headsUp }: { headsUp: HeadsUpView }) {
  const { t } = useTranslation('heads-ups');
  const begun = { what: '', why: asRead(headsUp.what) };
  return (
    <GoTo to="/asks/new" state={prefillState(begun)}>
      {t('moves.askForHelp')}
    </GoTo>
  );
}

/** Where it stands, in a sentence. Nobody owes an answer. */
function Standing({ headsUp: { state, isOver, can } }: { headsUp: HeadsUpView }) {
  const { t } = useTranslation('heads-ups');
  if (state === 'withdrawn') return t('page.withdrawn');
  if (state === 'expired') return t(isOver ? 'page.over' : 'page.expired');
  if (can.includes('acknowledge')) return t('page.yours');
  return t(can.includes('correct') ? 'page.theirs' : 'page.stands');
}

/** Who was told, and what each party said where it is the reader's to see: never who of it, never when. */
function WhoIsTold({ headsUp }: { headsUp: HeadsUpView }) {
  const { t } = useTranslation('heads-ups');
  return (
    <Part title={t('page.told')} sub={t(headsUp.can.includes('correct') ? 'page.toldSub' : 'page.toldOther')}>
      <Lines>
        {headsUp.told.map(({ party, answer, isEarlier }) => (
          <ListRow
            key={party.id}
            to={{ to: '/parties/$id', params: { id: party.id } }}
            state={
              answer && t(isEarlier ? 'page.saidEarlier' : 'page.said', { answer: t(`answer.${answer}`) })
            }
          >
            {party.name}
          </ListRow>
        ))}
      </Lines>
    </Part>
  );
}

function Around({ headsUp }: { headsUp: HeadsUpView }) {
  const { t } = useTranslation('heads-ups');
  const { askOf, state, can } = headsUp;
  const isMe = askOf.id === useMe().person.id;
  return (
    <>
      {!isMe && (
        <Side title={t('page.askOf')}>
          <p>
            <Who of={askOf} />
          </p>
        </Side>
      )}
      {state === 'sent' && can.includes('acknowledge') && <RecipientContext party={askOf.id} for="ask" />}
      <WhoCanSee circle={headsUp.circle} asItStoodAt={headsUp.asItStoodAt} />
    </>
  );
}
