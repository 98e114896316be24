/** What inhibits each watch, by id. */
export type Inhibitions = ReadonlyMap<string, readonly string[]>;

/** The circle that a watch is part of, beginning and ending with it: `a, b, a`; `null` where there is none. */
export function inhibitionCircle(start: string, inhibitions: Inhibitions): string[] | null {
  const tried = new Set<string>();
  const follow = (id: string, way: readonly string[]): string[] | null => {
    for (const next of inhibitions.get(id) ?? []) {
      if (next === start) return [...way, next];
      if (tried.has(next)) continue;
      tried.add(next);
      const found = follow(next, [...way, next]);
      if (found !== null) return found;
    }
    return null;
  };
  return follow(start, [start]);
}
