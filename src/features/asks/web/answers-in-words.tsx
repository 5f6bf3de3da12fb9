import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OneLine } from '#features/people/web/kit/forms/one-line.tsx';
import { Who } from '#features/people/web/kit/names/name.tsx';
import { moves as promiseMoves, showPromise } from '#features/promises/contract.ts';
import { useDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { Fine, Part } from '#web/kit/pages/page.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { useCommand } from '#web/commands.ts';
import { useRequiredQuery } from '#web/queries.ts';
import type { AskView } from '../contract.ts';
import css from './answers-in-words.module.css';

type Answer = AskView['resources'][number];

/** What was answered and shared, where the question stands: whoever can see it need not ask again. */
export function AnswersInWords({ ask, isMine }: { ask: AskView; isMine: boolean }) {
  const { t } = useTranslation('asks');
  if (ask.answersAreGathered) return <Fine>{t('page.gathered')}</Fine>;
  if (ask.resources.length === 0) return null;
  return (
    <Part title={t('page.answers')}>
      <ul className={css.answers}>
        {ask.resources.map((answer) => (
          <li key={answer.id}>
            <OneAnswer answer={answer} isMine={isMine} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function OneAnswer({ answer, isMine }: { answer: Answer; isMine: boolean }) {
  const { t } = useTranslation('asks');
  const { by, words, link, promise, onlyForYou } = answer;
  return (
    <article>
      <p className={css.by}>
        <Who of={by} />
        {onlyForYou && <span>{t('page.onlyForTheTwo')}</span>}
        {promise && (
          <Link to="/promises/$id" params={{ id: promise.id }}>
            {t(`page.answerState.promise.${promise.state}`)}
          </Link>
        )}
      </p>
      <Words>{words}</Words>
      {link && (
        <a href={link} rel="noopener noreferrer" target="_blank">
          {new URL(link).hostname}
        </a>
      )}
      {isMine && promise?.state === 'reported' && <ThatHelped promise={promise.id} />}
    </article>
  );
}

/** Its asker says that it helped, and what it made possible: whoever answered reads it at once. */
function ThatHelped({ promise: id }: { promise: string }) {
  const { t } = useTranslation('asks');
  const { version, performer } = useRequiredQuery(showPromise, { id });
  const { words, write, clear } = useDraft(`promise:${id}:helped`);
  const { send, busy, refused } = useCommand(promiseMoves['declare-satisfied']);
  const go = async () => {
    if (await send({ id, saw: version, words: words.trim() })) clear();
  };
  return (
    <Form send={t('page.thatHelped')} onSend={go} busy={busy} refused={refused}>
      <OneLine
        label={t('page.because')}
        hint={t('page.becauseHint', { name: performer.name })}
        words={words}
        onWrite={write}
      />
    </Form>
  );
}
