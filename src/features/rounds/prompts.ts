/** Three beginnings for a conversation, out of what people put in their guides (B33): only lines that all of them may read. */
import { guideLinesOf, outsideCircle, partiesNamed, partyIn } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { MeetingView } from './contract.ts';

type Prompt = MeetingView['prompts'][number];

const most = 3;
/** What makes a good beginning, the most inviting first. */
const topics = ['about-me', 'want', 'help-with'] as const;

/** Up to three prompts for whoever looks: theirs and the others' in turn. */
export async function promptsFor(db: Reading, me: string, others: readonly string[]): Promise<Prompt[]> {
  const all = [...others, me];
  const [names, ...each] = await Promise.all([
    partiesNamed(db, all),
    ...others.map((party) => beginningsBy(db, party)),
    beginningsBy(db, me).then((lines) => readableBy(db, others, lines)),
  ]);
  const prompts = each.map((lines, at) => {
    const party = partyIn(names, all[at] ?? me);
    return lines
      .toSorted((a, b) => placeOf(a.topic) - placeOf(b.topic))
      .map(({ topic, words }): Prompt => ({ party, mine: party.id === me, topic, words }));
  });
  return inTurn(prompts).slice(0, most);
}

/** The lines of somebody's guide that make a beginning. */
async function beginningsBy(db: Reading, party: string) {
  const lines = await guideLinesOf(db, party);
  return lines.flatMap((line) => {
    const topic = topics.find((one) => one === line.topic);
    return topic ? [{ ...line, topic }] : [];
  });
}

const placeOf = (topic: string) => topics.findIndex((one) => one === topic);

/** Those of my lines whose circle the others are in. */
async function readableBy<Line extends { circleId: string }>(
  db: Reading,
  others: readonly string[],
  lines: readonly Line[],
): Promise<Line[]> {
  const first = lines.slice(0, 2 * most);
  const circles = [...new Set(first.map((line) => line.circleId))];
  const outside = await Promise.all(circles.map((circle) => outsideCircle(db, others, circle)));
  const readable = new Set(circles.filter((_circle, at) => outside[at]?.length === 0));
  return first.filter((line) => readable.has(line.circleId));
}

const inTurn = (each: readonly Prompt[][]): Prompt[] =>
  Array.from({ length: most }, (_, turn) => each.flatMap((lines) => lines[turn] ?? [])).flat();
