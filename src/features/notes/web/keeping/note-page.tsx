import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Move } from '#web/kit/moves/moves.tsx';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { Fine, Page, Part } from '#web/kit/pages/page.tsx';
import { Day, When } from '#web/kit/words/when.tsx';
import { Words } from '#web/kit/words/words.tsx';
import { useCommand } from '#web/commands.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { readNote, moves, type NoteView } from '../../contract.ts';
import { Answers } from '../looking-back/reflection-answers.tsx';
import { asContent, NoteFieldsOf, type NoteFields, type NoteKind } from './note-fields.tsx';
import { noteMoves } from './note-moves.ts';
import { OnlyYou } from '../only-me.tsx';

/** Where notes of a kind stand together. */
const places = {
  remember: { to: '/only-me', name: 'list.title' },
  practice: { to: '/only-me/practice', name: 'practice.title' },
  reflection: { to: '/only-me/week', name: 'week.title' },
} as const satisfies Record<NoteView['kind'], object>;

/** One note: the words, whom it is about, and what can be done with it. */
export function NotePage() {
  const { t } = useTranslation('notes');
  const { id } = useParams({ from: '/inside/only-me/notes/$id' });
  const note = useRequiredQuery(readNote, { id });
  const navigate = useNavigate();
  const [wording, word] = useState(false);
  const { to, name } = places[note.kind];
  const leave = () => void navigate({ to });
  return (
    <Page
      back={<ObjectNav back={{ to, name: t(name) }} />}
      title={t(`page.title.${note.kind}`)}
      sub={<Around note={note} />}
      aside={<OnlyYou />}
    >
      {wording ? (
        <Reword note={note} onClose={() => word(false)} />
      ) : (
        <>
          <Text note={note} />
          <MoveRow moves={noteMoves} subject={note} onMoved={(move) => move === 'delete' && leave()}>
            {note.can.includes('reword') && note.text !== null && (
              <Move onMake={() => word(true)}>{t('moves.reword')}</Move>
            )}
            {note.about && (
              <GoTo to="/parties/$id" params={{ id: note.about.id }}>
                {t('page.towards', { name: note.about.name })}
              </GoTo>
            )}
          </MoveRow>
          <Fine>{t('page.deleting')}</Fine>
        </>
      )}
    </Page>
  );
}

function Text({ note }: { note: NoteView }) {
  const { t } = useTranslation('notes');
  const missing = note.missing ?? 'erased';
  if (note.text === null) return <Part title={t(`page.${missing}`)}>{t(`page.${missing}Why`)}</Part>;
  return note.kind === 'reflection' ? (
    <Answers answers={note.answers} />
  ) : (
    <Words size="large">{note.text}</Words>
  );
}

function Around({ note }: { note: NoteView }) {
  const { t } = useTranslation('notes');
  return (
    <>
      {note.about && (
        <>
          {t('page.about')}{' '}
          <Link to="/parties/$id" params={{ id: note.about.id }}>
            {note.about.name}
          </Link>
          .{' '}
        </>
      )}
      {t('page.kept')} <When at={note.keptAt} />.{' '}
      {note.followUpOn && (
        <>
          {t('page.backOn')} <Day on={note.followUpOn} />.
        </>
      )}
    </>
  );
}

function Reword({ note, onClose }: { note: NoteView; onClose: () => void }) {
  const { t } = useTranslation('notes');
  const kind: NoteKind = note.kind === 'practice' ? 'practice' : 'remember';
  const { form, fill, clear } = useFormDraft<NoteFields>(`note:${note.id}:${note.version}`, {
    text: note.text ?? '',
    about: note.about,
    followUpOn: note.followUpOn,
    weekdays: [...note.weekdays],
  });
  const move = useCommand(moves.reword);
  const go = async () => {
    const kept = await move.send({ id: note.id, saw: note.version, ...asContent(form, kind) });
    if (!kept) return;
    clear();
    onClose();
  };
  return (
    <Form send={t('form.keep')} onSend={go} busy={move.busy} refused={move.refused} onClose={onClose}>
      <NoteFieldsOf kind={kind} fields={form} fill={fill} />
      <Fine>{t('form.rewording')}</Fine>
    </Form>
  );
}
