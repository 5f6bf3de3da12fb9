import { later } from '../moves/later.tsx';
import type { PartiesPickerProps, PartyPickerProps } from './party-picker-inside.tsx';

export type { PartiesPickerProps, PartyPickerProps };

const load = () => import('./party-picker-inside.tsx');

/** Chooses one person or team by the letters of their name. */
export const PartyPicker = later<PartyPickerProps>(() => load().then((part) => part.PartyPicker));

/** Chooses several. */
export const PartiesPicker = later<PartiesPickerProps>(() => load().then((part) => part.PartiesPicker));
