/** How a conversation begins: as a draft that nobody else knows of, or as an invitation that is sent at once. */
import type { Writing } from '#platform/database/transaction.ts';
import { untellingId } from '#platform/id.ts';
import { newKey } from '#platform/sealed/sealing.ts';
import { refuseAbsentNames, refuseCauses } from './absent-mentions.ts';
import { meantFor, peopleBehind } from './audience.ts';
import { forms, type Form, type Part, type Variant } from './conversation-form.ts';
import { asked, type StoredConversation } from './conversation-stored.ts';
import { addEntries, sealTopic, type NewEntry } from './entry-store.ts';
import { addConversation } from './store.ts';

/** What somebody writes into a draft. */
export interface Prepared {
  with: readonly string[];
  variant?: Variant | undefined;
  topic?: string | undefined;
  parts?: readonly { part: Part; words: string }[] | undefined;
  by?: string | undefined;
}

const variantOf = (form: Form, wanted: Variant | undefined): Variant | null => {
  const known = forms[form].variants;
  return known.find((one) => one === wanted) ?? known[0] ?? null;
};

/** A draft without a word, in the circle of its opener alone. */
export async function blankDraft(tx: Writing, form: Form, opener: string): Promise<StoredConversation> {
  return {
    id: untellingId(),
    version: 1,
    form,
    variant: null,
    state: 'draft',
    stage: null,
    opener,
    people: [],
    hasTopic: false,
    entries: [],
    hasWords: true,
    circle: opener,
    keyId: await newKey(tx, { circle: opener, by: opener }),
    topic: null,
    planned: [],
    dueOn: null,
    lapsesOn: null,
    reachesAt: null,
    invitedAt: null,
    endedAt: null,
    news: null,
  };
}

/** Puts what was chosen into a draft. Refuses what `meantFor` refuses, and names of people who are not part of it. */
export async function wordedDraft(
  tx: Writing,
  draft: StoredConversation,
  given: Prepared,
): Promise<StoredConversation> {
  const { form, opener } = draft;
  const planned = await meantFor(tx, form, opener, given.with);
  const words = (given.parts ?? []).map((one) => one.words);
  const people = await peopleBehind(tx, opener, planned);
  await refuseAbsentNames(tx, people, given.topic, ...words);
  if (form === 'review') await refuseCauses(tx, opener, given.topic ?? '', ...words);
  const topic = given.topic?.trim() ? await sealTopic(tx, draft, given.topic) : null;
  return {
    ...draft,
    planned,
    people: [opener, ...planned].map(asked),
    variant: variantOf(form, given.variant),
    topic,
    hasTopic: topic !== null,
    dueOn: form === 'review' ? (given.by ?? null) : null,
  };
}

/** What was written that the form asks for. */
export function written(form: Form, { parts = [] }: Prepared): NewEntry[] {
  const { needs, may } = forms[form];
  return parts
    .filter(({ part }) => needs.includes(part) || may.includes(part))
    .map(({ part, words }) => ({ kind: 'prepared' as const, part, words }));
}

/** Writes a new draft. Advice that is asked of several becomes one draft for each: they are blind to each other. */
export async function begin(
  tx: Writing,
  form: Form,
  opener: string,
  given: Prepared,
): Promise<StoredConversation[]> {
  const wanted = [...new Set(given.with)];
  const each = form === 'advice' && wanted.length > 1 ? wanted.map((one) => [one]) : [wanted];
  if (form === 'advice') await meantFor(tx, form, opener, wanted);
  const drafts = [];
  for (const people of each) {
    const draft = await wordedDraft(tx, await blankDraft(tx, form, opener), { ...given, with: people });
    await addConversation(tx, draft);
    drafts.push({ ...draft, entries: await addEntries(tx, draft, opener, written(form, given)) });
  }
  return drafts;
}
