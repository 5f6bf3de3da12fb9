import { moves, type EntryView } from '../../contract.ts';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#features/people/web/kit/names/sentence.tsx';
import { useDraft, useFormDraft } from '#web/draft.ts';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { Turn } from '#web/kit/moves/turn.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { nameOfOther, type TalkProps } from '../talk-props.ts';
import { PromisePart } from '../promise-part.tsx';
import { Entries } from '../reflect-back/entries.tsx';
import { ToPractice } from './to-practice.tsx';
import { SpokenField } from '../preparing/spoken-field.tsx';

/** Advice for the future: two suggestions, thanked and not argued with (B22). */
export function AdvicePart({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const of = (kind: string) => talk.entries.filter((entry) => entry.kind === kind);
  const isAsker = useMe().person.id === talk.opener.id;
  const name = nameOfOther(talk);
  return (
    <>
      <Entries
        title={
          <Sentence named={{ name: talk.opener }}>
            {(names) => t(isAsker ? 'advice.youWant' : 'advice.wants', names)}
          </Sentence>
        }
        entries={of('prepared')}
        plain
      />
      {talk.can.includes('suggest') && <Suggest talk={talk} />}
      {talk.stage === 'asked' && isAsker && <Turn whose={t('advice.waits', { name })} />}
      <Entries title={t('advice.suggestions')} entries={of('suggestion')} />
      {isAsker && talk.stage === 'thanked' && <Practise suggestions={of('suggestion')} />}
      {talk.can.includes('thank') && <Thank talk={talk} />}
      <Entries title={t('advice.thanksGiven')} entries={of('thanks')} />
      {talk.stage === 'thanked' && <Turn whose={t('advice.thanked')}>{t('advice.thankedSub')}</Turn>}
      <PromisePart talk={talk} label={t('feedback.promise')} />
    </>
  );
}

/** One suggestion becomes a practice at once; of two, whichever is taken. */
const Practise = ({ suggestions }: { suggestions: readonly EntryView[] }) =>
  suggestions.map(({ id, words }) => <ToPractice key={id} words={words} named />);

function Suggest({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const {
    form: written,
    fill,
    clear,
  } = useFormDraft(`conversation:${talk.id}:advice`, { first: '', second: '' });
  const { send, busy, refused } = useCommand(moves.suggest);
  const go = async () => {
    const suggestions = [written.first, written.second].map((one) => one.trim()).filter(Boolean);
    if (await send({ id: talk.id, saw: talk.version, suggestions })) clear();
  };
  return (
    <Turn
      mine
      whose={t('advice.yours')}
      moves={
        <Form send={t('moves.suggest')} onSend={go} busy={busy} refused={refused}>
          <SpokenField
            label={t('advice.first')}
            hint={t('advice.firstHint')}
            words={written.first}
            onWrite={(first) => fill({ first })}
            required
          />
          <SpokenField
            label={t('advice.second')}
            words={written.second}
            onWrite={(second) => fill({ second })}
          />
        </Form>
      }
    >
      {t('advice.yoursSub')}
    </Turn>
  );
}

function Thank({ talk }: TalkProps) {
  const { t } = useTranslation('conversations');
  const said = useDraft(`conversation:${talk.id}:thanks`, t('feedback.thankYou'));
  const { send, busy, refused } = useCommand(moves.thank);
  return (
    <Turn
      mine
      whose={t('advice.thankNow')}
      moves={
        <Form
          send={t('moves.thank')}
          busy={busy}
          refused={refused}
          onSend={async () => {
            if (await send({ id: talk.id, saw: talk.version, words: said.words.trim() })) said.clear();
          }}
        >
          <Composer label={t('feedback.thanks')} words={said.words} onWrite={said.write} rows={2} required />
        </Form>
      }
    >
      {t('advice.thanks')}
    </Turn>
  );
}
