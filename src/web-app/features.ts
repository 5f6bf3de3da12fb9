/**
 * The one visible list for the pages, as `src/app.ts` is for the server. What features add to the "New" menu, the palette and
 * to each other's pages stands in this order.
 */
import { asks } from '#features/asks/web/feature.ts';
import { conversations } from '#features/conversations/web/feature.ts';
import { expectations } from '#features/expectations/web/feature.ts';
import { goals } from '#features/goals/web/feature.ts';
import { headsUps } from '#features/heads-ups/web/feature.ts';
import { notes } from '#features/notes/web/feature.ts';
import { partnerships } from '#features/partnerships/web/feature.ts';
import { people } from '#features/people/web/feature.ts';
import { promises } from '#features/promises/web/feature.ts';
import { pulse } from '#features/pulse/web/feature.ts';
import { rounds } from '#features/rounds/web/feature.ts';
import { signIn } from '#features/sign-in/web/feature.ts';
import { teamCharters } from '#features/team-charters/web/feature.ts';
import { teamView } from '#features/team-view/web/feature.ts';
import { thanks } from '#features/thanks/web/feature.ts';
import { today } from '#features/today/web/feature.ts';
import { backstage } from '#integrations/backstage/web/feature.ts';
import { csv } from '#integrations/csv/web/feature.ts';
import { sample } from '#sample/web/feature.ts';
import type { Pages } from '#web/feature.ts';
import { reference } from './reference/feature.ts';

export const features = [
  asks,
  promises,
  partnerships,
  expectations,
  teamCharters,
  goals,
  thanks,
  conversations,
  notes,
  headsUps,
  rounds,
  pulse,
  today,
  teamView,
  people,
  signIn,
  csv,
  backstage,
  sample,
  reference,
] as const;

type PagesOf<Its, Layout extends keyof Pages> =
  Its extends Record<Layout, readonly (infer Page)[]> ? Page : never;

/** The pages of all features in one layout. */
export const pagesIn = <Layout extends keyof Pages>(layout: Layout) =>
  features.flatMap(({ pages }: { pages: Pages }) => pages[layout] ?? []) as unknown as PagesOf<
    (typeof features)[number]['pages'],
    Layout
  >[];
