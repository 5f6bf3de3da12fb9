import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupsInUse, keysIn, type KeyGroup } from '#web/keys.ts';
import { defined } from '#platform/defined.ts';
import css from './key-list.module.css';
import { sayStroke } from './stroke.ts';

/** The keys that work on this page just now. */
export default function KeyList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [groups] = useState(groupsInUse);
  return (
    <Modal.Root opened onClose={onClose} size={460} radius={12} yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content aria-label={t('keys.title')}>
        <Modal.Body className={defined(css.list)}>
          <div className={css.head}>
            <h2>{t('keys.title')}</h2>
            <Modal.CloseButton aria-label={t('keys.close')} />
          </div>
          {groups.map((group) => (
            <section key={group} className={css.group}>
              <h3>{t(`keys.groups.${group}`)}</h3>
              <Keys group={group} />
            </section>
          ))}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Keys({ group }: { group: KeyGroup }) {
  const { t } = useTranslation();
  return (
    <dl className={css.keys}>
      {keysIn(group).map(([name, strokes]) => (
        <div key={name}>
          <dt>
            {strokes.map((stroke) => (
              <kbd key={stroke}>{sayStroke(stroke, t('keys.control'))}</kbd>
            ))}
          </dt>
          <dd>{t(`keys.${group}.${name}` as 'keys.everywhere.find')}</dd>
        </div>
      ))}
    </dl>
  );
}
