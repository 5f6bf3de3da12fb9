import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { savedDraft } from '#web/draft.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part, Stack } from '#web/kit/pages/page.tsx';
import { When } from '#web/kit/words/when.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { WordsForm } from '#features/people/web/kit/forms/words-form.tsx';
import { useCommand } from '#web/commands.ts';
import { replyToQuestion, type HeadsUpView } from '../../contract.ts';
import { BySide } from '../heads-up-in-words.tsx';
import { TellDirectly } from '../sending/tell-directly.tsx';

type Question = HeadsUpView['questions'][number];

/** What those affected asked, each with its answer, in the words of both. */
export function Questions({ headsUp }: { headsUp: HeadsUpView }) {
  const { t } = useTranslation('heads-ups');
  if (headsUp.questions.length === 0) return null;
  return (
    <Part title={t('questions.title')}>
      <Stack>
        {headsUp.questions.map((question) => (
          <OneQuestion key={question.id} question={question} headsUp={headsUp} />
        ))}
      </Stack>
    </Part>
  );
}

function OneQuestion({ question, headsUp }: { question: Question; headsUp: HeadsUpView }) {
  const { t } = useTranslation('heads-ups');
  const { by, for: party, words, at, reply, repliedBy } = question;
  return (
    <div>
      <Words>{words}</Words>
      <Fine>
        <BySide by={by} side={party} /> · <When at={at} />
      </Fine>
      {reply !== null && (
        <>
          <Words>{reply}</Words>
          <Fine>
            <Sentence named={{ name: repliedBy }}>{(names) => t('questions.repliedBy', names)}</Sentence>
          </Fine>
        </>
      )}
      {reply === null && headsUp.can.includes('reply') && <Reply question={question} headsUp={headsUp} />}
    </div>
  );
}

function Reply({ question, headsUp }: { question: Question; headsUp: HeadsUpView }) {
  const { t } = useTranslation('heads-ups');
  const [open, setOpen] = useState(false);
  const { send, busy, refused } = useCommand(replyToQuestion);
  const seen = { id: headsUp.id, saw: headsUp.version, question: question.id };
  return (
    <>
      <Moves>
        <Move open={open} onMake={() => setOpen(!open)}>
          {t('questions.reply')}
        </Move>
      </Moves>
      {open && (
        <WordsForm
          label={t('questions.yourReply')}
          draft={`heads-up:reply:${question.id}`}
          send={t('questions.send')}
          onSend={(words) => send({ ...seen, words })}
          onClose={() => setOpen(false)}
          {...{ busy, refused }}
          naming
        />
      )}
      <TellDirectly refused={refused} words={() => savedDraft(`heads-up:reply:${question.id}`)} />
    </>
  );
}
