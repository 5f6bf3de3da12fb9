import { beforeEach, expect, test } from 'vitest';
import { keptOnDevice } from '#test/local-storage.ts';
import { draftCipher } from './draft-cipher.ts';
import { clearDraftStore, hasDrafts, saveDraft, openDraftStore, readDraft } from './draft-store.ts';

const key = (of: number) => draftCipher(`0${of}`.repeat(32));
const carla = '01944f2e-0000-7000-8000-00000000ca71';
const cem = '01944f2e-0000-7000-8000-0000000000ce';
const secretWords = 'Arne never listens, and I am tired of it';

/** What a browser keeps, as it is written on the device. */
let kept: Record<string, string>;
beforeEach(() => {
  clearDraftStore();
  kept = keptOnDevice();
});

test('words in the making come back in the same visit, after the page was opened anew', () => {
  openDraftStore(carla, key(1));
  saveDraft('conversation:new', secretWords);
  openDraftStore(carla, key(1));
  expect(readDraft('conversation:new')).toBe(secretWords);
  expect(hasDrafts()).toBe(true);
  saveDraft('conversation:new', ' ');
  expect(kept).toEqual({});
  expect(hasDrafts()).toBe(false);
});

test('on the device they lie closed, under the id of whoever wrote them', () => {
  openDraftStore(carla, key(1));
  saveDraft('note:new', secretWords);
  expect(Object.keys(kept)).toEqual([`draft:${carla}:note:new`]);
  expect(JSON.stringify(kept)).not.toContain('Arne');
  expect(Object.values(kept).map((closed) => Buffer.from(closed, 'hex').toString())).not.toContain(
    secretWords,
  );
});

test('whoever signs in next finds nothing of anybody before them', () => {
  openDraftStore(carla, key(1));
  saveDraft('note:new', secretWords);
  kept['draft:note:new'] = 'from a time without names';
  openDraftStore(cem, key(2));
  expect(readDraft('note:new')).toBeNull();
  expect(kept).toEqual({});
});

test('the end of a visit forgets them, and a new visit of the same person does not open them', () => {
  openDraftStore(carla, key(1));
  saveDraft('note:new', secretWords);
  const before = { ...kept };
  clearDraftStore();
  expect(kept).toEqual({});
  Object.assign(kept, before);
  openDraftStore(carla, key(3));
  expect(readDraft('note:new')).toBeNull();
  expect(kept).toEqual({});
});

test('without a key they stay in this tab alone', () => {
  openDraftStore(carla, null);
  saveDraft('note:new', secretWords);
  expect(readDraft('note:new')).toBe(secretWords);
  expect(kept).toEqual({});
  openDraftStore(carla, null);
  expect(readDraft('note:new')).toBeNull();
});
