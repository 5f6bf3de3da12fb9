import { moves } from '../../contract.ts';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { Who } from '#features/people/web/kit/names/name.tsx';
import type { PartyView } from '#features/people/contract.ts';
import { useDraft, useFormDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Fine, Part, Stack } from '#web/kit/pages/page.tsx';
import { PartiesPicker } from '#features/people/web/kit/pickers/party-picker.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { sayDay } from '#web/time.ts';
import { reviewQuestions } from '../../conversation-form.ts';
import type { TalkProps } from '../talk-props.ts';
import { PromisePart } from '../promise-part.tsx';
import { talkMoves } from '../talk-moves.ts';
import { SpokenField } from '../preparing/spoken-field.tsx';

type Question = (typeof reviewQuestions)[number];

/** A review: gathered unseen, shown together, about causes and never about culprits (B36). */
export function ReviewPart({ talk }: TalkProps) {
  if (talk.can.includes('accept')) return <ComeIn talk={talk} />;
  if (talk.stage === 'gathering') return <Gathering talk={talk} />;
  return <Reading talk={talk} />;
}

function ComeIn({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  return (
    <Turn
      mine
      whose={t('review.begun')}
      moves={<MoveRow moves={talkMoves} subject={talk} only={['accept', 'decline']} />}
    >
      <Sentence named={{ name: talk.opener }}>{(names) => t('form.review.invited', names)}</Sentence>
    </Turn>
  );
}

function Gathering({ talk }: TalkProps) {
  const { t, i18n } = useTranslation('conversations');
  const mine = talk.entries.filter((one) => one.kind === 'answer' && one.mine);
  const asked = (part: string) => {
    const question = reviewQuestions.find((one) => one === part);
    return question && t(`part.${question}.name`);
  };
  const day = talk.dueOn ? sayDay(talk.dueOn, i18n.language) : '';
  return (
    <>
      <Turn mine={!talk.mine.answered} whose={t(talk.mine.answered ? 'review.answered' : 'review.yours')}>
        {t('review.together', { day })}
      </Turn>
      {talk.can.includes('answer') ? (
        <AnswerForm talk={talk} />
      ) : (
        <Stack>
          {mine.map((one) => (
            <div key={one.id}>
              <Fine>{asked(one.part)}</Fine>
              <Words>{one.words}</Words>
            </div>
          ))}
        </Stack>
      )}
    </>
  );
}

const noAnswers: Record<Question, string> = { expected: '', happened: '', helped: '', hindered: '', try: '' };

function AnswerForm({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const { form: written, fill, clear } = useFormDraft(`conversation:${talk.id}:answers`, noAnswers);
  const { send, busy, refused } = useCommand(moves.answer);
  const go = async () => {
    const answers = reviewQuestions.flatMap((part) => {
      const words = written[part].trim();
      return words ? [{ part, words }] : [];
    });
    if (await send({ id: talk.id, saw: talk.version, answers })) clear();
  };
  return (
    <Form send={t('moves.answer')} onSend={go} busy={busy} refused={refused}>
      {reviewQuestions.map((part) => (
        <SpokenField
          key={part}
          label={t(`part.${part}.ask`)}
          hint={t(`part.${part}.hint`)}
          words={written[part]}
          onWrite={(words) => fill({ [part]: words })}
          naming={part === 'helped'}
        />
      ))}
    </Form>
  );
}

function Reading({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const steps = talk.entries.filter(({ kind }) => kind === 'outcome');
  return (
    <>
      {talk.stage === 'agreed' && <Turn whose={t('review.agreed')}>{t('review.agreedSub')}</Turn>}
      {reviewQuestions.map((part) => (
        <Answers key={part} talk={talk} part={part} />
      ))}
      <Talked talk={talk} />
      <Part title={t('review.next')} sub={t('review.nextSub')}>
        <Stack close>
          {steps.map((one) => (
            <div key={one.id}>
              <Words>{one.words}</Words>
              <Fine>
                <Who of={one.by} />
              </Fine>
            </div>
          ))}
        </Stack>
        <PromisePart talk={talk} label={t('review.promise')} />
        <MoveRow
          moves={talkMoves}
          subject={talk}
          only={talk.mine.outcome === null ? ['keep-as-is', 'agree'] : ['agree']}
        />
      </Part>
      {talk.can.includes('share-lesson') && <Lesson talk={talk} />}
    </>
  );
}

/** All answers to one question, each under the name of whoever gave it. */
function Answers({ talk, part }: TalkProps & { part: Question }) {
  const { t } = useTranslation('conversations');
  const answers = talk.entries.filter((one) => one.kind === 'answer' && one.part === part);
  if (answers.length === 0) return null;
  return (
    <Part title={t(`part.${part}.name`)}>
      <Stack>
        {answers.map((one) => (
          <div key={one.id}>
            <Words>{one.words}</Words>
            <Fine>
              <Who of={one.by} />
            </Fine>
          </div>
        ))}
      </Stack>
    </Part>
  );
}

function Talked({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const said = useDraft(`conversation:${talk.id}:say`);
  const { send, busy, refused } = useCommand(moves.say);
  const spoken = talk.entries.filter(({ kind }) => kind === 'said');
  if (spoken.length === 0 && !talk.can.includes('say')) return null;
  return (
    <Part title={t('review.talked')}>
      <Stack>
        {spoken.map((one) => (
          <div key={one.id}>
            <Words>{one.words}</Words>
            <Fine>
              <Who of={one.by} />
            </Fine>
          </div>
        ))}
        {talk.can.includes('say') && (
          <Form
            send={t('moves.say')}
            busy={busy}
            refused={refused}
            onSend={async () => {
              if (await send({ id: talk.id, saw: talk.version, words: said.words.trim() })) said.clear();
            }}
          >
            <SpokenField label={t('review.say')} words={said.words} onWrite={said.write} required />
          </Form>
        )}
      </Stack>
    </Part>
  );
}

function Lesson({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const me = useMe();
  const everyone: PartyView = { id: me.workplace.everyone, kind: 'team', name: me.workplace.name };
  const { form, fill, clear } = useFormDraft(`conversation:${talk.id}:lesson`, {
    words: '',
    circle: me.teams.length > 0 ? [...me.teams] : [everyone],
  });
  const { send, busy, refused } = useCommand(moves['share-lesson']);
  const go = async () => {
    const circle = form.circle.map(({ id }) => id);
    if (!(await send({ id: talk.id, saw: talk.version, words: form.words.trim(), circle }))) return;
    clear();
    toast(t('review.lessonShared'));
  };
  return (
    <Part title={t('review.lesson')} sub={t('review.lessonSub')}>
      <Form send={t('moves.share-lesson')} onSend={go} busy={busy} refused={refused}>
        <SpokenField
          label={t('review.lessonWords')}
          words={form.words}
          onWrite={(words) => fill({ words })}
          required
        />
        <PartiesPicker
          label={t('review.lessonFor')}
          value={form.circle}
          onChange={(circle) => fill({ circle })}
          required
        />
      </Form>
    </Part>
  );
}
