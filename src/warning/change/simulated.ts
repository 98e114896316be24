/** Poisson counts of so many days, each with its own rate; Knuth's method. */
export function simulatedCounts(days: number, rateOf: (day: number) => number, random: () => number): number[] {
  return Array.from({ length: days }, (_, day) => {
    let count = 0;
    for (let product = random(); product > Math.exp(-rateOf(day)); product *= random()) count++;
    return count;
  });
}

/** A normal variable, by the sum of twelve uniform ones. */
export function noise(random: () => number): number {
  let sum = -6;
  for (let n = 0; n < 12; n++) sum += random();
  return sum;
}
