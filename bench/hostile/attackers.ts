/** The attackers' own process, so that what they do takes nothing from the member's side of the measurement. */
import { nth } from '#platform/defined.ts';
import { loads, type Got } from './loads.ts';
import type { Scene } from './house.ts';

const { scene, names } = JSON.parse(nth(process.argv, 2)) as { scene: Scene; names: string[] };
let isOver = false;
process.once('message', () => (isOver = true));
const got: Record<string, Got> = {};
const attacks = names.map((name) => {
  got[name] = {};
  return loads[name]!({ scene, got: got[name], goOn: () => !isOver });
});
process.send!('begun');
await Promise.race([Promise.all(attacks), whenOver()]);
process.send!(got, () => process.exit(0));

/** Whoever still waits for an answer a second after the end is counted no more. */
async function whenOver(): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = setInterval(() => {
      if (!isOver) return;
      clearInterval(look);
      setTimeout(resolve, 1000);
    }, 100);
  });
}
