/** How well types were told apart. */
export interface Confusions {
  accuracy: number;
  /** Mean F1 over the types that the gold holds. */
  macroF1: number;
  of: number;
  types: { type: string; p: number; r: number; f1: number; gold: number; said: number }[];
  /** What was taken for what, the most frequent first. */
  pairs: { gold: string; said: string; times: number }[];
}

/** Counts which type was said where the gold has which. */
export class Confusion {
  readonly #times = new Map<string, Map<string, number>>();

  add(gold: string, said: string): void {
    const row = this.#times.get(gold) ?? new Map<string, number>();
    this.#times.set(gold, row.set(said, (row.get(said) ?? 0) + 1));
  }

  get value(): Confusions {
    const cells = [...this.#times].flatMap(([gold, row]) => [...row].map(([said, times]) => ({ gold, said, times })));
    const sum = (kept: typeof cells) => kept.reduce((total, { times }) => total + times, 0);
    const of = sum(cells);
    const types = [...this.#times.keys()].sort().map((type) => {
      const hit = sum(cells.filter(({ gold, said }) => gold === type && said === type));
      const gold = sum(cells.filter((cell) => cell.gold === type));
      const said = sum(cells.filter((cell) => cell.said === type));
      const [p, r] = [said ? hit / said : 0, hit / gold];
      return { type, p, r, f1: p + r ? (2 * p * r) / (p + r) : 0, gold, said };
    });
    const wrong = cells.filter(({ gold, said }) => gold !== said);
    return {
      accuracy: of ? sum(cells.filter(({ gold, said }) => gold === said)) / of : 0,
      macroF1: types.reduce((total, { f1 }) => total + f1, 0) / Math.max(1, types.length),
      of,
      types,
      pairs: wrong.sort((a, b) => b.times - a.times || (a.gold + a.said < b.gold + b.said ? -1 : 1)),
    };
  }
}
