/** Files that take longest begin first, so that none of them goes on alone when all the others are done. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest first; the others follow in the order Vitest would take. */
const longest = [
  'test/worlds/worlds.test.ts',
  'test/journeys/every-page.test.ts',
  'src/main.test.ts',
  'test/properties/circles.test.ts',
  'bench/crash/crash.test.ts',
  'test/properties/quiet.test.ts',
  'src/platform/embedded/embedded.test.ts',
  'src/platform/backup/backup.test.ts',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((file) => moduleId.endsWith(file));
  return place === -1 ? longest.length : place;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
