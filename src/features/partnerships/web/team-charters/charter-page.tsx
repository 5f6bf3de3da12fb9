import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { Move, Moves } from '#web/kit/moves/moves.tsx';
import { Page, Side } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { Group, ListRow } from '#web/kit/pages/rows.tsx';
import { WhoCanSee } from '#features/people/web/kit/recipient/who-can-see.tsx';
import { useCommand } from '#web/commands.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { sayDay } from '#web/time.ts';
import {
  proposeClosing,
  proposeOpening,
  readCharter,
  type CharterLine,
  type CharterView,
} from '../../team-charters/contract.ts';
import { CharterForm } from './charter-form.tsx';
import { Question } from './question.tsx';

/** What a team agreed with itself (S1-10), or the principles of the whole workplace (S1-1): adopted by consent. */
export function CharterPage() {
  const { t } = useTranslation('partnerships');
  const { team } = useParams({ from: '/inside/charters/$team' });
  const charter = useRequiredQuery(readCharter, { team });
  const [writing, setWriting] = useState(false);
  return (
    <Page
      title={t(charter.isWorkplace ? 'own.principles' : 'own.title', { team: charter.team.name })}
      why={
        !charter.isWorkplace && (
          <Link to="/teams/$id" params={{ id: team }}>
            {charter.team.name}
          </Link>
        )
      }
      sub={t(charter.isWorkplace ? 'own.principlesSub' : 'own.sub')}
      aside={
        <>
          {charter.whoCanSee && <WhoCanSee circle={charter.whoCanSee} />}
          <Opening charter={charter} />
        </>
      }
    >
      {charter.opening && <Question question={charter.opening} say={t(`own.ask.${charter.opening.kind}`)} />}
      <Lines charter={charter} />
      {charter.can.includes('draft') && (
        <>
          <Moves>
            <Move open={writing} onMake={() => setWriting(!writing)}>
              {t('own.write')}
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
  const { t } = useTranslation('partnerships');
  if (charter.lines.length === 0)
    return charter.member ? (
      <EmptyState example={t('own.example')}>{t('own.none')}</EmptyState>
    ) : (
      <EmptyState>{t('own.closed')}</EmptyState>
    );
  return (['asked', 'agreed', 'drafts'] as const).map((group) => (
    <Group
      key={group}
      title={t(`own.groups.${group === 'asked' && charter.isWorkplace ? 'allAsked' : group}`)}
    >
      {charter.lines.filter(groups[group]).map((line) => (
        <LineRow key={line.id} line={line} />
      ))}
    </Group>
  ));
}

function LineRow({ line }: { line: CharterLine }) {
  const { t, i18n } = useTranslation('partnerships');
  const standing = () => {
    if (line.question) return t(line.question.yours ? 'own.answered' : 'own.yourWord');
    if (line.reviewDue) return t('line.due');
    return line.reviewOn ? t('line.review', { day: sayDay(line.reviewOn, i18n.language) }) : undefined;
  };
  return (
    <ListRow to={{ to: '/charter-lines/$id', params: { id: line.id } }} state={standing()}>
      {line.inForce?.text ?? line.question?.text ?? line.draft?.text}
    </ListRow>
  );
}

/** Whether everyone may read it: the team decides, by the same consent. */
function Opening({ charter }: { charter: CharterView }) {
  const { t } = useTranslation('partnerships');
  const open = useCommand(proposeOpening);
  const close = useCommand(proposeClosing);
  if (charter.isWorkplace) return null;
  return (
    <Side title={t('openness.title')}>
      <p>{t(charter.open ? 'own.isOpen' : 'own.isClosed')}</p>
      <Moves>
        {charter.can.includes('propose-opening') && (
          <Move onMake={() => void open.send({ team: charter.team.id })} busy={open.busy}>
            {t('own.proposeOpening')}
          </Move>
        )}
        {charter.can.includes('propose-closing') && (
          <Move onMake={() => void close.send({ team: charter.team.id })} busy={close.busy}>
            {t('own.proposeClosing')}
          </Move>
        )}
      </Moves>
      <Refused by={open.refused ?? close.refused} />
    </Side>
  );
}
