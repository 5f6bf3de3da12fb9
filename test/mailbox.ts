/** Looking at the letters that wait in a test's workplace. */
import { one } from '#platform/defined.ts';
import type { Workplace } from './workplace.ts';

export interface WaitingLetter {
  to_address: string;
  language: string;
  subject: string;
  lines: string[];
  path: string;
  useful_until: string | null;
}

/** The letters to an address that were sent to the local page, oldest first. */
export async function lettersTo(workplace: Workplace, address: string): Promise<WaitingLetter[]> {
  await workplace.runJobs();
  const { rows } = await workplace.database.owner.query<WaitingLetter>(
    'select * from mail_waiting where to_address = $1 and shown_at is not null order by id',
    [address],
  );
  return rows;
}

/** The secret at the end of a letter's link. */
export const secretIn = ({ path }: WaitingLetter): string => path.slice(path.lastIndexOf('/') + 1);

export async function addressOf(workplace: Workplace, person: string): Promise<string> {
  const { rows } = await workplace.database.owner.query<{ email: string }>(
    'select email from person where id = $1',
    [person],
  );
  return one(rows).email;
}
