import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { Who } from '#features/people/web/kit/names/name.tsx';
import { useDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Fine, Part, Stack } from '#web/kit/pages/page.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { useCommand } from '#web/commands.ts';
import { moves } from '../../contract.ts';
import { questionsOf, type ReviewQuestion } from '../../conversation-form.ts';
import type { TalkProps } from '../talk-props.ts';
import { PromisePart } from '../promise-part.tsx';
import { talkMoves } from '../talk-moves.ts';
import { SpokenField } from '../preparing/spoken-field.tsx';
import { Gathering } from './gathering.tsx';
import { Lesson } from './lesson.tsx';

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

function Reading({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const steps = talk.entries.filter(({ kind }) => kind === 'outcome');
  return (
    <>
      {talk.stage === 'agreed' && <Turn whose={t('review.agreed')}>{t('review.agreedSub')}</Turn>}
      {questionsOf(talk.variant).map((part) => (
        <Answers key={part} talk={talk} part={part} />
      ))}
      <Talked talk={talk} />
      <Part title={t('review.next')} sub={t('review.nextSub')}>
        <Stack close>
          {steps.map((one) => (
            <div key={one.id}>
              <Words>{one.words}</Words>
              <Fine>
                {one.part === 'expectation' && `${t('expectation.proposed')} · `}
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
        {talk.stage === 'reading' && talk.mine.settled && <Fine>{t('review.youAgreed')}</Fine>}
      </Part>
      {talk.can.includes('share-lesson') && <Lesson talk={talk} />}
    </>
  );
}

/** All answers to one question, each under the name of whoever gave it. */
function Answers({ talk, part }: TalkProps & { part: ReviewQuestion }) {
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
