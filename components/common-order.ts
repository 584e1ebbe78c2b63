/** What is in both of two lists, or only in the one that was or in the one that is now. */
export type Step = 'same' | 'was' | 'now';

/**
 * Two lists set against each other by their longest common subsequence, what was before what is: a step for each item, one for two that are the same.
 * Time and memory: one length by the other. Weights that sum to more than 65,535 are not told apart.
 *
 * @param weight of an item of the first list, where some count for more than others
 */
export function inCommonOrder(
  was: readonly string[],
  now: readonly string[],
  weight: (at: number) => number = () => 1,
): { steps: Step[]; common: number } {
  // best[i][j]: the most that was from i and now from j have in common.
  const best = Array.from({ length: was.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = was.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      best[i]![j] = was[i] === now[j] ? best[i + 1]![j + 1]! + weight(i) : Math.max(best[i + 1]![j]!, best[i]![j + 1]!);
  const steps: Step[] = [];
  for (let [i, j] = [0, 0]; i < was.length || j < now.length; ) {
    if (i < was.length && j < now.length && was[i] === now[j]) {
      steps.push('same');
      i++;
      j++;
    } else if (i < was.length && (j === now.length || best[i + 1]![j]! >= best[i]![j + 1]!)) {
      steps.push('was');
      i++;
    } else {
      steps.push('now');
      j++;
    }
  }
  return { steps, common: best[0]![0]! };
}
