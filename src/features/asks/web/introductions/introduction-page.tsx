import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { listOf } from '#web/lists.ts';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Page, Side } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { useCommand } from '#web/commands.ts';
import { useRequiredQuery } from '#web/queries.ts';
import {
  acceptIntroduction,
  declineIntroduction,
  readIntroduction,
  withdrawIntroduction,
  type IntroductionView,
} from '../../introductions/introduction-contract.ts';

/** Somebody knows somebody: both decide, and the introducer learns only that they met. */
export function IntroductionPage() {
  const { t, i18n } = useTranslation(['asks', 'web']);
  const { id } = useParams({ from: '/inside/introductions/$id' });
  const one = useRequiredQuery(readIntroduction, { id });
  const others = (['asker', 'introduced', 'introducer'] as const).filter((side) => side !== one.mine);
  const who = listOf([t('web:circle.youFirst'), ...others.map((side) => one[side].name)], i18n.language);
  const names = { introducer: one.introducer.name, asker: one.asker.name, introduced: one.introduced.name };
  return (
    <Page
      title={t(`introduction.title.${one.mine}`, names)}
      why={t('introduction.why', names)}
      aside={
        <Side title={t('web:circle.title')}>
          <p>
            {one.mine === 'introducer'
              ? t('introduction.whoSeesIntroducer', { who })
              : t('introduction.whoSees', { who, introducer: names.introducer })}
          </p>
        </Side>
      }
    >
      <Words size="large" quoted>
        {one.words}
      </Words>
      <Turn mine={one.can.includes('accept')} moves={<IntroductionMoves one={one} />}>
        {t(`introduction.state.${one.saidYes && one.state === 'invited' ? 'saidYes' : one.state}`, names)}
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

type Introduction = Pick<IntroductionView, 'id' | 'can'>;

/** Yes, not now, or taking it back: each of the same weight. Also on Today. */
export function IntroductionMoves({
  one,
  onMoved,
  children,
}: {
  one: Introduction;
  onMoved?: () => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation('asks');
  const answers = {
    accept: useCommand(acceptIntroduction),
    decline: useCommand(declineIntroduction),
    withdraw: useCommand(withdrawIntroduction),
  };
  const may = (Object.keys(answers) as (keyof typeof answers)[]).filter((answer) => one.can.includes(answer));
  return (
    <>
      <Moves>
        {may.map((answer) => (
          <Move
            key={answer}
            busy={answers[answer].busy}
            onMake={() => void answers[answer].send({ id: one.id }).then((done) => done && onMoved?.())}
          >
            {t(`introduction.moves.${answer}`)}
          </Move>
        ))}
        {children}
      </Moves>
      <Refused by={may.map((answer) => answers[answer].refused).find(Boolean)} />
    </>
  );
}
