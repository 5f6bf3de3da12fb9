import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { MoveRow } from '#web/kit/moves/move-row.tsx';
import { moveTable, type Movable } from '#web/kit/moves/move-table.ts';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { ObjectNav } from '#features/people/web/kit/pages/object-nav.tsx';
import { Page, Side } from '#web/kit/pages/page.tsx';
import { LineGroup, ListRow } from '#web/kit/pages/lines.tsx';
import { WhoCanSee } from '#features/people/web/kit/recipient/who-can-see.tsx';
import { useRequiredQuery } from '#web/queries.ts';
import { sayDay } from '#web/time.ts';
import {
  proposeClosing,
  proposeOpening,
  readCharter,
  type CharterLine,
  type CharterView,
} from '../contract.ts';
import { CharterForm } from './charter-form.tsx';
import { Question } from './question.tsx';

/** What a team agreed with itself (S1-10), or the principles of the whole workplace (S1-1): adopted by consent. */
export function CharterPage() {
  const { t } = useTranslation('team-charters');
  const { team } = useParams({ from: '/inside/charters/$team' });
  const charter = useRequiredQuery(readCharter, { team });
  const [writing, setWriting] = useState(false);
  return (
    <Page
      back={<ObjectNav back={{ to: '/teams/$id', params: { id: team }, name: charter.team.name }} />}
      title={t(charter.isWorkplace ? 'principles' : 'title', { team: charter.team.name })}
      sub={t(charter.isWorkplace ? 'principlesSub' : 'sub')}
      aside={
        <>
          {charter.whoCanSee && <WhoCanSee circle={charter.whoCanSee} />}
          <Opening charter={charter} />
        </>
      }
    >
      {charter.opening && <Question question={charter.opening} say={t(`ask.${charter.opening.kind}`)} />}
      <Lines charter={charter} />
      {charter.can.includes('draft') && (
        <>
          <Moves>
            <Move open={writing} onMake={() => setWriting(!writing)}>
              {t('write')}
            </Move>
          </Moves>
          {writing && <CharterForm team={team} onDone={() => setWriting(false)} />}
        </>
      )}
    </Page>
  );
}

const groups = {
  asked: ({ state, question }: CharterLine) => question !== null || state === 'proposed',
  agreed: ({ state, question }: CharterLine) => state === 'agreed' && question === null,
  drafts: ({ state }: CharterLine) => state === 'draft',
} as const;

function Lines({ charter }: { charter: CharterView }) {
  const { t } = useTranslation('team-charters');
  if (charter.lines.length === 0)
    return charter.member ? (
      <EmptyState example={t('example')}>{t('none')}</EmptyState>
    ) : (
      <EmptyState>{t('closed')}</EmptyState>
    );
  return (['asked', 'agreed', 'drafts'] as const).map((group) => (
    <LineGroup
      key={group}
      title={t(`groups.${group === 'asked' && charter.isWorkplace ? 'allAsked' : group}`)}
    >
      {charter.lines.filter(groups[group]).map((line) => (
        <LineRow key={line.id} line={line} />
      ))}
    </LineGroup>
  ));
}

function LineRow({ line }: { line: CharterLine }) {
  const { t, i18n } = useTranslation(['team-charters', 'agreements']);
  const standing = () => {
    if (line.question) return t(line.question.yours ? 'answered' : 'yourWord');
    if (line.reviewDue) return t('agreements:due');
    return line.reviewOn
      ? t('agreements:lookedOver', { day: sayDay(line.reviewOn, i18n.language) })
      : undefined;
  };
  return (
    <ListRow to={{ to: '/charter-lines/$id', params: { id: line.id } }} state={standing()}>
      {line.inForce?.text ?? line.question?.text ?? line.draft?.text}
    </ListRow>
  );
}

const ofTeam = { send: ({ id }: Movable) => ({ team: id }) };
const openingMoves = moveTable<Movable>()({
  part: 'team-charters',
  operations: { 'propose-opening': proposeOpening, 'propose-closing': proposeClosing },
  row: { 'propose-opening': ofTeam, 'propose-closing': ofTeam },
  label: (t, move) => t(move === 'propose-opening' ? 'proposeOpening' : 'proposeClosing'),
});

/** Whether everyone may read it: the team decides, by the same consent. */
function Opening({ charter }: { charter: CharterView }) {
  const { t } = useTranslation('team-charters');
  if (charter.isWorkplace) return null;
  return (
    <Side title={t('readers')}>
      <p>{t(charter.open ? 'isOpen' : 'isClosed')}</p>
      <MoveRow moves={openingMoves} subject={{ id: charter.team.id, can: charter.can }} />
    </Side>
  );
}
