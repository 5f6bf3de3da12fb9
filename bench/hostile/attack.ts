import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Scene } from './house.ts';
import type { Got } from './loads.ts';

const main = fileURLToPath(new URL('attackers.ts', import.meta.url));

/** Begins these loads; the function that is returned ends them and tells what the attackers got. */
export async function attack(
  scene: Scene,
  names: readonly string[],
): Promise<() => Promise<Record<string, Got>>> {
  const child = fork(main, [JSON.stringify({ scene, names })], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return async () => {
    const told = once(child, 'message');
    child.send('enough');
    const [got] = (await told) as [Record<string, Got>];
    if (child.exitCode === null) await once(child, 'exit');
    return got;
  };
}
