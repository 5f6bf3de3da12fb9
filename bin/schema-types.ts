/** Writes the table types from the migrations (`--write`), or says where they have drifted apart. Run by the pinned Node. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTemporary } from '../src/platform/embedded/temporary.ts';
import { migrate } from '../src/platform/migrate.ts';

const target = new URL('../src/platform/database/schema.generated.ts', import.meta.url);
const codegen = new URL('../node_modules/kysely-codegen/dist/cli/bin.js', import.meta.url).pathname;
const mapping = { timestamptz: 'string', date: 'string', time: 'string', int8: 'number', tsvector: 'string' };

/** The types as the migrations of this checkout make them. */
async function typesFromMigrations(): Promise<string> {
  const server = await startTemporary();
  const folder = mkdtempSync(join(tmpdir(), 'alongside-types-'));
  try {
    await migrate({ connectionString: server.url });
    const file = join(folder, 'schema.ts');
    execFileSync(process.execPath, [
      codegen,
      '--camel-case',
      '--dialect',
      'postgres',
      '--url',
      server.url,
      '--out-file',
      file,
      '--log-level',
      'error',
      '--type-mapping',
      JSON.stringify(mapping),
      '--exclude-pattern',
      '(public.schema_migration|as_left.*)',
    ]);
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await server.stop();
  }
}

const fresh = await typesFromMigrations();
if (process.argv.includes('--write')) writeFileSync(target, fresh);
else if (readFileSync(target, 'utf8') !== fresh) {
  console.error(
    'The table types no longer match the migrations. Run `npm run types:write` and commit the result.',
  );
  process.exit(1);
}
