import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '#web/kit/lazy.tsx';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Fine, Part } from '#web/kit/pages/page.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { removePicture } from '../../picture/picture-contract.ts';
import { Face } from '../kit/names/face.tsx';
import { useMe } from '../kit/me.ts';
import type { CropProps } from './crop.tsx';
import css from './picture.module.css';

const Crop = lazyPart<CropProps>(() => import('./crop.tsx').then((file) => file.Crop));

/** The picture of myself: chosen, cut out on this device, taken away. */
export function PicturePart() {
  const { t } = useTranslation('people');
  const { person } = useMe();
  const remove = useCommand(removePicture);
  const [file, setFile] = useState<File | null>(null);
  const takeAway = async () => {
    if (await remove.send({})) toast(t('picture.gone'));
  };
  return (
    <Part title={t('picture.title')} sub={t('picture.sub')}>
      {file ? (
        <Crop key={`${file.name} ${file.lastModified}`} file={file} onDone={() => setFile(null)} />
      ) : (
        <div className={css.now}>
          <Face of={person} size="large" />
          <Moves>
            <FileButton accept="image/*" onChange={setFile}>
              {(props) => (
                <Button {...props}>{t(person.picture ? 'picture.another' : 'picture.choose')}</Button>
              )}
            </FileButton>
            {person.picture && (
              <Button onClick={() => void takeAway()} aria-disabled={remove.busy || undefined}>
                {t('picture.takeAway')}
              </Button>
            )}
          </Moves>
        </div>
      )}
      {file && <Fine>{t('picture.hint')}</Fine>}
      <Refused by={remove.refused} />
    </Part>
  );
}
