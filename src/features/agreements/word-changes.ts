/** A diff of two wordings, word by word (the longest common subsequence). Pure. */

export interface WordChange {
  kind: 'same' | 'out' | 'in';
  words: string;
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** How long the longest common subsequence of words is from each pair of places on. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i]![j] =
        before[i] === after[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}

/** Runs of words that stayed, went (`out`) and came (`in`), in reading order; texts of a few hundred words. */
export function wordChanges(before: string, after: string): WordChange[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const lengths = commonLengths(old, now);
  const steps: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      steps.push({ kind: 'same', words: old[i]! });
      i++;
      j++;
    } else if (j >= now.length || (i < old.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      steps.push({ kind: 'out', words: old[i++]! });
    } else steps.push({ kind: 'in', words: now[j++]! });
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
