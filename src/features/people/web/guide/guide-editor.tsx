import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/pages/empty-state.tsx';
import { Chip, Chips } from '#web/kit/pickers/chips.tsx';
import { Part } from '#web/kit/pages/page.tsx';
import type { GuideView } from '../../guide/guide-contract.ts';
import { EditableLine } from './guide-line.tsx';
import { LineForm } from './guide-line-form.tsx';
import { headingOf } from './heading.ts';

type Topic = GuideView['topics'][number];

/** What is written in a guide, topic by topic, and one way to write more. */
export function GuideEditor({ guide }: { guide: GuideView }) {
  const { t } = useTranslation('people');
  const isOurs = guide.party.kind === 'team';
  const written = guide.topics.filter((topic) => guide.lines.some((line) => line.topic === topic));
  return (
    <>
      {written.length === 0 && (
        <EmptyState example={t(isOurs ? 'guide.teamExample' : 'guide.example')}>
          {t(isOurs ? 'guide.ours.empty' : 'guide.mine.empty')}
        </EmptyState>
      )}
      {written.map((topic) => (
        <LinesOn key={topic} topic={topic} guide={guide} />
      ))}
      <AddLine guide={guide} />
    </>
  );
}

function LinesOn({ topic, guide }: { topic: Topic; guide: GuideView }) {
  const { t } = useTranslation('people');
  const lines = guide.lines.filter((line) => line.topic === topic);
  return (
    <Part small title={t(headingOf(topic, guide.party.kind === 'team'))}>
      {lines.map((line, index) => (
        <EditableLine key={line.id} line={line} guide={guide} above={lines[index - 1]} />
      ))}
    </Part>
  );
}

/** A new line begins with what it is about. */
function AddLine({ guide }: { guide: GuideView }) {
  const { t } = useTranslation('people');
  const [about, setAbout] = useState<Topic | null>(null);
  return (
    <Part title={t('guide.add')}>
      <Chips label={t('guide.add')}>
        {guide.topics.map((topic) => (
          <Chip
            key={topic}
            chosen={about === topic}
            onChoose={() => setAbout(about === topic ? null : topic)}
          >
            {t(headingOf(topic, guide.party.kind === 'team'))}
          </Chip>
        ))}
      </Chips>
      {about && <LineForm key={about} guide={guide} topic={about} onClose={() => setAbout(null)} />}
    </Part>
  );
}
