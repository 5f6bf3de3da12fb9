/** Notes, reflections and practices: what is for oneself alone. */
import { personLeft } from '#features/people/events.ts';
import { writing } from '#platform/database/transaction.ts';
import type { Feature } from '#platform/feature.ts';
import { handle } from '#platform/jobs.ts';
import { noteRoutes } from './api.ts';
import { leaderCards, noteCards, quietTimeCards } from './cards.ts';
import { mirrorRoutes } from './mirror/api.ts';
import type { NotesDependencies } from './dependencies.ts';
import { openNotes } from './open.ts';
import { ownNotes } from './own-notes.ts';
import { reflectionRoutes } from './reflection/api.ts';
import { removeAllOf } from './store.ts';

/** The feature; what it needs of its neighbours is handed to it. */
export const notes = (dependencies: NotesDependencies): Feature => ({
  name: 'notes',
  routes: [...noteRoutes, ...reflectionRoutes(dependencies), ...mirrorRoutes(dependencies)],
  exports: [ownNotes],
  cards: [noteCards, quietTimeCards, leaderCards(dependencies)],
  openItems: [openNotes],
  // the move `account-ends`: whoever leaves takes what was theirs alone along, or nobody has it
  on: [handle(personLeft, ({ person }, { app }) => writing(app, person, (tx) => removeAllOf(tx, person)))],
});
