import '#web/fonts.css';
import '#web/mantine.ts';
import '#web/ground.css';
import '#web/forced-colors.css';
import '#web/print.css';
import { resume } from './admission.ts';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { defined } from '#platform/defined.ts';
import { languageOfBrowser, speak } from '#web/language.ts';
import { persistQueries } from '#web/offline/persisted-queries.ts';
import { onSignedOut, queryClient } from '#web/queries.ts';
import { FeatureRegistry, registryOf } from '#web/feature-registry.ts';
import { features } from './features.ts';
import { fetchPageFiles, router } from './router.tsx';
import { theme, tokens } from '#web/theme.ts';
import { endVisit, watchVisit, whoseVisit } from '#web/visit.ts';

onSignedOut(() => void endVisit());
watchVisit();
void resume().then(() => persistQueries(queryClient, whoseVisit));
fetchPageFiles();
await speak(languageOfBrowser());
/** Keeping the client for later must not stand in the way of what is wanted now. Of the words, it keeps those that are spoken here. */
if (import.meta.env.PROD)
  setTimeout(() => {
    const spoken = `/service-worker.js?language=${document.documentElement.lang}`;
    void navigator.serviceWorker?.register(spoken);
  }, 5000);

createRoot(defined(document.getElementById('root'))).render(
  <MantineProvider
    theme={theme}
    cssVariablesResolver={tokens}
    defaultColorScheme="auto"
    deduplicateCssVariables={false}
  >
    <QueryClientProvider client={queryClient}>
      <FeatureRegistry value={registryOf(features)}>
        <RouterProvider router={router} />
      </FeatureRegistry>
    </QueryClientProvider>
  </MantineProvider>,
);
