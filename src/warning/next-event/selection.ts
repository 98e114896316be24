/** The n-th largest of the first `length` values, n from 1 (Hoare's quickselect). Reorders the values. */
export function nthLargest(values: Float32Array, length: number, n: number): number {
  let [low, high] = [0, length - 1];
  while (low < high) {
    const pivot = values[(low + high) >> 1]!;
    let [i, j] = [low, high];
    while (i <= j) {
      while (values[i]! > pivot) i++;
      while (values[j]! < pivot) j--;
      if (i > j) break;
      const kept = values[i]!;
      values[i++] = values[j]!;
      values[j--] = kept;
    }
    if (n - 1 <= j) high = j;
    else if (n - 1 >= i) low = i;
    else break;
  }
  return values[n - 1]!;
}

/** The `most` of the numbers with the highest score, the highest first; equals by number. `scores` holds one for each number. */
export function highest(numbers: readonly number[], scores: ArrayLike<number>, most: number): number[] {
  const byScore = (a: number, b: number) => scores[b]! - scores[a]! || a - b;
  if (numbers.length <= most) return numbers.toSorted(byScore);
  // Plain loops: this runs over thousands of numbers for every question.
  const values = new Float32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) values[i] = scores[numbers[i]!]!;
  const threshold = nthLargest(values, numbers.length, most);
  const kept: number[] = [];
  for (const number of numbers) if (scores[number]! >= threshold) kept.push(number);
  return kept.sort(byScore).slice(0, most);
}
