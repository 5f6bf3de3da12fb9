/** The pages that journeys look at, built once before the first of them if what they are made of has changed. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const builder = join(resolve(import.meta.dirname, '../..'), 'bin/web-client.mjs');

export default function buildPages(): void {
  const build = `import { buildWebClient } from ${JSON.stringify(builder)}; buildWebClient();`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', build], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The pages could not be built: ${stderr}`);
}
