import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { Fine, Page, Side } from '#web/kit/pages/page.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { readIntroduction } from '../../introductions/contract.ts';
import { introductionMoves } from './introduction-moves.ts';

/** Somebody knows somebody: both decide, and the introducer learns only that they met. */
export function IntroductionPage() {
  const { t } = useTranslation(['asks', 'web']);
  const { id } = useParams({ from: '/inside/introductions/$id' });
  const one = useRequiredQuery(readIntroduction, { id });
  const others = (['asker', 'introduced', 'introducer'] as const).filter((side) => side !== one.mine);
  const names = { introducer: one.introducer.name, asker: one.asker.name, introduced: one.introduced.name };
  const { introducer, asker, introduced } = one;
  const named = { introducer, asker, introduced };
  return (
    <Page
      back={<ObjectNav back={{ to: '/asks', name: t('list.title') }} />}
      title={t(`introduction.title.${one.mine}`, names)}
      why={<Sentence named={named}>{(all) => t('introduction.why', all)}</Sentence>}
      aside={
        <Side title={t('web:circle.title')}>
          <p>
            <Sentence
              named={{ introducer, who: [t('web:circle.youFirst'), ...others.map((side) => one[side])] }}
            >
              {(all) =>
                one.mine === 'introducer'
                  ? t('introduction.whoSeesIntroducer', all)
                  : t('introduction.whoSees', all)
              }
            </Sentence>
          </p>
        </Side>
      }
    >
      <Words size="large" quoted>
        {one.words}
      </Words>
      <Turn mine={one.can.includes('accept')} moves={<MoveRow moves={introductionMoves} subject={one} />}>
        <Sentence named={named}>
          {(all) =>
            t(`introduction.state.${one.saidYes && one.state === 'invited' ? 'saidYes' : one.state}`, all)
          }
        </Sentence>
        {one.contact && (
          <>
            {' '}
            <a href={`mailto:${one.contact.email}`}>{one.contact.email}</a>
          </>
        )}
      </Turn>
      {one.state === 'met' && one.mine !== 'introducer' && (
        <Moves>
          <GoTo to="/conversations">{t('introduction.toTalk')}</GoTo>
        </Moves>
      )}
      <Fine>{t('introduction.promise')}</Fine>
    </Page>
  );
}
