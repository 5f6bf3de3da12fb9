import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import type { WebFeature } from '#web/feature.ts';
import { answersOf } from '#features/people/web/kit/moves/answers-of.tsx';
import { insideRoute } from '#web/layouts.ts';
import { towards } from '#web/search-params.ts';
import { isLineOfTheDay, type LineOfTheDay } from '../questions.ts';

const getParentRoute = () => insideRoute;

/** Whom a note is about, or the question of the day that it answers. */
const begun = (search: Record<string, unknown>): { to?: string; question?: LineOfTheDay } => ({
  ...towards(search),
  ...(isLineOfTheDay(search['question']) ? { question: search['question'] } : {}),
});

const answers = answersOf(() => import('./keeping/note-moves.ts').then((file) => file.noteAnswers));

const insidePages = [
  createRoute({
    getParentRoute,
    path: '/only-me',
    component: lazyRouteComponent(() => import('./notes-page.tsx'), 'NotesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/only-me/new',
    component: lazyRouteComponent(() => import('./keeping/keep-page.tsx'), 'KeepPage'),
    validateSearch: begun,
  }),
  createRoute({
    getParentRoute,
    path: '/only-me/notes/$id',
    component: lazyRouteComponent(() => import('./keeping/note-page.tsx'), 'NotePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/only-me/practice',
    component: lazyRouteComponent(() => import('./practising/practice-page.tsx'), 'PracticePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/only-me/week',
    component: lazyRouteComponent(() => import('./looking-back/week-page.tsx'), 'WeekPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/only-me/mirror',
    component: lazyRouteComponent(() => import('./looking-back/mirror-page.tsx'), 'MirrorPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/only-me/pause',
    component: lazyRouteComponent(() => import('./practising/pause-page.tsx'), 'PausePage'),
  }),
];

const pages = { inside: insidePages };

export const notes: WebFeature<typeof pages> = {
  pages,
  verbs: [
    { say: 'notes:verbs.note', to: '/only-me/new', isNew: 'more', towards: 'also' },
    { say: 'notes:verbs.week', to: '/only-me/week' },
    { say: 'notes:verbs.pause', to: '/only-me/pause' },
  ],
  places: [{ order: 60, to: '/only-me', say: 'web:places.onlyMe' }],
  subjects: {
    note: {
      say: 'notes:kinds.note',
      place: (id) => ({ to: '/only-me/notes/$id', params: { id } }),
      Answers: answers,
    },
    reflection: { place: () => ({ to: '/only-me/week' }), Answers: answers },
    day: { place: () => ({ to: '/only-me/pause' }), Answers: answers },
    leading: { place: () => ({ to: '/asks/new' }), Answers: answers },
  },
  recipient: [
    {
      name: 'notes',
      Part: lazy(() => import('./notes-on-recipient.tsx').then((file) => ({ default: file.NotesBeside }))),
    },
  ],
};
