import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { Face } from '#features/people/web/kit/names/face.tsx';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { useFormDraft } from '#web/draft.ts';
import type { FirstStepProps } from '#web/feature.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { useCommand } from '#web/commands.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { askToAnswer, moves, notThisTime, type AskLine } from '../contract.ts';
import { useAskInWords } from './ask-in-words.ts';
import { OnlyForYou } from './moves/only-for-you.tsx';
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
  const { form, fill, clear } = useFormDraft(`ask:${ask.id}:answer`, { words: '', onlyForYou: false });
  const { send, busy, refused } = useCommand(moves.helpOnTheSpot);
  const go = async () => {
    const { words, onlyForYou } = form;
    if (!(await send({ id: ask.id, saw: ask.version, words: words.trim(), onlyForYou }))) return;
    clear();
    onDone(t('firstStep.answered', { author: ask.author.name }));
  };
  return (
    <Form
      send={t('firstStep.answer')}
      onSend={go}
      busy={busy}
      refused={refused}
      further={<OtherAnswers ask={ask} onDone={onDone} />}
    >
      <Composer
        label={t('forms.onTheSpot.label')}
        words={form.words}
        onWrite={(words) => fill({ words })}
        rows={2}
        required
      />
      <OnlyForYou
        author={ask.author.name}
        value={form.onlyForYou}
        onChange={(onlyForYou) => fill({ onlyForYou })}
      />
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
