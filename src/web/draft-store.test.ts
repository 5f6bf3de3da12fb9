import { beforeEach, expect, test, vi } from 'vitest';
import { keptOnDevice } from '#test/local-storage.ts';
import { draftCipher } from './draft-cipher.ts';
import {
  clearDraftStore,
  fetchDraftCipher,
  hasDrafts,
  saveDraft,
  openDraftStore,
  readDraft,
} from './draft-store.ts';

const key = (of: number) => async () => draftCipher(`0${of}`.repeat(32));
const noKey = async () => null;
const carla = '01944f2e-0000-7000-8000-00000000ca71';
const cem = '01944f2e-0000-7000-8000-0000000000ce';
const secretWords = 'Arne never listens, and I am tired of it';

/** What a browser keeps, as it is written on the device. */
let kept: Record<string, string>;
beforeEach(() => {
  clearDraftStore();
  kept = keptOnDevice();
});

test('words in the making come back in the same visit, after the page was opened anew', async () => {
  await openDraftStore(carla, key(1));
  saveDraft('conversation:new', secretWords);
  await fetchDraftCipher();
  await openDraftStore(carla, key(1));
  expect(readDraft('conversation:new')).toBe(secretWords);
  expect(hasDrafts()).toBe(true);
  saveDraft('conversation:new', ' ');
  expect(kept).toEqual({});
  expect(hasDrafts()).toBe(false);
});

test('on the device they lie closed, under the id of whoever wrote them', async () => {
  await openDraftStore(carla, key(1));
  saveDraft('note:new', secretWords);
  await fetchDraftCipher();
  expect(Object.keys(kept)).toEqual([`draft:${carla}:note:new`]);
  expect(JSON.stringify(kept)).not.toContain('Arne');
  expect(Object.values(kept).map((closed) => Buffer.from(closed, 'hex').toString())).not.toContain(
    secretWords,
  );
});

test('whoever signs in next finds nothing of anybody before them', async () => {
  await openDraftStore(carla, key(1));
  saveDraft('note:new', secretWords);
  await fetchDraftCipher();
  kept['draft:note:new'] = 'from a time without names';
  await openDraftStore(cem, key(2));
  expect(readDraft('note:new')).toBeNull();
  expect(kept).toEqual({});
});

test('the end of a visit forgets them, and a new visit of the same person does not open them', async () => {
  await openDraftStore(carla, key(1));
  saveDraft('note:new', secretWords);
  await fetchDraftCipher();
  const before = { ...kept };
  clearDraftStore();
  expect(kept).toEqual({});
  Object.assign(kept, before);
  await openDraftStore(carla, key(3));
  expect(readDraft('note:new')).toBeNull();
  expect(kept).toEqual({});
});

test('without a key they stay in this tab alone', async () => {
  await openDraftStore(carla, noKey);
  saveDraft('note:new', secretWords);
  expect(readDraft('note:new')).toBe(secretWords);
  expect(kept).toEqual({});
  await openDraftStore(carla, noKey);
  expect(readDraft('note:new')).toBeNull();
});

test('no key is asked for before there is something to keep or to read', async () => {
  const fetchKey = vi.fn<ReturnType<typeof key>>(key(1));
  await openDraftStore(carla, fetchKey);
  expect(readDraft('note:new')).toBeNull();
  saveDraft('note:new', '');
  expect(fetchKey).not.toHaveBeenCalled();
  saveDraft('note:new', 'Arne');
  saveDraft('note:new', secretWords);
  await fetchDraftCipher();
  expect(fetchKey).toHaveBeenCalledOnce();
  await openDraftStore(carla, fetchKey);
  expect(fetchKey).toHaveBeenCalledTimes(2);
  expect(readDraft('note:new')).toBe(secretWords);
});
