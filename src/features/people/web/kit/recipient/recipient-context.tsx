import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Sentence } from '../names/sentence.tsx';
import type { PartyView } from '../../../contract.ts';
import { readRecipientContext } from '../../../directory-contract.ts';
import type { InputOf } from '#platform/contract.ts';
import { useFrontDoorParts, useInvitationParts } from '#web/feature-registry.ts';
import { useOptionalQuery } from '#web/queries.ts';
import { isAboutNow, sayMoment } from '#web/time.ts';
import { RecipientParts } from './recipient-parts.tsx';
import { Side } from '#web/kit/pages/page.tsx';
import { Words } from '#web/kit/words/words.tsx';

export interface RecipientContextProps {
  /** The person or team one is about to write to. */
  party: string;
  for: InputOf<typeof readRecipientContext>['for'];
  /** One's own words to them, which an invitation may carry if one likes. */
  carries?: string | undefined;
}

/** When it helps to see what a team already offers: before one asks it for something. */
const asks: readonly string[] = ['ask', 'request'];

/** Beside a composer: how the other would like it, in their own words, and when it will reach them. */
export const RecipientContext = (about: RecipientContextProps) => (
  <Suspense>
    <Context {...about} />
  </Suspense>
);

function Context({ party, for: occasion, carries }: RecipientContextProps) {
  const { t, i18n } = useTranslation('people');
  const beside = useOptionalQuery(readRecipientContext, { party, for: occasion });
  if (!beside) return null;
  const reachesNow = isAboutNow(beside.reachesAt);
  const isTeam = beside.party.kind === 'team';
  return (
    <>
      <Side title={<Sentence named={{ name: beside.party }}>{(names) => t('beside.title', names)}</Sentence>}>
        {beside.lines.map((line) => (
          <Words key={line.id} size="small" quoted>
            {line.words}
          </Words>
        ))}
        {beside.turnTo.length > 0 && (
          <p>
            <Sentence named={{ names: beside.turnTo }}>{(names) => t('beside.turnTo', names)}</Sentence>
          </p>
        )}
        {beside.beenHere ? (
          <p>
            {reachesNow
              ? t('beside.reachesNow')
              : t('beside.reaches', { when: sayMoment(beside.reachesAt, i18n.language) })}
          </p>
        ) : (
          <p>{t(`beside.notHereYet.${beside.party.kind}`, { name: beside.party.name })}</p>
        )}
        {beside.mayInvite && <InvitationParts key={party} who={beside.party} carries={carries} />}
        {beside.plate && beside.plate !== 'open' && <p>{t(`beside.plate.${beside.plate}`)}</p>}
      </Side>
      <RecipientParts party={party} />
      {isTeam && asks.includes(occasion) && <FrontDoorParts team={beside.party} />}
    </>
  );
}

/** What else stands at the front door of a team, such as its members' offers. */
export function FrontDoorParts({ team }: { team: PartyView }) {
  const parts = useFrontDoorParts();
  return (
    <Suspense>
      {parts.map(({ name, Part }) => (
        <Part key={name} team={team} />
      ))}
    </Suspense>
  );
}

/** How whoever has not been here is invited. */
function InvitationParts(to: { who: PartyView; carries: string | undefined }) {
  return useInvitationParts().map(({ name, Part }) => (
    <Suspense key={name}>
      <Part {...to} />
    </Suspense>
  ));
}
