/** A diff of two wordings, word by word (the longest common subsequence). Pure. */

export interface WordChange {
  kind: 'same' | 'out' | 'in';
  words: string;
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** How long the longest common subsequence of words is from each pair of places on. */
function commonLengths(before: readonly string[], after: readonly string[]) {
  const width = after.length + 1;
  const lengths = new Float64Array((before.length + 1) * width);
  const from = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        before[i] === after[j] ? from(i + 1, j + 1) + 1 : Math.max(from(i + 1, j), from(i, j + 1));
  return from;
}

/** Runs of words that stayed, went (`out`) and came (`in`), in reading order; texts of a few hundred words. */
export function wordChanges(before: string, after: string): WordChange[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const commonFrom = commonLengths(old, now);
  const steps: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [went, came] = [old[i], now[j]];
    const goes = came === undefined || commonFrom(i + 1, j) >= commonFrom(i, j + 1);
    if (went !== undefined && went === came) {
      steps.push({ kind: 'same', words: went });
      i++;
      j++;
    } else if (went !== undefined && goes) {
      steps.push({ kind: 'out', words: went });
      i++;
    } else if (came !== undefined) {
      steps.push({ kind: 'in', words: came });
      j++;
    }
  }
  return inRuns(steps);
}

function inRuns(steps: readonly WordChange[]): WordChange[] {
  const runs: WordChange[] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last?.kind === step.kind) last.words += ` ${step.words}`;
    else runs.push({ ...step });
  }
  return runs;
}
