import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Moves } from '#web/kit/moves/moves.tsx';
import { Refused } from '#web/kit/pages/refused.tsx';
import { useCommand } from '#web/commands.ts';
import { toast } from '#web/toasts.ts';
import { setPicture } from '../../picture/picture-contract.ts';
import { side } from '../../picture/picture.ts';
import { asBase64, asWebp, draw, moved, nearest, wholeView, type View } from './cut.ts';
import css from './picture.module.css';

export interface CropProps {
  file: File;
  onDone: () => void;
}

/** Cuts a square out of a picture on this device; only the square is sent. */
export function Crop({ file, onDone }: CropProps) {
  const { t } = useTranslation(['people', 'web']);
  const [problem, setProblem] = useState<'notAPicture' | 'cannotMakeSmall' | null>(null);
  const [view, setView] = useState(wholeView);
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = usePictureIn(file, () => setProblem('notAPicture'));
  const { send, busy, refused } = useCommand(setPicture);
  useEffect(() => {
    if (canvas.current && picture) draw(canvas.current, picture, view);
  }, [picture, view]);
  const use = async () => {
    const webp = canvas.current && (await asWebp(canvas.current));
    if (!webp) return setProblem('cannotMakeSmall');
    if (!(await send({ picture: asBase64(webp) }))) return;
    toast(t('picture.kept'));
    onDone();
  };
  return (
    <>
      <div className={css.crop}>
        <canvas
          ref={canvas}
          className={css.area}
          width={side}
          height={side}
          tabIndex={0}
          role="img"
          aria-label={t('picture.area')}
          {...(picture ? handlersOf(picture, setView) : {})}
        />
        <div className={css.tools}>
          <label className={css.zoom}>
            {t('picture.zoom')}
            <input
              type="range"
              min={1}
              max={nearest}
              step={0.05}
              value={view.zoom}
              onChange={(event) => setView({ ...view, zoom: Number(event.currentTarget.value) })}
            />
          </label>
          <Moves>
            <Button variant="filled" onClick={() => void use()} aria-disabled={!picture || busy || undefined}>
              {t('picture.use')}
            </Button>
            <Button onClick={onDone}>{t('web:form.close')}</Button>
          </Moves>
        </div>
      </div>
      <p role="alert">{problem && t(`picture.${problem}`)}</p>
      <Refused by={refused} />
    </>
  );
}

/** The picture that is in a file, the right way up. */
function usePictureIn(file: File, onNone: () => void): ImageBitmap | null {
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const none = useRef(onNone);
  useEffect(() => {
    let isOver = false;
    createImageBitmap(file).then(
      (read) => (isOver ? read.close() : setPicture(read)),
      () => none.current(),
    );
    return () => void (isOver = true);
  }, [file]);
  return picture;
}

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [8, 0],
  ArrowRight: [-8, 0],
  ArrowUp: [0, 8],
  ArrowDown: [0, -8],
};

/** By pointer and by arrow keys. */
function handlersOf(picture: ImageBitmap, setView: (change: (view: View) => View) => void) {
  const move = (x: number, y: number) => setView((view) => moved(picture, view, x, y));
  return {
    onPointerDown: (event: PointerEvent<HTMLCanvasElement>) =>
      event.currentTarget.setPointerCapture(event.pointerId),
    onPointerMove: (event: PointerEvent<HTMLCanvasElement>) => {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
      const dots = side / event.currentTarget.clientWidth;
      move(event.movementX * dots, event.movementY * dots);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const by = arrows[event.key];
      if (!by) return;
      event.preventDefault();
      move(...by);
    },
  };
}
