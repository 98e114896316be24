/** Draws places from 0 on, the first most often (Zipf's law with this exponent). */
export function zipf(places: number, exponent: number, random: () => number): () => number {
  const weights = Array.from({ length: places }, (_, place) => (place + 1) ** -exponent);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let reached = 0;
  const ends = weights.map((weight) => (reached += weight / sum));
  return () => {
    const at = random();
    let low = 0;
    let high = places - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
