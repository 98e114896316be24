import { normalForm } from "../src/language/weights/words.ts";

// Fewer sightings say little.
const LEAST = 3;

/** How often each word begins with a capital within sentences, from 1, never, to 5, always; their first words say nothing. */
export function letterCases(sentences: Iterable<readonly string[]>): Map<string, number> {
  const counts = new Map<string, { all: number; capital: number }>();
  for (const words of sentences) {
    for (const word of words.slice(1)) {
      if (!/^\p{L}/u.test(word)) continue;
      const norm = normalForm(word);
      const count = counts.get(norm) ?? { all: 0, capital: 0 };
      count.all += 1;
      if (/^\p{Lu}/u.test(word)) count.capital += 1;
      counts.set(norm, count);
    }
  }
  const kept = [...counts].filter(([, count]) => count.all >= LEAST);
  return new Map(kept.map(([word, { all, capital }]) => [word, grade(capital / all)]));
}

function grade(share: number): number {
  if (share < 0.02) return 1;
  if (share < 0.3) return 2;
  if (share < 0.7) return 3;
  return share < 0.98 ? 4 : 5;
}
