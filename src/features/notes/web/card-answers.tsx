import { useTranslation } from 'react-i18next';
import { mute } from '#features/people/settings/me-contract.ts';
import type { AnswersProps } from '#web/feature.ts';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import { NoteMoves } from './keeping/note-moves.tsx';
import { isLineOfTheDay, type LineOfTheDay } from '../questions.ts';

/** What a card of one's own offers on Today: to answer it here, or the way to its page. */
export function NoteAnswers(props: AnswersProps) {
  const { card, onAnswered, children } = props;
  const own = ['done', 'another-day', 'let-go'].filter((answer) => card.answers.includes(answer));
  const note = {
    id: card.subject.id,
    version: card.saw ?? 1,
    kind: card.kind === 'T19' ? ('practice' as const) : ('remember' as const),
    can: own,
  };
  return (
    <>
      <NoteMoves note={note} onAnswered={onAnswered}>
        <Ways {...props} />
        {children}
      </NoteMoves>
      {card.answers.includes('mute') && <MuteForGood kind={card.kind} onAnswered={onAnswered} />}
    </>
  );
}

/** The answers that lead somewhere. */
function Ways({ card }: AnswersProps) {
  const { t } = useTranslation('notes');
  const has = (answer: string) => card.answers.includes(answer);
  return (
    <>
      {has('open') && <GoTo to="/only-me/week">{t('answers.open')}</GoTo>}
      {has('change') && (
        <GoTo to="/only-me/notes/$id" params={{ id: card.subject.id }}>
          {t('answers.change')}
        </GoTo>
      )}
      {has('keep-as-note') && (
        <GoTo to="/only-me/new" search={asked(card.id)}>
          {t('answers.keep-as-note')}
        </GoTo>
      )}
      {has('ask') && <GoTo to="/asks/new">{t('answers.ask')}</GoTo>}
      {has('thank') && <GoTo to="/thanks/new">{t('answers.thank')}</GoTo>}
    </>
  );
}

function MuteForGood({ kind, onAnswered }: { kind: string; onAnswered: () => void }) {
  const { t } = useTranslation('notes');
  const muting = useCommand(mute);
  const go = () => muting.send({ kind: 'card', what: kind }).then((done) => done && onAnswered());
  return (
    <Moves>
      <Move busy={muting.busy} onMake={() => void go()}>
        {t('answers.mute')}
      </Move>
      <Refused by={muting.refused} />
    </Moves>
  );
}

/** `note.myth:friendship` is worded as `myth-friendship`, `note.question:<day>:listen` as `question-listen`. */
function asked(card: string): { question?: LineOfTheDay } {
  const question = `${card.startsWith('note.myth') ? 'myth' : 'question'}-${card.split(':').at(-1)}`;
  return isLineOfTheDay(question) ? { question } : {};
}
