import { createContext, useContext } from 'react';
import type { Verb } from './feature.ts';

/** What can be begun from anywhere; the router gathers it from the features. */
export const Verbs = createContext<readonly Verb[]>([]);
export const useVerbs = (): readonly Verb[] => useContext(Verbs);
