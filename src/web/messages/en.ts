/** All messages of the English screen. A feature’s message file is found by its name. */
import { byFeature, type Messages } from './by-feature.ts';
import web from '../messages.en.ts';

const files = import.meta.glob<{ default: Messages }>('../../{features,integrations}/*/web/messages.en.ts', {
  eager: true,
});

export const messages: Record<string, Messages> = { web, ...byFeature(files) };
