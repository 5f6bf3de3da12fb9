import { useTranslation } from 'react-i18next';
import { prefillState } from '#features/people/web/kit/prefill.ts';
import { useFormDraft } from '#web/draft.ts';
import { Composer } from '#features/people/web/kit/forms/composer.tsx';
import { Form } from '#web/kit/forms/form.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { End, Fine, Part, Stack } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { More } from '#web/kit/pages/more.tsx';
import { asRead } from '#web/mentions.ts';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { usePagedQuery, useRequiredQuery } from '#web/queries.ts';
import { sayDay } from '#web/time.ts';
import { listNotes } from '../../contract.ts';
import { keepReflection, readReflection, type ReflectionView } from '../../reflection/contract.ts';
import { noteMoves } from '../keeping/note-moves.ts';
import { OnlyMe } from '../only-me.tsx';
import { PromptSettingsSide } from '../prompt-settings.tsx';
import { People, Promises, Talks } from './week-facts.tsx';
import type words from '../../words.en.json';

const questions = [1, 2, 3, 4, 5] as const;

/** Five quiet minutes with my own week: five questions, each one step from doing something about it (B38). */
export function WeekPage() {
  const { t, i18n } = useTranslation('notes');
  const week = useRequiredQuery(readReflection, {});
  return (
    <OnlyMe
      title={t('week.title')}
      sub={t('week.sub', { monday: sayDay(week.week, i18n.language) })}
      more={<PromptSettingsSide />}
    >
      <Questions key={`${week.week}:${week.note?.version ?? 0}`} week={week} />
      <End>{t('week.end')}</End>
      <EarlierWeeks week={week.week} />
    </OnlyMe>
  );
}

function Questions({ week }: { week: ReflectionView }) {
  const { t } = useTranslation('notes');
  const kept = week.note?.answers ?? [];
  const { form, fill, clear } = useFormDraft(`reflection:${week.week}`, {
    answers: questions.map((question) => kept[question - 1] ?? ''),
  });
  const keep = useCommand(keepReflection);
  const write = (question: number, words: string) =>
    fill({ answers: form.answers.map((answer, index) => (index === question - 1 ? words : answer)) });
  const go = async () => {
    const seen = week.note ? { saw: week.note.version } : {};
    if (!(await keep.send({ answers: form.answers, ...seen }))) return;
    clear();
    toast(t('week.kept'));
  };
  return (
    <>
      <Form send={t('week.keep')} onSend={go} busy={keep.busy} refused={keep.refused}>
        {questions.map((question) => (
          <Part key={question} title={t(`week.questions.${question}`)}>
            <Stack close>
              <Facts question={question} week={week} />
              <Composer
                label={t('week.words')}
                words={form.answers[question - 1] ?? ''}
                onWrite={(words) => write(question, words)}
                rows={2}
              />
              <Steps question={question} helpedMe={week.helpedMe} />
            </Stack>
          </Part>
        ))}
        <Fine>{t('week.free')}</Fine>
      </Form>
      {week.note && <MoveRow moves={noteMoves} subject={week.note} only={['delete']} />}
    </>
  );
}

/** What the week itself says to a question. */
function Facts({ question, week }: { question: number; week: ReflectionView }) {
  const { t } = useTranslation('notes');
  if (question === 1)
    return (
      <>
        <Promises title={t('week.helpedMe')} list={week.helpedMe} />
        <Promises title={t('week.iHelped')} list={week.iHelped} />
      </>
    );
  if (question === 2)
    return (
      <>
        <Promises title={t('week.sayEarly')} list={week.sayEarly} />
        <Promises title={t('week.changed')} list={week.changed} />
      </>
    );
  if (question === 3) return <Talks title={t('week.talks')} list={week.talks} />;
  if (question === 4) return <People title={t('week.lostTouch')} list={week.lostTouch} />;
  return null;
}

/** Weeks looked back on before; none is missed where none was written. */
function EarlierWeeks({ week }: { week: string }) {
  const { t, i18n } = useTranslation('notes');
  const { items, more, loadingMore } = usePagedQuery(listNotes, { kind: 'reflection' });
  const earlier = items.filter((note) => note.week !== week);
  if (earlier.length === 0) return null;
  return (
    <Part title={t('week.earlier')}>
      <Lines>
        {earlier.map((note) => (
          <ListRow key={note.id} to={{ to: '/only-me/notes/$id', params: { id: note.id } }}>
            {t('week.of', { monday: sayDay(note.week ?? '', i18n.language) })}
          </ListRow>
        ))}
      </Lines>
      <More more={more} busy={loadingMore} />
    </Part>
  );
}

/** Beyond these the row of buttons would be a list. */
const mostThanked = 3;

/** Thanks to those who helped this week, each begun with who and for what; to anybody where nobody is known to have. */
function ThankThem({ helpedMe }: Pick<ReflectionView, 'helpedMe'>) {
  const { t } = useTranslation('notes');
  const first = helpedMe.filter(
    ({ other }, at) => helpedMe.findIndex((one) => one.other.id === other.id) === at,
  );
  if (first.length === 0) return <GoTo to="/thanks/new">{t('week.steps.thank')}</GoTo>;
  return first.slice(0, mostThanked).map(({ other, what }) => (
    <GoTo
      key={other.id}
      to="/thanks/new"
      search={{ to: other.id }}
      state={prefillState({ what: asRead(what), why: '' })}
    >
      {t('week.steps.thankThem', { name: other.name })}
    </GoTo>
  ));
}

/** One step from each answer to an act. */
function Steps({ question, helpedMe }: { question: number } & Pick<ReflectionView, 'helpedMe'>) {
  const { t } = useTranslation('notes');
  const step = (
    to: '/promises' | '/people' | '/partners' | '/promises/offer' | '/only-me/practice',
    say: Exclude<keyof typeof words.week.steps, 'thankThem'>,
  ) => (
    <GoTo key={to} to={to}>
      {t(`week.steps.${say}`)}
    </GoTo>
  );
  const steps = {
    1: [<ThankThem key="thank" helpedMe={helpedMe} />],
    2: [step('/promises', 'revise')],
    3: (['feedback', 'advice', 'repair'] as const).map((form) => (
      <GoTo key={form} to="/conversations/new" search={{ form }}>
        {t(`week.steps.${form}`)}
      </GoTo>
    )),
    4: [step('/partners', 'partners'), step('/people', 'find'), step('/promises/offer', 'back')],
    5: [step('/only-me/practice', 'practise')],
  }[question];
  return <Moves>{steps}</Moves>;
}
