import { expect, test } from 'vitest';
import { chunk, dots, dotsWithoutLoss, extendedHead, webp } from '#test/pictures.ts';
import { faultOf, mostBytes, onlyDots } from './picture.ts';

test('a square of 256 dots is taken as a photograph, without loss, and with what shows through', () => {
  expect(faultOf(webp(dots()))).toBeNull();
  expect(faultOf(webp(dotsWithoutLoss()))).toBeNull();
  expect(faultOf(webp(extendedHead(0x10), chunk('ALPH', [0, 1, 2]), dots()))).toBeNull();
});

test('what is no such file is unreadable, however it is called', () => {
  const good = webp(dots());
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
  const broken = [
    Buffer.alloc(0),
    Buffer.from('<svg onload="alert(1)">'),
    png,
    good.subarray(0, 20),
    Buffer.concat([good, Buffer.from('<script>')]),
    webp(),
    webp(chunk('VP8 ', [1, 2, 3])),
    webp(chunk('VP8 ', [0x11, 0, 0, 0x9d, 0x01, 0x2a, 0, 1, 0, 1])),
    webp(chunk('VP8L', [0x2e, 0, 0, 0, 0])),
    webp(dots(), dots()),
    webp(dots(), chunk('ALPH', [0])),
    webp(extendedHead(0), extendedHead(0), dots()),
    webp(extendedHead(0)),
    webp(chunk('VP8X', [0]), dots()),
  ];
  for (const [place, bytes] of broken.entries())
    expect({ place, fault: faultOf(bytes) }).toEqual({ place, fault: 'unreadable' });
});

test('its size is read from the dots, and from the head where there is one', () => {
  expect(faultOf(webp(dots(256, 255)))).toBe('not-square');
  expect(faultOf(webp(dotsWithoutLoss(512, 512)))).toBe('not-square');
  expect(faultOf(webp(extendedHead(0, 4096, 4096), dots()))).toBe('not-square');
});

test('nothing goes along with it: no place, no camera, no profile, nothing unknown', () => {
  for (const name of ['EXIF', 'XMP ', 'ICCP', 'TAIL'])
    expect(faultOf(webp(extendedHead(0), dots(), chunk(name, [1, 2, 3])))).toBe('carries-more');
  for (const flag of [0x20, 0x08, 0x04, 0x02])
    expect(faultOf(webp(extendedHead(flag), dots()))).toBe('carries-more');
});

test('it stands still', () => {
  expect(faultOf(webp(extendedHead(0x02), chunk('ANIM', [0, 0, 0, 0, 0, 0]), chunk('ANMF', [1])))).toBe(
    'moves',
  );
});

test('it is small', () => {
  const most = mostBytes - webp(dots(256, 256, 0)).length;
  expect(faultOf(webp(dots(256, 256, most)))).toBeNull();
  expect(faultOf(webp(dots(256, 256, most + 2)))).toBe('too-large');
});

test('the dots alone are taken out of what a browser writes', () => {
  const written = webp(extendedHead(0x28), chunk('ICCP', [1, 2, 3]), dots(), chunk('EXIF', [4]));
  expect(faultOf(written)).toBe('carries-more');
  expect(Buffer.from(onlyDots(written)!)).toEqual(webp(dots()));
  expect(onlyDots(Buffer.from('no picture'))).toBeNull();
});
