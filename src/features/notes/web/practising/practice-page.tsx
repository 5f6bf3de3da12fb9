import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { prefillState, usePrefill } from '#features/people/web/kit/prefill.ts';
import { useFormDraft } from '#web/draft.ts';
import { Form } from '#web/kit/forms/form.tsx';
import { GoTo } from '#web/kit/moves/go-to.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { Fine, Part, Stack } from '#web/kit/pages/page.tsx';
import { Lines, ListRow } from '#web/kit/pages/lines.tsx';
import { More } from '#web/kit/pages/more.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { usePagedQuery } from '#web/queries.ts';
import { listOf } from '#web/lists.ts';
import { nameWeekday } from '#web/time.ts';
import { keepNote, listNotes, type NoteLine } from '../../contract.ts';
import { asContent, NoteFieldsOf, nothingYet } from '../keeping/note-fields.tsx';
import { noteMoves } from '../keeping/note-moves.ts';
import { OnlyMe } from '../only-me.tsx';
import { AskToWatch } from './ask-to-watch.tsx';

/** What I practise: one thing at a time, on days I choose, with somebody who watches if I like (B39). */
export function PracticePage() {
  const { t } = useTranslation('notes');
  const { items, more, loadingMore } = usePagedQuery(listNotes, { kind: 'practice' });
  const isBegun = usePrefill() !== undefined;
  const [adding, add] = useState(isBegun);
  return (
    <OnlyMe title={t('practice.title')} sub={t('practice.sub')}>
      <Stack>
        {items.map((note) => (
          <Practice key={`${note.id}:${note.version}`} note={note} />
        ))}
      </Stack>
      <More more={more} busy={loadingMore} />
      {items.length === 0 ? (
        <NewPractice onKept={() => add(false)} />
      ) : (
        <Part title={t('practice.another')} sub={t('practice.one')}>
          <Moves>
            <Move open={adding} onMake={() => add(!adding)}>
              {t('practice.begin')}
            </Move>
          </Moves>
          {adding && <NewPractice onKept={() => add(false)} />}
        </Part>
      )}
    </OnlyMe>
  );
}

function Practice({ note }: { note: NoteLine }) {
  const { t, i18n } = useTranslation('notes');
  const [asking, ask] = useState(false);
  const days = note.weekdays.map((weekday) => nameWeekday(weekday, i18n.language));
  return (
    <Stack close>
      <Lines>
        <ListRow to={{ to: '/only-me/notes/$id', params: { id: note.id } }}>
          {note.text ?? t(`page.${note.missing ?? 'erased'}`)}
        </ListRow>
      </Lines>
      <Fine>
        {days.length > 0 ? t('practice.on', { days: listOf(days, i18n.language) }) : t('practice.resting')}
      </Fine>
      <MoveRow moves={noteMoves} subject={note} only={['done', 'another-day', 'let-go']}>
        {note.text !== null && (
          <Move open={asking} onMake={() => ask(!asking)}>
            {t('practice.watch')}
          </Move>
        )}
        {note.text !== null && (
          <GoTo quiet to="/offers/new" state={prefillState({ what: note.text, why: '' })}>
            {t('practice.offer')}
          </GoTo>
        )}
      </MoveRow>
      {asking && <AskToWatch note={note.id} text={note.text ?? ''} onClose={() => ask(false)} />}
    </Stack>
  );
}

const workdays = { ...nothingYet, weekdays: [1, 2, 3, 4, 5] };

function NewPractice({ onKept }: { onKept: () => void }) {
  const { t } = useTranslation('notes');
  const begun = usePrefill()?.what ?? '';
  // words that came along have a draft of their own: they never stand before what was begun here
  const { form, fill, clear } = useFormDraft(begun ? `note:practice:${begun}` : 'note:practice', {
    ...workdays,
    text: begun,
  });
  const keep = useCommand(keepNote);
  const go = async () => {
    if (!(await keep.send({ kind: 'practice', ...asContent(form, 'practice') }))) return;
    clear();
    toast(t('form.kept'));
    onKept();
  };
  return (
    <Form send={t('form.keep')} onSend={go} busy={keep.busy} refused={keep.refused}>
      <NoteFieldsOf kind="practice" fields={form} fill={fill} />
    </Form>
  );
}
