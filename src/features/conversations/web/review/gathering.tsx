import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Who } from '#features/people/web/kit/names/name.tsx';
import { useFormDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part, Stack } from '#web/kit/pages/page.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { useCommand } from '#web/commands.ts';
import { useOptionalQuery } from '#web/queries.ts';
import { sayDay } from '#web/time.ts';
import { moves } from '../../contract.ts';
import { questionsOf, reviewQuestions, type ReviewQuestion } from '../../conversation-form.ts';
import { readLastTime } from '../../review/contract.ts';
import { SpokenField } from '../preparing/spoken-field.tsx';
import { talkMoves } from '../talk-moves.ts';
import type { TalkProps } from '../talk-props.ts';

/** While the answers are gathered: one's own, and nobody else's. */
export function Gathering({ talk }: TalkProps) {
  const { t, i18n } = useTranslation('conversations');
  const day = talk.dueOn ? sayDay(talk.dueOn, i18n.language) : '';
  return (
    <>
      <Turn mine={!talk.mine.answered} whose={t(talk.mine.answered ? 'review.answered' : 'review.yours')}>
        {t('review.together', { day })}
      </Turn>
      <LastTime talk={talk} />
      {talk.mine.answered ? <Given talk={talk} /> : <AnswerForm talk={talk} />}
      <MoveRow moves={talkMoves} subject={talk} only={['invite-more']} />
    </>
  );
}

/** What one answered; another answer takes its place until all are shown. */
function Given({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const [correcting, correct] = useState(false);
  if (correcting) return <AnswerForm talk={talk} onDone={() => correct(false)} />;
  const mine = answersIn(talk).filter((one) => one.mine);
  return (
    <>
      <Stack>
        {mine.map((one) => (
          <div key={one.id}>
            <Fine>{t(`part.${one.part}.name`)}</Fine>
            <Words>{one.words}</Words>
          </div>
        ))}
      </Stack>
      <Moves>
        <Move onMake={() => correct(true)}>{t('review.correct')}</Move>
      </Moves>
    </>
  );
}

/** What came of the last look back of the same people, first of all. */
function LastTime({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const items = useOptionalQuery(readLastTime, { id: talk.id })?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Part title={t('review.lastTime')} sub={t('review.lastTimeSub')}>
      <Stack close>
        {items.map(({ id, by, words }) => (
          <div key={id}>
            <Words>{words}</Words>
            <Fine>
              <Who of={by} />
            </Fine>
          </div>
        ))}
      </Stack>
    </Part>
  );
}

/** The answers, each with the question it answers. */
const answersIn = ({ entries }: TalkProps['talk']) =>
  entries.flatMap((entry) => {
    const part = reviewQuestions.find((one) => one === entry.part);
    return entry.kind === 'answer' && part ? [{ ...entry, part }] : [];
  });

function AnswerForm({ talk, onDone }: TalkProps & { onDone?: () => void }) {
  const { t } = useTranslation('conversations');
  const questions = questionsOf(talk.variant);
  const given = Object.fromEntries(answersIn(talk).map(({ part, words }) => [part, words]));
  const {
    form: written,
    fill,
    clear,
  } = useFormDraft<Partial<Record<ReviewQuestion, string>>>(`conversation:${talk.id}:answers`, given);
  const { send, busy, refused } = useCommand(moves.answer);
  const go = async () => {
    const answers = questions.flatMap((part) => {
      const words = written[part]?.trim();
      return words ? [{ part, words }] : [];
    });
    if (!(await send({ id: talk.id, saw: talk.version, answers }))) return;
    clear();
    onDone?.();
  };
  return (
    <Form
      send={t('moves.answer')}
      onSend={go}
      busy={busy}
      refused={refused}
      {...(onDone ? { onClose: onDone } : {})}
    >
      {questions.map((part) => (
        <SpokenField
          key={part}
          label={t(`part.${part}.ask`)}
          hint={t(`part.${part}.hint`)}
          words={written[part] ?? ''}
          onWrite={(words) => fill({ [part]: words })}
          naming={part === 'helped'}
        />
      ))}
    </Form>
  );
}
