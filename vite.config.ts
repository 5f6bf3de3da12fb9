import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { writeCompressedCopies } from './bin/web-client/compressed-copies.ts';
import { contractsAsData } from './bin/web-client/contracts-as-data.ts';
import { fileGroups } from './bin/web-client/file-groups.ts';
import { subsetFonts } from './bin/web-client/font-subsets.ts';
import { leaveOutFacades } from './bin/web-client/leave-out-facades.ts';
import { listTheAddresses } from './bin/web-client/page-addresses.ts';
import { listTheShell, worker } from './bin/web-client/service-worker-files.ts';

/** Where the app runs while its pages are worked on (bin/dev.mjs). */
const app = 'http://localhost:3211';

export default defineConfig({
  plugins: [
    react(),
    contractsAsData(),
    subsetFonts('src/web/fonts.css'),
    leaveOutFacades(),
    listTheAddresses(),
    listTheShell(),
    writeCompressedCopies(),
  ],
  server: {
    port: 5173,
    strictPort: true,
    proxy: Object.fromEntries(['/api', '/outbox', '/health', '/ready'].map((path) => [path, app])),
  },
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    target: 'es2023',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', 'service-worker': 'src/web/offline/service-worker.ts' },
      output: {
        codeSplitting: { groups: fileGroups },
        chunkFileNames: 'assets/[name]-[hash].js',
        entryFileNames: ({ name }) => (name === 'service-worker' ? worker : 'assets/[name]-[hash].js'),
      },
    },
  },
});
