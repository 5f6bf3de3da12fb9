/** Preparing a conversation: a draft that nobody else knows of. */
import type { Writing } from '#platform/database/transaction.ts';
import { untellingId } from '#platform/id.ts';
import { newKey } from '#platform/sealed/sealing.ts';
import { forms, type Form, type Part, type Variant } from '../conversation-form.ts';
import { addEntry, removePrepared, sealTopic } from '../reflect-back/entry-store.ts';
import { meantFor, peopleBehind, refuseAbsentNames, refuseCauses } from '../absent-mentions.ts';
import { addConversation, asked, type StoredConversation } from '../store.ts';

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

export function blank(form: Form, opener: string, keyId: string): StoredConversation {
  return {
    ...{ id: untellingId(), version: 1, form, variant: null, state: 'draft', stage: null, opener },
    ...{
      people: [],
      hasTopic: false,
      entries: [],
      hasWords: true,
      circle: opener,
      keyId,
      topic: null,
      planned: [],
    },
    ...{ dueOn: null, lapsesOn: null, reachesAt: null, invitedAt: null, endedAt: null },
  };
}

/** Puts what was written into a draft. Refuses what `meantFor` refuses, and names of people who are not part of it. */
async function filled(tx: Writing, draft: StoredConversation, given: Prepared): Promise<StoredConversation> {
  const { form, opener } = draft;
  const planned = await meantFor(tx, form, opener, given.with);
  const words = (given.parts ?? []).map((one) => one.words);
  const people = await peopleBehind(tx, opener, planned);
  await refuseAbsentNames(tx, people, given.topic, ...words);
  if (form === 'review') await refuseCauses(tx, opener, given.topic ?? '', ...words);
  const topic = given.topic?.trim() ? await sealTopic(tx, draft.keyId!, draft.id, given.topic) : null;
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

async function writeParts(
  tx: Writing,
  draft: StoredConversation,
  given: Prepared,
): Promise<StoredConversation> {
  const { needs, may } = forms[draft.form];
  const fitting = (given.parts ?? []).filter(({ part }) => needs.includes(part) || may.includes(part));
  const entries = [];
  for (const { part, words } of fitting) {
    const id = await addEntry(tx, draft, draft.opener, { kind: 'prepared', part, words });
    const entry = { id, by: draft.opener, kind: 'prepared' as const, part, to: null };
    entries.push({ ...entry, verdict: null, betweenUs: false });
  }
  return { ...draft, entries };
}

/** Writes a new draft. Advice that is asked of several becomes one draft for each: they are blind to each other. */
export async function prepare(
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
    const keyId = await newKey(tx, { circle: opener, by: opener });
    const draft = await filled(tx, blank(form, opener, keyId), { ...given, with: people });
    await addConversation(tx, draft);
    drafts.push(await writeParts(tx, draft, given));
  }
  return drafts;
}

/** Writes a draft anew. */
export async function reword(
  tx: Writing,
  draft: StoredConversation,
  given: Prepared,
): Promise<StoredConversation> {
  const reworded = await filled(tx, draft, given);
  await removePrepared(tx, draft.id);
  return writeParts(tx, reworded, given);
}
