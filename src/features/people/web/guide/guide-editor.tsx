import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Space } from '#web/kit/pages/empty-state.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Part } from '#web/kit/pages/page.tsx';
import type { GuideView } from '../../guide/guide-contract.ts';
import { EditableLine } from './guide-line.tsx';
import { LineForm } from './guide-line-form.tsx';
import { headingOf } from './heading.ts';

/** All topics of a guide; an empty one is a gentle space with its question. */
export function GuideEditor({ guide }: { guide: GuideView }) {
  return guide.topics.map((topic) => <Topic key={topic} topic={topic} guide={guide} />);
}

function Topic({ topic, guide }: { topic: GuideView['topics'][number]; guide: GuideView }) {
  const { t } = useTranslation('people');
  const [adding, setAdding] = useState(false);
  const heading = t(headingOf(topic, guide.party.kind === 'team'));
  const lines = guide.lines.filter((line) => line.topic === topic);
  return (
    <Part small title={heading}>
      {lines.map((line, index) => (
        <EditableLine key={line.id} line={line} guide={guide} above={lines[index - 1]} />
      ))}
      {lines.length === 0 && !adding && <Space>{t(`topics.${topic}.question`)}</Space>}
      {adding ? (
        <LineForm guide={guide} topic={topic} onClose={() => setAdding(false)} />
      ) : (
        <Moves>
          <Button onClick={() => setAdding(true)} aria-label={t('guide.addTo', { topic: heading })}>
            {t('guide.add')}
          </Button>
        </Moves>
      )}
    </Part>
  );
}
