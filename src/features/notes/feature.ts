/** Notes, reflections and practices: what is for oneself alone. */
import { personLeft } from '#features/people/events.ts';
import type { Feature } from '#platform/feature.ts';
import { handle } from '#platform/jobs.ts';
import { noteRoutes } from './api.ts';
import { onPersonLeft } from './leave.ts';
import { leaderCards, noteCards, promptCards } from './today.ts';
import { mirrorRoutes } from './mirror/api.ts';
import type { NotesDependencies } from './dependencies.ts';
import { openNotes, ownNotes } from './lists.ts';
import { reflectionRoutes } from './reflection/api.ts';
import { practiceHasBegun } from './store.ts';

/** The feature; what it needs of its neighbours is handed to it. */
export const notes = (dependencies: NotesDependencies): Feature => ({
  name: 'notes',
  routes: [...noteRoutes, ...reflectionRoutes(dependencies), ...mirrorRoutes(dependencies)],
  exports: [ownNotes],
  cards: [noteCards, promptCards, leaderCards(dependencies)],
  openItems: [openNotes],
  beginnings: [{ part: 'practice', hasBegun: practiceHasBegun }],
  on: [handle(personLeft, onPersonLeft)],
});
