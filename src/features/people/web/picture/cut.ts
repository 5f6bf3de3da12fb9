/** Cutting a square out of a picture: which part of it is seen, and as how few bytes it can be kept. */
import { mostBytes, onlyDots, side } from '../../picture/picture.ts';

/** Where the middle of the square stands, as a share of the free way (0 to 1), and how near one is (1 shows as much as there is). */
export interface View {
  x: number;
  y: number;
  zoom: number;
}

export const wholeView: View = { x: 0.5, y: 0.5, zoom: 1 };
export const nearest = 4;

interface Size {
  width: number;
  height: number;
}

/** The square that is seen, in dots of the picture. */
export function squareOf({ width, height }: Size, { x, y, zoom }: View) {
  const edge = Math.min(width, height) / zoom;
  return { left: (width - edge) * x, top: (height - edge) * y, edge };
}

/** The same view, moved by so many of the dots that are seen. */
export function moved(size: Size, view: View, byX: number, byY: number): View {
  const { edge } = squareOf(size, view);
  const dots = edge / side;
  const share = (at: number, by: number, room: number) =>
    room <= 0 ? at : Math.min(1, Math.max(0, at - (by * dots) / room));
  return {
    ...view,
    x: share(view.x, byX, size.width - edge),
    y: share(view.y, byY, size.height - edge),
  };
}

/** Draws what is seen. What shows through is white: a picture here has no holes. */
export function draw(canvas: HTMLCanvasElement, picture: ImageBitmap, view: View): void {
  const paper = canvas.getContext('2d', { alpha: false });
  if (!paper) return;
  const { left, top, edge } = squareOf(picture, view);
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, side, side);
  paper.imageSmoothingQuality = 'high';
  paper.drawImage(picture, left, top, edge, edge, 0, 0, side, side);
}

const qualities = [0.88, 0.8, 0.7, 0.6, 0.45, 0.3];

/** As WebP, as good as fits; null where the browser cannot write it. It has nothing of the file but its dots. */
export async function asWebp(canvas: HTMLCanvasElement): Promise<Uint8Array | null> {
  for (const quality of qualities) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/webp', quality));
    const dots = blob && onlyDots(new Uint8Array(await blob.arrayBuffer()));
    if (!dots) return null;
    if (dots.length <= mostBytes) return dots;
  }
  return null;
}

/** Bytes as the API takes them. */
export const asBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
