import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from './embedded.ts';

/**
 * A throwaway server for tests: in a temporary folder, without waiting for disks, without autovacuum (so a template
 * database can be copied at any time), gone with `stop()` or when this process ends. `url` is the administrator's,
 * on the empty database `alongside`; other databases and roles can be made through it.
 */
export async function startTemporary(): Promise<{ url: string; stop(): Promise<void> }> {
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'alongside-'));
  const remove = () => rmSync(home, { recursive: true, force: true });
  try {
    const { administrator, stop } = await startEmbedded({ home, keep: 'throwaway' });
    return { url: administrator, stop: () => stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}
