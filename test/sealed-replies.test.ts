/** What is sealed leaves no copy in the store of repeated commands, whichever operation answers with it. */
import { expect, test } from 'vitest';
import { features } from '#src/app.ts';
import { ConversationView } from '#features/conversations/view-contract.ts';
import { NoteView } from '#features/notes/contract.ts';
import { ReflectionView } from '#features/notes/reflection/contract.ts';

const operations = features.flatMap((feature) => feature.routes.map(({ operation }) => operation));
const sealed: unknown[] = [NoteView, ReflectionView, ConversationView];

test('every command that answers with sealed words names the operation that shows them anew', () => {
  const commands = operations.filter(({ method, reply }) => method !== 'GET' && sealed.includes(reply));
  expect(commands.length).toBeGreaterThan(20);
  for (const { path, reply, shownBy } of commands)
    expect({ path, reply: shownBy?.reply }).toEqual({ path, reply });
});
