/** Three beginnings for a conversation, out of what people put in their guides (B33): only lines that all of them may read. */
import { guideLinesOf, outsideCircle, partiesNamed } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { MeetingView } from './contract.ts';

type Prompt = MeetingView['prompts'][number];

const most = 3;
/** What makes a good beginning, the most inviting first. */
const topics = ['about-me', 'want', 'help-with'] as const;

/** Up to three prompts for whoever looks: theirs and the others' in turn. */
export async function promptsFor(db: Reading, me: string, others: readonly string[]): Promise<Prompt[]> {
  const names = await partiesNamed(db, [me, ...others]);
  const linesBy = async (party: string) => {
    const lines = (await guideLinesOf(db, party)).flatMap((line) => {
      const topic = topics.find((one) => one === line.topic);
      return topic ? [{ ...line, topic }] : [];
    });
    const readable = party === me ? await readableBy(db, others, lines) : lines;
    return readable
      .toSorted((a, b) => placeOf(a.topic) - placeOf(b.topic))
      .map(({ topic, words }): Prompt => ({ party: names.get(party)!, mine: party === me, topic, words }));
  };
  const each: Prompt[][] = [];
  for (const party of [...others, me]) each.push(await linesBy(party));
  return inTurn(each).slice(0, most);
}

const placeOf = (topic: string) => topics.findIndex((one) => one === topic);

/** Those of my lines whose circle the others are in. */
async function readableBy<Line extends { circleId: string }>(
  db: Reading,
  others: readonly string[],
  lines: readonly Line[],
): Promise<Line[]> {
  const readable: Line[] = [];
  for (const line of lines.slice(0, 2 * most))
    if ((await outsideCircle(db, others, line.circleId)).length === 0) readable.push(line);
  return readable;
}

const inTurn = (each: readonly Prompt[][]): Prompt[] =>
  Array.from({ length: most }, (_, turn) => each.flatMap((lines) => lines[turn] ?? [])).flat();
