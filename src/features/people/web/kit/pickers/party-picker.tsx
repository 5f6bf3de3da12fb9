import { lazyPart } from '#web/kit/lazy.tsx';
import type { PartiesPickerProps, PartyPickerProps } from './party-picker.lazy.tsx';

export type { PartiesPickerProps, PartyPickerProps };

const load = () => import('./party-picker.lazy.tsx');

/** Chooses one person or team by the letters of their name. */
export const PartyPicker = lazyPart<PartyPickerProps>(() => load().then((part) => part.PartyPicker));

/** Chooses several. */
export const PartiesPicker = lazyPart<PartiesPickerProps>(() => load().then((part) => part.PartiesPicker));
