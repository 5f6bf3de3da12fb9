import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip, Chips } from '#web/kit/pickers/chips.tsx';
import { Part } from '#web/kit/pages/page.tsx';
import type { GuideView } from '../../guide/guide-contract.ts';
import { EditableLine } from './guide-line.tsx';
import { LineForm } from './guide-line-form.tsx';
import { headingOf } from './heading.ts';

type Topic = GuideView['topics'][number];

/** What a guide holds by now, by topic; then one place to add a line, whatever it is about. */
export function GuideEditor({ guide }: { guide: GuideView }) {
  const { t } = useTranslation('people');
  const nameOf = (topic: Topic) => t(headingOf(topic, guide.party.kind === 'team'));
  return (
    <>
      {guide.topics.map((topic) => (
        <Lines key={topic} guide={guide} topic={topic} heading={nameOf(topic)} />
      ))}
      <AddLine guide={guide} nameOf={nameOf} />
    </>
  );
}

function Lines({ guide, topic, heading }: { guide: GuideView; topic: Topic; heading: string }) {
  const lines = guide.lines.filter((line) => line.topic === topic);
  if (lines.length === 0) return null;
  return (
    <Part small title={heading}>
      {lines.map((line, index) => (
        <EditableLine key={line.id} line={line} guide={guide} above={lines[index - 1]} />
      ))}
    </Part>
  );
}

function AddLine({ guide, nameOf }: { guide: GuideView; nameOf: (topic: Topic) => string }) {
  const { t } = useTranslation('people');
  const [adding, add] = useState<Topic | null>(null);
  return (
    <Part title={t('guide.add')} sub={t('guide.addSub')}>
      <Chips label={t('guide.add')}>
        {guide.topics.map((topic) => (
          <Chip
            key={topic}
            chosen={adding === topic}
            onChoose={() => add(adding === topic ? null : topic)}
            name={t('guide.addTo', { topic: nameOf(topic) })}
          >
            {nameOf(topic)}
          </Chip>
        ))}
      </Chips>
      {adding !== null && <LineForm key={adding} guide={guide} topic={adding} onClose={() => add(null)} />}
    </Part>
  );
}
