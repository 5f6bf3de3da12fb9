import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Page, Part } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Thread } from '#web/kit/words/thread.tsx';
import { WhoCanSee } from '#features/people/web/kit/recipient/who-can-see.tsx';
import { said, Words } from '#web/kit/words/words.tsx';
import { useMe } from '#features/people/web/kit/me.ts';
import { useCommand } from '#web/commands.ts';
import { useRequiredQuery } from '#web/queries.ts';
import {
  charterLineMoves,
  discardCharterLine,
  readCharterLine,
  type CharterLineView,
} from '../../team-charters/contract.ts';
import { Wordings } from '../expectations/wordings.tsx';
import { CharterFields } from './charter-form.tsx';
import { Question } from './question.tsx';

/** One line of a team's own charter: the words in force, what the team is asked, and how it came to be. */
export function CharterLinePage() {
  const { t } = useTranslation('partnerships');
  const { id } = useParams({ from: '/inside/charter-lines/$id' });
  const line = useRequiredQuery(readCharterLine, { id });
  const { everyone } = useMe().workplace;
  const words = line.inForce ?? line.draft ?? { text: line.question?.text ?? '', goodLooksLike: '' };
  return (
    <Page
      title={said(words.text)}
      name={words.text}
      why={
        <Link to="/charters/$team" params={{ team: line.team.id }}>
          {t(line.team.id === everyone ? 'own.principles' : 'own.of', { team: line.team.name })}
        </Link>
      }
      sub={t(`own.state.${line.state}`, { name: line.author.name })}
      aside={<WhoCanSee circle={line.whoCanSee} />}
    >
      {words.goodLooksLike && (
        <>
          <Fine>{t('wording.good')}</Fine>
          <Words>{words.goodLooksLike}</Words>
        </>
      )}
      {line.question && (
        <Question
          question={line.question}
          say={t(`own.ask.${line.question.kind}`, { name: line.question.askedBy?.name ?? '' })}
        />
      )}
      <LineMoves key={line.version} line={line} />
      <Wordings of={line.wordings} />
      {line.history.length > 0 && (
        <Part title={t('page.history')}>
          <Thread lines={line.history} say={({ did }) => t(`own.did.${did}`)} />
        </Part>
      )}
    </Page>
  );
}

/** As on a line between partners: what goes on first, what lets go last. */
const order = ['propose', 'keep', 'reword', 'propose-wording', 'propose-retiring'] as const;
type WithWords = 'reword' | 'propose-wording';
const hasWords = (move: (typeof order)[number]): move is WithWords =>
  move === 'reword' || move === 'propose-wording';

type MovableLine = Pick<CharterLineView, 'id' | 'version' | 'can' | 'team' | 'draft' | 'inForce'>;

interface LineMovesProps {
  line: MovableLine;
  /** Which of the open moves to show; all without it. */
  only?: readonly string[];
  /** Further answers in the same row. */
  children?: ReactNode;
}

/** What can be done with a line; on Today only what its card offers. */
export function LineMoves({ line, only, children }: LineMovesProps) {
  const { t } = useTranslation('partnerships');
  const navigate = useNavigate();
  const [open, setOpen] = useState<WithWords | null>(null);
  const moves = {
    propose: useCommand(charterLineMoves.propose),
    keep: useCommand(charterLineMoves.keep),
    'propose-retiring': useCommand(charterLineMoves['propose-retiring']),
    discard: useCommand(discardCharterLine),
  };
  const mayMake = (move: string) => line.can.includes(move) && (only?.includes(move) ?? true);
  const given = { id: line.id, saw: line.version };
  const discard = async () => {
    if (await moves.discard.send(given))
      await navigate({ to: '/charters/$team', params: { team: line.team.id } });
  };
  return (
    <>
      <Moves label={t('moves.label')}>
        {order.filter(mayMake).map((move) =>
          hasWords(move) ? (
            <Move key={move} open={open === move} onMake={() => setOpen(open === move ? null : move)}>
              {t(`own.moves.${move}`)}
            </Move>
          ) : (
            <Move key={move} onMake={() => void moves[move].send(given)} busy={moves[move].busy}>
              {t(`own.moves.${move}`)}
            </Move>
          ),
        )}
        {mayMake('discard') && (
          <Move onMake={() => void discard()} busy={moves.discard.busy}>
            {t('line.moves.discard')}
          </Move>
        )}
        {children}
      </Moves>
      <Refused by={Object.values(moves).find(({ refused }) => refused !== null)?.refused ?? null} />
      {open && <WordingForm line={line} move={open} onDone={() => setOpen(null)} />}
    </>
  );
}

function WordingForm({ line, move, onDone }: { line: MovableLine; move: WithWords; onDone: () => void }) {
  const { t } = useTranslation('partnerships');
  const { text = '', goodLooksLike = '' } = line.draft ?? line.inForce ?? {};
  const { form, fill, clear } = useFormDraft(`charter-line:${line.id}:${move}:${line.version}`, {
    text,
    goodLooksLike,
  });
  const { send, busy, refused } = useCommand(
    charterLineMoves[move] as (typeof charterLineMoves)['propose-wording'],
  );
  const go = async () => {
    if (!(await send({ id: line.id, saw: line.version, ...form }))) return;
    clear();
    onDone();
  };
  return (
    <Form send={t(`own.moves.${move}`)} onSend={go} busy={busy} refused={refused} onClose={onDone}>
      <CharterFields words={form} fill={fill} />
    </Form>
  );
}
