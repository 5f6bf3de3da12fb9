/** Opens and closes the workplace of a test file, and hands its tests what was gathered there for them. */
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { Workplace } from './workplace.ts';

type Gather<Gathered extends object> = (w: Workplace) => Gathered | Promise<Gathered>;
type Scenario<Gathered extends object> = () => Gathered & { w: Workplace };

/** One workplace, in which all is gathered before the first test of the file. */
export function gatheredOnce<Gathered extends object>(gather: Gather<Gathered>): Scenario<Gathered> {
  let w: Workplace;
  let gathered: Gathered;
  beforeAll(async () => {
    w = await Workplace.open();
    gathered = await gather(w);
  });
  afterAll(() => w.close());
  return () => ({ w, ...gathered });
}

/** One workplace, in which other people and teams are gathered for each test. */
export function gatheredForEach<Gathered extends object>(gather: Gather<Gathered>): Scenario<Gathered> {
  const opened = gatheredOnce(() => ({}));
  let gathered: Gathered;
  beforeEach(async () => {
    gathered = await gather(opened().w);
  });
  return () => ({ ...opened(), ...gathered });
}

/** A workplace for each test, where what another left behind would be told, counted or due. */
export function gatheredAlone<Gathered extends object>(gather: Gather<Gathered>): Scenario<Gathered> {
  let w: Workplace;
  let gathered: Gathered;
  beforeEach(async () => {
    w = await Workplace.open();
    gathered = await gather(w);
  });
  afterEach(() => w.close());
  return () => ({ w, ...gathered });
}
