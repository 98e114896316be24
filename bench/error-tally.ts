/** How often errors of one class were made, which sorts of them, and where. */
export interface ErrorClass {
  name: string;
  times: number;
  /** What exactly, for example a pair of types; the most frequent first. */
  sorts: { sort: string; times: number }[];
  examples: string[];
}

/** Counts errors by class. */
export class ErrorTally {
  readonly #classes = new Map<string, { sorts: Map<string, number>; examples: string[] }>();

  /** `sort` tells apart errors of one class; empty where there is nothing to tell apart. */
  add(name: string, example: string, sort = ""): void {
    const found = this.#classes.get(name) ?? { sorts: new Map<string, number>(), examples: [] };
    found.examples.push(example);
    found.sorts.set(sort, (found.sorts.get(sort) ?? 0) + 1);
    this.#classes.set(name, found);
  }

  /** All classes by name, each with at most `examples` examples. */
  value(examples: number): ErrorClass[] {
    return [...this.#classes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, found]) => ({
        name,
        times: found.examples.length,
        sorts: [...found.sorts]
          .filter(([sort]) => sort !== "")
          .map(([sort, times]) => ({ sort, times }))
          .sort((a, b) => b.times - a.times || (a.sort < b.sort ? -1 : 1)),
        examples: found.examples.slice(0, examples),
      }));
  }
}
