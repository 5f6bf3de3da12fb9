import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Face } from '#features/people/web/kit/names/face.tsx';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import type { FirstStepProps } from '#web/feature.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { useCommand } from '#web/commands.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { askToAnswer, notThisTime, type AskLine } from '../contract.ts';
import { useAskInWords } from './ask-in-words.ts';
import { OnTheSpotFields, useOnTheSpot } from './moves/on-the-spot.tsx';
import css from './first-step.module.css';

/** One small thing for somebody: an open ask, answered where it stands; or, where nobody waits, an ask of one's own. */
export function AnswerOne({ onDone, aside }: FirstStepProps) {
  const { ask } = useRequiredQuery(askToAnswer, {});
  // the one that was shown first stays while it is answered
  const [held] = useState(ask);
  return held ? <OneAsk ask={held} onDone={onDone} /> : <NobodyWaits aside={aside} />;
}

function NobodyWaits({ aside }: Pick<FirstStepProps, 'aside'>) {
  const { t } = useTranslation('asks');
  return (
    <>
      <Fine>{t('firstStep.nobodyWaits')}</Fine>
      <Moves>
        <GoTo to="/asks/new">{t('verbs.ask')}</GoTo>
        {aside}
      </Moves>
    </>
  );
}

interface OneAskProps extends Pick<FirstStepProps, 'onDone'> {
  ask: AskLine;
}

/** Who could use what, in their words, and the ways to answer. */
function OneAsk({ ask, onDone }: OneAskProps) {
  const { t } = useTranslation('asks');
  const inWords = useAskInWords();
  return (
    <article className={css.ask}>
      <Face of={ask.author} size="middle" />
      <div>
        <p className={css.who}>
          <Sentence named={{ author: ask.author }}>{(names) => t('page.why.need', names)}</Sentence>
          {' · '}
          {inWords(ask)}
        </p>
        <Words size="large">{ask.what}</Words>
        <Words>{ask.why}</Words>
        {ask.can.includes('helpOnTheSpot') ? (
          <AnswerHere ask={ask} onDone={onDone} />
        ) : (
          <Moves>
            <GoTo to="/asks/$id" params={{ id: ask.id }} search={{ do: 'help' }}>
              {t('moves.help')}
            </GoTo>
            <OtherAnswers ask={ask} onDone={onDone} />
          </Moves>
        )}
      </div>
    </article>
  );
}

/** Five minutes: the answer itself is the help. */
function AnswerHere({ ask, onDone }: OneAskProps) {
  const { t } = useTranslation('asks');
  const { form, fill, answer, busy, refused } = useOnTheSpot(ask);
  const go = async () => {
    if (await answer()) onDone(t('firstStep.answered', { author: ask.author.name }));
  };
  return (
    <Form
      send={t('firstStep.answer')}
      onSend={go}
      busy={busy}
      refused={refused}
      further={<OtherAnswers ask={ask} onDone={onDone} />}
    >
      <OnTheSpotFields form={form} fill={fill} author={ask.author.name} rows={2} />
    </Form>
  );
}

/** Somebody else would know; or not this time, which nobody hears of. */
function OtherAnswers({ ask, onDone }: OneAskProps) {
  const { t } = useTranslation('asks');
  const rest = useCommand(notThisTime);
  const putAside = async () => {
    if (await rest.send({ id: ask.id })) onDone(t('moves.restsNow'));
  };
  return (
    <>
      <GoTo to="/asks/$id" params={{ id: ask.id }} search={{ do: 'introduce' }}>
        {t('moves.introduce')}
      </GoTo>
      <Move onMake={() => void putAside()} busy={rest.busy}>
        {t('moves.notThisTime')}
      </Move>
      <Refused by={rest.refused} />
    </>
  );
}
